import type { Event } from '../domain/log/bodies.ts';
import { lastEntry, lastReceipt, readOwnDevice } from './chains.ts';
import { isQuotaExceeded } from './is-quota-exceeded.ts';
import type { EntryRow, PhoneDatabase } from './phone-database.ts';
import { signAfter } from './sign-after.ts';

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
    for (;;) {
      const own = await readOwnDevice(database);
      if (!own) return { failure: 'notEnrolled' };
      const held = await findById(database, events);
      const missing = events.filter(({ id }) => !held.has(id));
      const head = await lastEntry(database, own.device);
      const after = (await lastReceipt(database, own.device))?.receiptHash ?? null;
      const statements = missing.map(({ id, event }) => ({ id, at, after, event, ...event }));
      const signed = await signAfter(own, head, statements);
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

/**
 * Adds the entries unless, while they were being signed, another tab appended to the chain or committed an id, or a sync
 * went on under another key (RC4).
 */
function commitAfter(
  database: PhoneDatabase,
  device: string,
  head: EntryRow | undefined,
  entries: EntryRow[],
): Promise<boolean> {
  return database.transaction('rw', database.entries, database.keys, async () => {
    if ((await readOwnDevice(database))?.device !== device) return false;
    if ((await lastEntry(database, device))?.hash !== head?.hash) return false;
    if ((await findById(database, entries)).size > 0) return false;
    await database.entries.bulkAdd(entries);
    return true;
  });
}
