import type { Head } from '../../domain/log/entry.ts';
import type { Database } from '../database/tables.ts';

/** Where the device's chain ends here; `null` for an empty one. */
export async function readHead(database: Database, device: string): Promise<Head | null> {
  const head = await database
    .selectFrom('entries')
    .select(['seq', 'hash'])
    .where('device', '=', device)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return head ? { seq: head.seq, hash: head.hash } : null;
}

/** The receipt that was given for a head, as it was given: every head has one, committed together with its entry. */
export async function readReceipt(database: Database, device: string, head: Head): Promise<string> {
  const { jws } = await database
    .selectFrom('receipts')
    .select('jws')
    .where('device', '=', device)
    .where('seq', '=', head.seq)
    .executeTakeFirstOrThrow();
  return jws;
}
