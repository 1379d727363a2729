import type { Page } from 'playwright-core';

/** What the worker has still to do: cut short, it would do it as soon as the browser is back. */
export function waitingSyncs(page: Page): Promise<string[]> {
  return page.evaluate(readWaitingSyncs);
}

/** Runs in the page. https://wicg.github.io/background-sync/spec/#dom-syncmanager-gettags */
async function readWaitingSyncs(): Promise<string[]> {
  const registration = await navigator.serviceWorker.ready;
  return (registration as unknown as { sync: { getTags(): Promise<string[]> } }).sync.getTags();
}
