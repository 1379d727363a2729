import type { Page } from 'playwright-core';

/** All that the phone keeps of forms that are being filled in, as text. */
export function readKeptDrafts(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('qijintong');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('drafts').objectStore('drafts').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(reading.result));
          };
        };
      }),
  );
}

/** Puts back what {@link readKeptDrafts} read: as a kill leaves it that comes after the commit and before the screen. */
export function putKeptDrafts(page: Page, drafts: string): Promise<void> {
  return page.evaluate(
    (text) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('qijintong');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('drafts', 'readwrite', { durability: 'strict' });
          for (const draft of JSON.parse(text)) transaction.objectStore('drafts').put(draft);
          transaction.onabort = () => reject(transaction.error);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    drafts,
  );
}
