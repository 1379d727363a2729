import { toRfc3339 } from '../../src/domain/time.ts';
import { appendEvents } from '../../src/storage/append-events.ts';
import { PhoneDatabase } from '../../src/storage/phone-database.ts';
import { readPhoneState } from '../../src/storage/read-phone-state.ts';
import { createEndpointClient } from '../../src/sync/endpoint-client.ts';
import { enrolPhone } from '../../src/sync/enrol-phone.ts';
import { syncOnce } from '../../src/sync/sync-once.ts';
import type { ReleasedPhone, ReleasedPhoneSurroundings } from './seam.ts';

const CAMPUS_OFFSET = 480;

/** This checkout's phone. */
export function openPhone({ fetch, now }: ReleasedPhoneSurroundings): ReleasedPhone {
  const database = new PhoneDatabase();
  const client = createEndpointClient(fetch, now);
  // One lock for each phone: they are not tabs of one browser.
  const locks = { request: (_: string, run: () => unknown) => run() } as unknown as LockManager;
  return {
    enrol: (code) => enrolPhone(database, client, code, 'Test', now()),
    async log(id, event) {
      const result = await appendEvents(database, [{ id, event }], toRfc3339(now(), CAMPUS_OFFSET));
      if ('failure' in result) throw new Error(result.failure);
    },
    sync: async () => (await syncOnce({ database, client, locks, now })).outcome,
    async visits() {
      const { records } = await readPhoneState(database);
      return new Map(records.map(({ visit, state }) => [visit.id, state.name]));
    },
    close: () => database.close(),
  };
}
