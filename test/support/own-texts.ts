/** JWS texts of the phone's own chain, in order, straight from IndexedDB; runs inside the page and refers to nothing outside. */
export async function readOwnTexts(): Promise<string[]> {
  const open = indexedDB.open('qijintong');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const readAll = <Row>(store: string) =>
    new Promise<Row[]>((resolve, reject) => {
      const request = database.transaction(store).objectStore(store).getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const keys = await readAll<{ name: string; device: string }>('keys');
  const entries = await readAll<{ device: string; seq: number; jws: string }>('entries');
  database.close();
  const own = keys.find(({ name }) => name === 'own')?.device;
  return entries
    .filter(({ device }) => device === own)
    .sort((a, b) => a.seq - b.seq)
    .map(({ jws }) => jws);
}
