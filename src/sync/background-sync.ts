/** The tag under which the worker is woken when the network returns. */
export const SYNC_TAG = 'push-log';

/** https://wicg.github.io/background-sync/spec/ — Chromium only, hence missing from TypeScript's library. */
interface SyncManager {
  register(tag: string): Promise<void>;
}

/**
 * Asks the browser to wake the worker once there is a network, even if no page is open then (WK2). Where the browser
 * cannot or may not, the page itself syncs at its next start.
 */
export async function wakeWorkerOnNetwork(registration: ServiceWorkerRegistration): Promise<void> {
  if (!('sync' in registration)) return;
  await (registration.sync as SyncManager).register(SYNC_TAG).catch(() => undefined);
}
