import { type Signal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { render } from 'preact';
import { toRfc3339 } from './domain/time.ts';
import { endWhenLeft } from './storage/end-when-left.ts';
import { createEntryReader } from './storage/entry-reader.ts';
import { ensureParsed } from './storage/parsed-under.ts';
import { PhoneDatabase } from './storage/phone-database.ts';
import type { PhoneState } from './storage/phone-state.ts';
import { readPhoneState } from './storage/read-phone-state.ts';
import { removeSetting, writeSetting } from './storage/settings.ts';
import { showUnarchived } from './sync/app-badge.ts';
import { wakeWorkerOnNetwork } from './sync/background-sync.ts';
import type { PullProgress } from './sync/pull-log.ts';
import { createSyncScheduler, type SyncStatus } from './sync/sync-scheduler.ts';
import { App } from './ui/app.tsx';
import { createAppUpdate } from './ui/app-update.ts';
import { restoreLanguage } from './ui/messages/language.ts';
import { type NewEntry, type Services, ServicesProvider } from './ui/services.ts';
import { restoreTextSize } from './ui/shared/text-size.ts';

const database = new PhoneDatabase();
endWhenLeft(database, window, () => location.reload());
const EMPTY_PHONE: PhoneState = {
  enrolment: null,
  records: [],
  log: { entries: [], receipts: [] },
  problems: [],
  declarations: [],
  unarchived: 0,
  oldestUnarchivedAt: null,
  pendingPlaceCode: null,
  syncedAt: null,
};
const phone: Signal<PhoneState | undefined> = signal(undefined);
void watchPhone();

const readClock = () => ({ time: Date.now(), offset: -new Date().getTimezoneOffset() });

const pulled = signal<PullProgress | null>(null);
const engine = lazily(async () => {
  const { createEngine } = await import('./sync/engine.ts');
  return createEngine(database, (progress) => {
    pulled.value = progress;
  });
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
const storage = lazily(() => import('./storage/on-demand.ts'));

async function append(events: NewEntry[]) {
  const { appendEvents } = await storage();
  const { time, offset } = readClock();
  const result = await appendEvents(database, events, toRfc3339(time, offset));
  if ('failure' in result) return { failure: result.failure };
  scheduler.request();
  void wakeWorker();
  void engine().then(
    ({ keeper }) => keeper.ask(),
    () => undefined,
  );
  return null;
}

const services: Services = {
  phone,
  append,
  findPlace: async (code) => (await storage()).findPlace(database, code),
  readUnarchived: async () => (await storage()).readUnarchived(database),
  readChains: async () => (await storage()).readChains(database),
  sealExport: async (digest) => (await engine()).sealExport(digest),
  async enrol(code) {
    const failure = await (await engine()).enrol(code);
    if (!failure) scheduler.request();
    return failure;
  },
  keepPlaceCode: (code) =>
    code === null
      ? removeSetting(database, 'pendingPlaceCode')
      : writeSetting(database, 'pendingPlaceCode', code),
  sync: { status, pulled, request: () => scheduler.request() },
  photos: async () => (await engine()).photos,
  keeper: async () => (await engine()).keeper,
  desk: async () => (await engine()).desk,
  loadScanner: () => import('./scan/index.ts'),
  update: createAppUpdate(signal(false), workbox, navigator.locks, () => location.reload()),
  drafts: {
    read: async (key) => (await database.drafts.get(key))?.value,
    write: async (key, value) => void (await database.drafts.put({ key, value })),
    remove: async (key) => database.drafts.delete(key),
    list: async () => database.drafts.toArray(),
  },
  now: readClock,
};

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');
/** What the worker has drawn. */
const drawn = root.innerHTML && document.documentElement.className + root.innerHTML;
restoreTextSize();
// In a task of its own, after this file's.
setTimeout(() => draw(root));

/** What the worker has drawn stays until all of it is known anew (WK4). */
async function draw(into: HTMLElement): Promise<void> {
  await restoreLanguage();
  if (into.hasChildNodes())
    await new Promise<void>((resolve) => phone.subscribe((state) => state && resolve()));
  render(
    <ServicesProvider value={services}>
      <App />
    </ServicesProvider>,
    into,
  );
}

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
      void showUnarchived(navigator, state.unarchived);
      // The screen is drawn first, and a form reads its draft.
      if (isFirst) setTimeout(start, 200);
    },
    error: giveUp,
  });
}

/** What has to wait until the first screen is drawn. */
function start() {
  scheduler.request();
  void storage();
  void wakeWorker();
  void watchFirstScreen();
  addEventListener('online', () => scheduler.request());
  document.addEventListener('visibilitychange', async () => {
    if (document.visibilityState !== 'visible') return;
    scheduler.request();
    await (await workbox)?.update().catch(() => undefined);
  });
}

/** Without a worker nobody would draw it. */
async function watchFirstScreen(): Promise<void> {
  if (!(await workbox)) return;
  const keeper = await import('./ui/keep-first-screen.ts');
  if (root) keeper.watchFirstScreen(root, new URL(import.meta.url).pathname, drawn || null, phone);
}

/** Has the worker push what is not archived yet, should this page be closed before it could (WK2). */
async function wakeWorker(): Promise<void> {
  if (!(await workbox)) return;
  await wakeWorkerOnNetwork(await navigator.serviceWorker.ready);
}

async function registerWorker() {
  if (!import.meta.env.PROD || !navigator.serviceWorker) return null;
  return (await import('./ui/browser-app.ts')).registerWorker();
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
