/** The photographs straight from IndexedDB, bytes in base64; runs inside the page and refers to nothing outside. */
export async function readStoredPhotos(): Promise<
  { sha256: string; blob: string; thumbnail: string; uploadedAt: string | null }[]
> {
  const open = indexedDB.open('qijintong');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const request = database.transaction('photos').objectStore('photos').getAll();
  const rows = await new Promise<
    { sha256: string; blob: Blob | null; thumbnail: Blob; uploadedAt: string | null }[]
  >((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  database.close();
  const toBase64 = async (blob: Blob | null) => {
    const bytes = new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0));
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  };
  return Promise.all(
    rows.map(async ({ sha256, blob, thumbnail, uploadedAt }) => ({
      sha256,
      blob: await toBase64(blob),
      thumbnail: await toBase64(thumbnail),
      uploadedAt,
    })),
  );
}

/** Puts a photograph of so many bytes there as if the endpoint had it; runs inside the page. */
export async function putUploadedPhoto({ sha256, bytes }: { sha256: string; bytes: number }): Promise<void> {
  const open = indexedDB.open('qijintong');
  const database = await new Promise<IDBDatabase>((resolve) => {
    open.onsuccess = () => resolve(open.result);
  });
  const transaction = database.transaction('photos', 'readwrite');
  const at = new Date().toISOString();
  const blob = new Blob([new Uint8Array(bytes)]);
  const thumbnail = new Blob([new Uint8Array(10_000)]);
  transaction.objectStore('photos').put({ sha256, blob, thumbnail, addedAt: at, uploadedAt: at });
  await new Promise<void>((resolve) => {
    transaction.oncomplete = () => resolve();
  });
  database.close();
}
