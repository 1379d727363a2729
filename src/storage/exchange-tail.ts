import { Dexie } from 'dexie';
import type { Receipt } from '../domain/log/receipt.ts';
import { keepReceipt, lastEntry, readOwnDevice } from './chains.ts';
import type { EntryRow, OwnDeviceRow, PhoneDatabase } from './phone-database.ts';
import { signAfter } from './sign-after.ts';

/** A chain as the endpoint holds it, verified. */
export interface HeldChain {
  device: string;
  entries: EntryRow[];
  /** Over its last entry; `null` for an empty chain. */
  receipt: Receipt | null;
}

/**
 * Exchanges the end of a chain, from where it parts from the endpoint's, for what the endpoint holds, and says at the end
 * of this phone's own chain again, under the same ids, what would be lost by that: all in one transaction (RC3). Nothing
 * happens where another tab wrote meanwhile; the next sync comes back to it. Returns whether it was done.
 */
export async function exchangeTail(database: PhoneDatabase, held: HeldChain): Promise<boolean> {
  const { device } = held;
  const own = await readOwnDevice(database);
  if (!own || own.device === device) return false;
  const local = await database.entries
    .where('[device+seq]')
    .between([device, 0], [device, Dexie.maxKey])
    .toArray();
  const common = local.findIndex(({ hash }, index) => held.entries[index]?.hash !== hash);
  const kept = common === -1 ? local.length : common;
  const tail = local.slice(kept);
  const homeless = await findHomeless(database, tail, held);
  const head = await lastEntry(database, own.device);
  const again = await signAfter(own, head, homeless);

  return database.transaction(
    'rw',
    [database.entries, database.receipts, database.refusals, database.chains, database.keys],
    async () => {
      if (
        !(await isUnchanged(database, own, head)) ||
        (await lastEntry(database, device))?.hash !== local.at(-1)?.hash
      ) {
        return false;
      }
      for (const table of [database.entries, database.receipts, database.refusals]) {
        await table.where('[device+seq]').between([device, kept], [device, Dexie.maxKey], false).delete();
      }
      await database.entries.bulkAdd([...held.entries.slice(kept), ...again]);
      await database.chains
        .where('device')
        .equals(device)
        .modify((chain) => {
          chain.exchanges = (chain.exchanges ?? 0) + 1;
        });
      if (held.receipt) await keepReceipt(database, held.receipt);
      return true;
    },
  );
}

/** What of the tail stands nowhere else: not further on in the endpoint's chain, nor in another of the person's. */
async function findHomeless(database: PhoneDatabase, tail: EntryRow[], held: HeldChain): Promise<EntryRow[]> {
  const elsewhere = new Set(held.entries.map(({ id }) => id));
  const ids = tail.map(({ id }) => id);
  for (const { id, device } of await database.entries.where('id').anyOf(ids).toArray()) {
    if (device !== held.device) elsewhere.add(id);
  }
  return tail.filter(({ id }) => !elsewhere.has(id));
}

async function isUnchanged(
  database: PhoneDatabase,
  own: OwnDeviceRow,
  head: EntryRow | undefined,
): Promise<boolean> {
  if ((await readOwnDevice(database))?.device !== own.device) return false;
  return (await lastEntry(database, own.device))?.hash === head?.hash;
}
