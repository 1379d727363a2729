import type { Table } from 'dexie';
import { isQuotaExceeded } from './is-quota-exceeded.ts';
import type { PhoneDatabase } from './phone-database.ts';

export type WritePhotosFailure = 'storageFull' | 'failed';

/** Bytes that photographs have to leave to words: hundreds of records. */
const ROOM_FOR_WORDS = 1024 * 1024;
const ROOM_KEY = 'room-for-words';

/**
 * Writes photographs together with as much as words may need, which is taken away again: where both do not fit nothing is
 * kept (PH3). What a browser estimates to be left is no help: Chromium names 10 GB whatever there is.
 *
 * @param tables where `write` writes, beside the drafts
 */
export async function writeLeavingRoom(
  database: PhoneDatabase,
  tables: Table[],
  write: () => Promise<void>,
): Promise<{ failure: WritePhotosFailure } | null> {
  try {
    await database.transaction('rw', [...tables, database.drafts], async () => {
      await database.drafts.put({ key: ROOM_KEY, value: new Blob([new Uint8Array(ROOM_FOR_WORDS)]) });
      await write();
    });
    await database.drafts.delete(ROOM_KEY);
    return null;
  } catch (error) {
    return { failure: isQuotaExceeded(error) ? 'storageFull' : 'failed' };
  }
}
