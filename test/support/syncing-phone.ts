import { v7 as uuidv7 } from 'uuid';
import type { Photo } from '../../src/domain/log/photo.ts';
import { toRfc3339 } from '../../src/domain/time.ts';
import { appendEvents } from '../../src/storage/append-events.ts';
import type { PhoneDatabase } from '../../src/storage/phone-database.ts';
import { readPhoneState } from '../../src/storage/read-phone-state.ts';
import { createEndpointClient, type EndpointClient } from '../../src/sync/endpoint-client.ts';
import { type EnrolFailure, enrolPhone } from '../../src/sync/enrol-phone.ts';
import { syncOnce } from '../../src/sync/sync-once.ts';
import type { SyncOutcome } from '../../src/sync/sync-run.ts';
import { createFaultyNetwork, type FaultyNetwork } from './faulty-network.ts';
import { createPhoneStorage } from './phone.ts';
import type { TestApplication } from './test-application.ts';

export interface SyncingPhoneOptions {
  /** Milliseconds by which its clock is wrong. */
  clockError?: number;
  /** What answers its requests, where that is not the application itself. */
  answer?: (path: string, init: RequestInit) => Promise<Response>;
}

/** One phone: its store, its clock, its network, and what one does with it. */
export interface SyncingPhone {
  /** Milliseconds by which its clock is wrong; a test may set it. */
  clockError: number;
  database: PhoneDatabase;
  client: EndpointClient;
  network: FaultyNetwork;
  enrol(code: string): Promise<{ failure: EnrolFailure } | null>;
  sync(): Promise<SyncOutcome>;
  /** Saves so many visits. */
  log(count?: number, note?: string, photos?: Photo[]): Promise<void>;
  /** What may be said of its records, the newest first. */
  states(): Promise<string[]>;
}

export function createSyncingPhone(
  application: TestApplication,
  { clockError = 0, answer = application.request }: SyncingPhoneOptions = {},
): SyncingPhone {
  const database = createPhoneStorage().open();
  const now = () => application.time.now + phone.clockError;
  const network = createFaultyNetwork(answer, () => application.time.now);
  const client = createEndpointClient(network.fetch, now);
  const locks = navigator.locks;
  const phone: SyncingPhone = {
    clockError,
    database,
    client,
    network,
    enrol: (code) => enrolPhone(database, client, code, 'Test', now()),
    sync: () => syncOnce({ database, client, locks, now }),
    async log(count = 1, note = '', photos) {
      for (let index = 0; index < count; index += 1) {
        const at = toRfc3339(now(), 480);
        const body = {
          kind: 'dormVisit',
          on: at,
          place: { proof: 'none' as const },
          note,
          ...(photos && { photos }),
        };
        const events = [{ id: uuidv7(), event: { type: 'visit.logged' as const, body } }];
        const result = await appendEvents(database, events, at);
        if ('failure' in result) throw new Error(result.failure);
      }
    },
    async states() {
      const { records } = await readPhoneState(database);
      return records.map(({ state }) => state.name);
    },
  };
  return phone;
}

/** The same, enrolled for the person. */
export async function enrolSyncingPhone(
  application: TestApplication,
  person: string,
  options: SyncingPhoneOptions = {},
): Promise<SyncingPhone> {
  const phone = createSyncingPhone(application, options);
  const refused = await phone.enrol(await application.issueCode(person));
  if (refused) throw new Error(refused.failure);
  return phone;
}
