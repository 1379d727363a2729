import { v7 as uuidv7 } from 'uuid';
import type { Event } from '../../../src/domain/log/bodies.ts';
import { toRfc3339 } from '../../../src/domain/time.ts';
import { appendEvents } from '../../../src/storage/append-events.ts';
import { readOwnDevice } from '../../../src/storage/chains.ts';
import type { PhoneDatabase } from '../../../src/storage/phone-database.ts';
import type { PhoneState } from '../../../src/storage/phone-state.ts';
import { readPhoneState } from '../../../src/storage/read-phone-state.ts';
import { createEndpointClient } from '../../../src/sync/endpoint-client.ts';
import { type EnrolFailure, enrolPhone } from '../../../src/sync/enrol-phone.ts';
import { syncOnce } from '../../../src/sync/sync-once.ts';
import type { SyncOutcome } from '../../../src/sync/sync-run.ts';
import { createPhoneStorage } from '../phone.ts';
import { type PhoneBackup, restoreBackup, takeBackup } from '../phone-backup.ts';
import type { ChaosEndpoint } from './chaos-endpoint.ts';
import { type ChaosNetwork, createChaosNetwork } from './chaos-network.ts';

/** Two tabs and the worker: each a connection of its own to the same store, and a client of its own. */
const CONTEXTS = 3;

/** A person's phone with its tabs and worker. */
export interface ChaosPhone {
  name: string;
  person: string;
  /** Milliseconds by which its clock is wrong. */
  clockError: number;
  network: ChaosNetwork;
  /** The ids of all that was shown as saved on it. */
  saved: Set<string>;
  database: PhoneDatabase;
  device(): Promise<string>;
  /** Asks for a code and uses it; why not, if so. */
  enrol(): Promise<EnrolFailure | null>;
  append(events: Event[], context: number): Promise<void>;
  sync(context: number): Promise<SyncOutcome['outcome']>;
  state(): Promise<PhoneState>;
  backUp(): Promise<void>;
  restore(): Promise<boolean>;
}

export async function createChaosPhone(
  endpoint: ChaosEndpoint,
  time: { now: number },
  name: string,
  person: string,
): Promise<ChaosPhone> {
  const storage = createPhoneStorage();
  const network = createChaosNetwork(endpoint, time);
  const now = () => time.now + phone.clockError;
  const contexts = Array.from({ length: CONTEXTS }, () => ({
    database: storage.open(),
    client: createEndpointClient(network.fetch, now),
  }));
  const [{ database, client }] = contexts as [(typeof contexts)[0]];
  const contextOf = (index: number) => contexts[index % CONTEXTS] ?? { database, client };
  // A lock is shared by the tabs of one browser, not by phones.
  const locks = {
    request: (lock: string, run: () => Promise<unknown>) => navigator.locks.request(`${name} ${lock}`, run),
  } as unknown as LockManager;
  let backup: PhoneBackup | null = null;

  const phone: ChaosPhone = {
    ...{ name, person, clockError: 0, network, saved: new Set(), database },
    device: async () => (await readOwnDevice(database))?.device ?? '',
    async enrol() {
      const refused = await enrolPhone(database, client, await endpoint.issueCode(person), name, now());
      return refused?.failure ?? null;
    },
    async append(events, context) {
      const entries = events.map((event) => ({ id: uuidv7(), event }));
      const result = await appendEvents(contextOf(context).database, entries, toRfc3339(now(), 480));
      if ('failure' in result) throw new Error(`${name} could not save: ${result.failure}`);
      for (const { id } of entries) phone.saved.add(id);
    },
    sync: async (context) => (await syncOnce({ ...contextOf(context), locks, now })).outcome,
    state: () => readPhoneState(database),
    async backUp() {
      backup = await takeBackup(database);
    },
    async restore() {
      if (backup) await restoreBackup(database, backup);
      return backup !== null;
    },
  };
  return phone;
}
