import { v7 as uuidv7 } from 'uuid';
import type { Event } from '../../src/domain/log/bodies.ts';
import type { ProblemMovedBody, ProblemRaisedBody, ProblemStep } from '../../src/domain/problems/bodies.ts';
import { toRfc3339 } from '../../src/domain/time.ts';
import { appendEvents } from '../../src/storage/append-events.ts';
import type { EntryRow, PhoneDatabase } from '../../src/storage/phone-database.ts';
import type { PhoneState, ProblemRecord } from '../../src/storage/phone-state.ts';
import { readPhoneState } from '../../src/storage/read-phone-state.ts';
import { createEndpointClient } from '../../src/sync/endpoint-client.ts';
import { enrolPhone } from '../../src/sync/enrol-phone.ts';
import type { PullProgress } from '../../src/sync/pull-log.ts';
import { syncOnce } from '../../src/sync/sync-once.ts';
import type { SyncOutcome } from '../../src/sync/sync-run.ts';
import { createFaultyNetwork, type FaultyNetwork } from './faulty-network.ts';
import { createPhoneStorage } from './phone.ts';
import type { TestApplication } from './test-application.ts';

/** A person's phone: the real store and the real sync, a network of which the test decides, and what one does with it. */
export interface SyncPhone {
  database: PhoneDatabase;
  network: FaultyNetwork;
  append(event: Event, id?: string): Promise<EntryRow>;
  raise(body?: Partial<ProblemRaisedBody>): Promise<EntryRow>;
  /** Takes a step by the revision that this phone knows of. */
  move(problem: string, step: ProblemStep, part?: Partial<ProblemMovedBody>): Promise<EntryRow>;
  /** @param onPulled told how far a pull of several answers has come */
  sync(onPulled?: (progress: PullProgress | null) => void): Promise<SyncOutcome>;
  state(): Promise<PhoneState>;
  /** The problem as this phone holds it. */
  problem(id: string): Promise<ProblemRecord | undefined>;
}

interface PhoneOptions {
  /** By how much its clock is wrong, in milliseconds. */
  clockError?: number;
  answer?: (path: string, init: RequestInit) => Response | Promise<Response>;
}

export async function enrolSyncPhone(
  application: TestApplication,
  person: string,
  { clockError = 0, answer = application.request }: PhoneOptions = {},
): Promise<SyncPhone> {
  const database = createPhoneStorage().open();
  const now = () => application.time.now + clockError;
  const network = createFaultyNetwork(answer, () => application.time.now);
  const client = createEndpointClient(network.fetch, now);
  const failure = await enrolPhone(database, client, await application.issueCode(person), 'Test', now());
  if (failure) throw new Error(failure.failure);
  // One lock for each phone: they are not tabs of one browser.
  const locks = { request: (_: string, run: () => unknown) => run() } as unknown as LockManager;

  const phone: SyncPhone = {
    database,
    network,
    async append(event, id = uuidv7()) {
      const result = await appendEvents(database, [{ id, event }], toRfc3339(now(), 480));
      if ('failure' in result) throw new Error(result.failure);
      const [entry] = result.entries;
      if (!entry) throw new Error('nothing was appended');
      return entry;
    },
    raise(body = {}) {
      const on = toRfc3339(now(), 480);
      const said = { category: 'dorm', words: '热水供应时间偏短', urgency: 'normal', on };
      return phone.append({ type: 'problem.raised', body: { ...said, ...body } });
    },
    async move(problem, step, part) {
      const held = await phone.problem(problem);
      const revision = (held?.problem.revision ?? 0) + 1;
      return phone.append({ type: 'problem.moved', body: { problem, revision, step, ...part } });
    },
    sync: (onPulled = () => {}) => syncOnce({ database, client, locks, now, onPulled }),
    state: () => readPhoneState(database),
    async problem(id) {
      const { problems } = await phone.state();
      return problems.find(({ problem }) => problem.id === id);
    },
  };
  return phone;
}
