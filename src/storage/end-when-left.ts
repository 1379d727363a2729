import type { PhoneDatabase } from './phone-database.ts';

/**
 * Ends whatever `database` has open when its page is put aside whole, to be shown again on 返回 (HTML, back/forward cache);
 * such a page starts anew when it is shown (ST8). WebKit halts it in the middle of its transactions, and every later page
 * would wait for them.
 *
 * @param page the window; `reload` shows it anew
 */
export function endWhenLeft(database: PhoneDatabase, page: EventTarget, reload: () => void): void {
  const running = new Set<IDBTransaction>();
  database.use({
    stack: 'dbcore',
    name: 'running',
    create: (core) => ({
      ...core,
      transaction(...asked) {
        const transaction = core.transaction(...asked) as IDBTransaction;
        running.add(transaction);
        for (const end of ['complete', 'abort']) {
          transaction.addEventListener(end, () => running.delete(transaction));
        }
        return transaction;
      },
    }),
  });
  const whenKept = (type: string, act: () => void) =>
    page.addEventListener(type, (event) => (event as PageTransitionEvent).persisted && act());

  whenKept('pagehide', () => {
    for (const transaction of running) abort(transaction);
    database.close();
  });
  whenKept('pageshow', reload);
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It is being committed: nothing waits for this page any more.
  }
}
