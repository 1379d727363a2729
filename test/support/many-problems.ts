/** Puts problems that others raised straight into the phone's store; runs inside the page and refers to nothing outside. */
export async function fillWithProblems(options: { count: number; department: string }): Promise<void> {
  const open = indexedDB.open('qijintong');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const writing = database.transaction('foreignEntries', 'readwrite');
  const store = writing.objectStore('foreignEntries');
  for (let index = 1; index <= options.count; index += 1) {
    const id = `01890a5d-ac96-774b-bcce-${String(index).padStart(12, '0')}`;
    const at = new Date(Date.now() - index * 3_600_000).toISOString();
    const body = {
      category: 'logistics',
      words: `水房的第 ${index} 个龙头关不紧`,
      urgency: 'normal',
      on: at,
      place: 'dorm-1-3',
      department: options.department,
      due: new Date(Date.now() + ((index % 30) - 3) * 86_400_000).toISOString().slice(0, 10),
    };
    const event = { type: 'problem.raised', body };
    store.put({
      ...{ id, device: 'many', seq: index, prev: null, at, after: null, hash: id, jws: '', ...event, event },
      ...{ problem: id, person: 'leader-22', name: '欧阳旭', receivedAt: at },
    });
  }
  await new Promise<void>((resolve, reject) => {
    writing.oncomplete = () => resolve();
    writing.onabort = () => reject(writing.error);
  });
  database.close();
}
