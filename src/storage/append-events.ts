import type { Event } from '../domain/log/bodies.ts';
import { signEntry } from '../domain/log/sign-entry.ts';
import { lastEntry, lastReceipt, readOwnDevice } from './chains.ts';
import { isQuotaExceeded } from './is-quota-exceeded.ts';
import type { EntryRow, OwnDeviceRow, PhoneDatabase } from './phone-database.ts';

/** Why entries could not be committed on this phone. */
export type AppendFailure = 'storageFull' | 'notEnrolled' | 'failed';

/** An event under the id that its entry will bear. */
export interface NewEntry {
  id: string;
  event: Event;
}

/**
 * Signs events and commits them together at the end of this phone's chain, all or none (ST2). When it resolves with
 * entries, they are on disk. Asking again with the same ids returns the entries that are there (ST3).
 *
 * @param at RFC 3339 with offset, by the phone's clock
 */
export async function appendEvents(
  database: PhoneDatabase,
  events: NewEntry[],
  at: string,
): Promise<{ entries: EntryRow[] } | { failure: AppendFailure }> {
  try {
    const own = await readOwnDevice(database);
    if (!own) return { failure: 'notEnrolled' };
    for (;;) {
      const held = await findById(database, events);
      const missing = events.filter(({ id }) => !held.has(id));
      const head = await lastEntry(database, own.device);
      const receipt = await lastReceipt(database, own.device);
      const signed = await signAll(own, missing, head, receipt?.receiptHash ?? null, at);
      if (missing.length === 0 || (await commitAfter(database, own.device, head, signed))) {
        for (const entry of signed) held.set(entry.id, entry);
        return { entries: events.flatMap(({ id }) => held.get(id) ?? []) };
      }
    }
  } catch (error) {
    return { failure: isQuotaExceeded(error) ? 'storageFull' : 'failed' };
  }
}

async function findById(database: PhoneDatabase, events: { id: string }[]): Promise<Map<string, EntryRow>> {
  const ids = events.map(({ id }) => id);
  const rows = await database.entries.where('id').anyOf(ids).toArray();
  return new Map(rows.map((row) => [row.id, row]));
}

async function signAll(
  { device, privateKey }: OwnDeviceRow,
  events: NewEntry[],
  head: EntryRow | undefined,
  after: string | null,
  at: string,
): Promise<EntryRow[]> {
  const signed: EntryRow[] = [];
  let last = head;
  for (const { id, event } of events) {
    const place = { seq: (last?.seq ?? 0) + 1, prev: last?.hash ?? null };
    last = { ...(await signEntry({ id, device, ...place, at, after, ...event }, privateKey)), event };
    signed.push(last);
  }
  return signed;
}

/** Adds the entries unless, while they were being signed, another tab appended to the chain or committed an id. */
function commitAfter(
  database: PhoneDatabase,
  device: string,
  head: EntryRow | undefined,
  entries: EntryRow[],
): Promise<boolean> {
  return database.transaction('rw', database.entries, async () => {
    const now = await lastEntry(database, device);
    if (now?.hash !== head?.hash) return false;
    if ((await findById(database, entries)).size > 0) return false;
    await database.entries.bulkAdd(entries);
    return true;
  });
}
