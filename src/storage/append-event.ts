import type { Event } from '../domain/log/bodies.ts';
import { signEntry } from '../domain/log/sign-entry.ts';
import { lastEntry, lastReceipt, readOwnDevice } from './chains.ts';
import type { EntryRow, PhoneDatabase } from './phone-database.ts';

/** Why an entry could not be committed on this phone. */
export type AppendFailure = 'storageFull' | 'notEnrolled' | 'failed';

/**
 * Signs an event and commits it at the end of this phone's chain (ST2). When it resolves with an entry, the entry is
 * on disk. Asking again with the same id returns the entry that is there (ST3).
 *
 * @param at RFC 3339 with offset, by the phone's clock
 */
export async function appendEvent(
  database: PhoneDatabase,
  id: string,
  event: Event,
  at: string,
): Promise<{ entry: EntryRow } | { failure: AppendFailure }> {
  try {
    const own = await readOwnDevice(database);
    if (!own) return { failure: 'notEnrolled' };
    for (;;) {
      const held = await database.entries.where('id').equals(id).first();
      if (held) return { entry: held };
      const head = await lastEntry(database, own.device);
      const receipt = await lastReceipt(database, own.device);
      const signed = await signEntry(
        {
          id,
          device: own.device,
          seq: (head?.seq ?? 0) + 1,
          prev: head?.hash ?? null,
          at,
          after: receipt?.receiptHash ?? null,
          ...event,
        },
        own.privateKey,
      );
      const entry = { ...signed, event };
      if (await commitAfter(database, head, entry)) return { entry };
    }
  } catch (error) {
    return { failure: isQuotaExceeded(error) ? 'storageFull' : 'failed' };
  }
}

/** Adds the entry unless, while it was being signed, another tab appended to the chain or committed the same id. */
function commitAfter(database: PhoneDatabase, head: EntryRow | undefined, entry: EntryRow): Promise<boolean> {
  return database.transaction('rw', database.entries, async () => {
    const now = await lastEntry(database, entry.device);
    if (now?.hash !== head?.hash) return false;
    if (await database.entries.where('id').equals(entry.id).first()) return false;
    await database.entries.add(entry);
    return true;
  });
}

/** Dexie wraps the browser's error, and an aborted transaction wraps it once more. */
function isQuotaExceeded(error: unknown): boolean {
  for (let cause = error; cause instanceof Object; cause = 'inner' in cause ? cause.inner : undefined) {
    if ('name' in cause && cause.name === 'QuotaExceededError') return true;
  }
  return false;
}
