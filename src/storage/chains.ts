import { Dexie } from 'dexie';
import type { Receipt } from '../domain/log/receipt.ts';
import type { EntryRow, OwnDeviceRow, PhoneDatabase } from './phone-database.ts';

/** This phone's device, or `null` before enrolment. */
export async function readOwnDevice(database: PhoneDatabase): Promise<OwnDeviceRow | null> {
  const row = await database.keys.get('own');
  return row?.name === 'own' ? row : null;
}

/** The last entry of a chain as this phone holds it. */
export function lastEntry(database: PhoneDatabase, device: string): Promise<EntryRow | undefined> {
  return database.entries.where('[device+seq]').between([device, 0], [device, Dexie.maxKey]).last();
}

/** Entries of a chain after `seq`, in order; all of them where no limit is given. */
export function entriesAfter(
  database: PhoneDatabase,
  device: string,
  seq: number,
  limit = Number.POSITIVE_INFINITY,
): Promise<EntryRow[]> {
  return database.entries
    .where('[device+seq]')
    .between([device, seq], [device, Dexie.maxKey], false)
    .limit(limit)
    .toArray();
}

/** The newest receipt of a chain. Every stored receipt has been verified (LG7). */
export function lastReceipt(database: PhoneDatabase, device: string): Promise<Receipt | undefined> {
  return database.receipts.where('[device+seq]').between([device, 0], [device, Dexie.maxKey]).last();
}

/**
 * Keeps a receipt whose signature has been verified, if it speaks of the very entry that this phone holds (LG7);
 * refusals that it outdates go. Returns whether it was kept.
 */
export function keepReceipt(database: PhoneDatabase, receipt: Receipt): Promise<boolean> {
  return database.transaction('rw', database.entries, database.receipts, database.refusals, async () => {
    const entry = await database.entries.get([receipt.device, receipt.seq]);
    if (entry?.hash !== receipt.hash) return false;
    // The first receipt over an entry brackets its true time most narrowly: a later spelling does not replace it.
    const held = await database.receipts.get([receipt.device, receipt.seq]);
    if (!held) await database.receipts.add(receipt);
    await database.refusals
      .where('[device+seq]')
      .between([receipt.device, 0], [receipt.device, receipt.seq], true, true)
      .delete();
    return true;
  });
}
