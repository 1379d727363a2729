/** Runs inside the page: spoils the signature of the entry that this phone wrote last, as a failing disk would. */
export async function tamperLastEntry(): Promise<void> {
  const open = indexedDB.open('qijintong');
  const database = await new Promise<IDBDatabase>((resolve) => {
    open.onsuccess = () => resolve(open.result);
  });
  const entries = database.transaction('entries', 'readwrite').objectStore('entries');
  const request = entries.getAll();
  const rows = await new Promise<{ id: string; jws: string }[]>((resolve) => {
    request.onsuccess = () => resolve(request.result);
  });
  const last = rows.sort((a, b) => (a.id < b.id ? -1 : 1)).at(-1);
  if (!last) throw new Error('there is no entry');
  const [header, payload, signature = ''] = last.jws.split('.');
  const spoilt = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1);
  entries.put({ ...last, jws: `${header}.${payload}.${spoilt}` });
  await new Promise<void>((resolve) => {
    entries.transaction.oncomplete = () => resolve();
  });
  database.close();
}
