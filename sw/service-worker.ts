/// <reference lib="webworker" />
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  matchPrecache,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { toRfc3339 } from '../src/domain/time.ts';
import { drawFirstScreen } from '../src/storage/first-screen.ts';
import { ensureParsed } from '../src/storage/parsed-under.ts';
import { PhoneDatabase } from '../src/storage/phone-database.ts';
import { readUnarchived } from '../src/storage/read-unarchived.ts';
import { keepSharedPhotos } from '../src/storage/shared-photos.ts';
import { showUnarchived } from '../src/sync/app-badge.ts';
import { SYNC_TAG } from '../src/sync/background-sync.ts';
import { createEndpointClient } from '../src/sync/endpoint-client.ts';
import { syncOnce } from '../src/sync/sync-once.ts';
import type { SyncOutcome } from '../src/sync/sync-run.ts';

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: { url: string; revision: string | null }[];
};

/** https://wicg.github.io/background-sync/spec/#sync-event — missing from TypeScript's library. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

const PAGE = '/index.html';

// WK4: before the files themselves, of which one is this page.
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && url.pathname === '/' && url.search === '',
  async ({ request }) => {
    const page = (await matchPrecache(PAGE)) ?? (await fetch(request));
    return new Response(await drawFirstScreen(await page.text(), now()), { headers: page.headers });
  },
);

// WK1
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL(PAGE), { denylist: [/^\/api\//] }));

// SH1: the manifest's `share_target`
registerRoute('/share', ({ request }) => receiveShared(request), 'POST');

// The first page was loaded without the worker; from now on its posters' links work offline too.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// WK3: only a page on which the person agreed to the update sends this.
self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting();
});

// WK2
self.addEventListener('sync', (event) => {
  const { tag } = event as SyncEvent;
  if (tag === SYNC_TAG) (event as SyncEvent).waitUntil(pushLog());
});

const database = new PhoneDatabase();
const now = () => Date.now();
const client = createEndpointClient((input, init) => fetch(input, init), now);

const UNFINISHED: SyncOutcome['outcome'][] = ['unreachable', 'failed', 'photosLeft'];

/** Throws where anything is left to push, so that the browser wakes the worker again. */
async function pushLog(): Promise<void> {
  await ensureParsed(database);
  const { outcome } = await syncOnce({ database, client, locks: navigator.locks, now });
  const unarchived = await readUnarchived(database);
  await showUnarchived(navigator, unarchived?.count ?? 0);
  if (UNFINISHED.includes(outcome)) throw new Error(`sync ended ${outcome}`);
}

/** Keeps the pictures that another app shares, and leads to the question to which record they belong. */
async function receiveShared(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData());
  const files = form.getAll('photos').filter((part) => part instanceof File);
  const outcome = await keepSharedPhotos(database, files, toRfc3339(now(), 0));
  return Response.redirect(`/log?shared=${outcome}`, 303);
}
