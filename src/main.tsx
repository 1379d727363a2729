import { type Signal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { render } from 'preact';
import { v7 as uuidv7 } from 'uuid';
import { toRfc3339 } from './domain/time.ts';
import { createEntryReader } from './storage/entry-reader.ts';
import { ensureParsed } from './storage/parsed-under.ts';
import { PhoneDatabase } from './storage/phone-database.ts';
import type { PhoneState } from './storage/phone-state.ts';
import { readPhoneState } from './storage/read-phone-state.ts';
import { removeSetting, writeSetting } from './storage/settings.ts';
import { wakeWorkerOnNetwork } from './sync/background-sync.ts';
import { createSyncScheduler, type SyncStatus } from './sync/sync-scheduler.ts';
import { App } from './ui/app.tsx';
import { createAppUpdate } from './ui/app-update.ts';
import { type NewEntry, type Services, ServicesProvider } from './ui/services.ts';

const database = new PhoneDatabase();
const EMPTY_PHONE: PhoneState = {
  enrolment: null,
  records: [],
  problems: [],
  declarations: [],
  unarchived: 0,
  pendingPlaceCode: null,
  syncedAt: null,
};
const phone: Signal<PhoneState | undefined> = signal(undefined);
void watchPhone();

const readClock = () => ({ time: Date.now(), offset: -new Date().getTimezoneOffset() });

const engine = lazily(async () => {
  const { createEndpointClient, createPhotoAlbum, enrolPhone, syncOnce } = await import('./sync/engine.ts');
  const { userAgentToLabel } = await import('./ui/device-label.ts');
  const client = createEndpointClient((input, init) => fetch(input, init), Date.now);
  return {
    sync: () => syncOnce({ database, client, locks: navigator.locks, now: Date.now }),
    enrol: (code: string) =>
      enrolPhone(database, client, code, userAgentToLabel(navigator.userAgent), Date.now()),
    photos: createPhotoAlbum({ database, client, storage: navigator.storage, now: Date.now }),
  };
});
const status = signal<SyncStatus>('idle');
const scheduler = createSyncScheduler(
  async () => (await engine()).sync(),
  (next) => {
    status.value = next;
  },
  Math.random,
);

const workbox = registerWorker();
const loadAppend = lazily(() => import('./storage/append-events.ts'));

async function append(events: NewEntry[]) {
  const { appendEvents } = await loadAppend();
  const { time, offset } = readClock();
  const result = await appendEvents(database, events, toRfc3339(time, offset));
  if ('failure' in result) return { failure: result.failure };
  scheduler.request();
  void wakeWorker();
  return null;
}

const services: Services = {
  phone,
  append,
  findPlace: async (code) => (await import('./storage/find-place.ts')).findPlace(database, code),
  readChains: async () => (await import('./storage/read-chains.ts')).readChains(database),
  async enrol(code) {
    const failure = await (await engine()).enrol(code);
    if (!failure) scheduler.request();
    return failure;
  },
  keepPlaceCode: (code) =>
    code === null
      ? removeSetting(database, 'pendingPlaceCode')
      : writeSetting(database, 'pendingPlaceCode', code),
  sync: { status, request: () => scheduler.request() },
  photos: async () => (await engine()).photos,
  loadScanner: () => import('./scan/index.ts'),
  update: createAppUpdate(signal(false), workbox, navigator.locks, () => location.reload()),
  drafts: {
    read: async (key) => (await database.drafts.get(key))?.value,
    write: async (key, value) => void (await database.drafts.put({ key, value })),
    remove: async (key) => database.drafts.delete(key),
    list: async () => database.drafts.toArray(),
  },
  now: readClock,
  newId: uuidv7,
};

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');
render(
  <ServicesProvider value={services}>
    <App />
  </ServicesProvider>,
  root,
);

async function watchPhone(): Promise<void> {
  // Without IndexedDB the enrolment screen is shown, and says what is wrong when one tries.
  const giveUp = () => {
    phone.value ??= EMPTY_PHONE;
  };
  await ensureParsed(database).catch(giveUp);
  const readEntries = createEntryReader(database);
  liveQuery(() => readPhoneState(database, readEntries)).subscribe({
    next(state) {
      const isFirst = phone.value === undefined;
      phone.value = state;
      if (isFirst) start();
    },
    error: giveUp,
  });
}

/** What has to wait until the first screen is drawn. */
function start() {
  scheduler.request();
  void loadAppend();
  void wakeWorker();
  addEventListener('online', () => scheduler.request());
  document.addEventListener('visibilitychange', async () => {
    if (document.visibilityState !== 'visible') return;
    scheduler.request();
    await (await workbox)?.update().catch(() => undefined);
  });
}

/** Has the worker push what is not archived yet, should this page be closed before it could (WK2). */
async function wakeWorker(): Promise<void> {
  if (!(await workbox)) return;
  await wakeWorkerOnNetwork(await navigator.serviceWorker.ready);
}

async function registerWorker() {
  if (!import.meta.env.PROD || !navigator.serviceWorker) return null;
  const { Workbox } = await import('workbox-window');
  const worker = new Workbox('/service-worker.js');
  void worker.register().catch(() => undefined);
  return worker;
}

function lazily<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load().catch((error) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}
