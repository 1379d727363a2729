import { sha256 } from '../../domain/hash.ts';
import type { WriteTransaction } from '../database/tables.ts';
import { readHead, readReceipt } from '../log/read-chain.ts';

/** So many entries are looked at in one go. */
const ENTRIES_AT_ONCE = 1_000;

/**
 * Whether the second log is the first: each chain ends in the same head under the same receipt, and from there each text
 * down to the first has the hash that the next one names (DB6). Answers how many chains there are; throws otherwise.
 */
export async function compareLogs(from: WriteTransaction, into: WriteTransaction): Promise<number> {
  const devices = await from.selectFrom('devices').select('id').orderBy('id').execute();
  let chains = 0;
  for (const { id } of devices) {
    const head = await readHead(from, id);
    const arrived = await readHead(into, id);
    if (head?.seq !== arrived?.seq || head?.hash !== arrived?.hash) {
      throw new Error(`the chain of ${id} ends at ${arrived?.seq ?? 0} instead of ${head?.seq ?? 0}`);
    }
    if (!head) continue;
    if ((await readReceipt(from, id, head)) !== (await readReceipt(into, id, head))) {
      throw new Error(`the chain of ${id} has another receipt`);
    }
    await requireUnbroken(into, id, head.seq);
    chains += 1;
  }
  return chains;
}

async function requireUnbroken(log: WriteTransaction, device: string, length: number): Promise<void> {
  let prev: string | null = null;
  for (let after = 0; after < length; after += ENTRIES_AT_ONCE) {
    const entries = await log
      .selectFrom('entries')
      .select(['seq', 'prev', 'hash', 'jws'])
      .where('device', '=', device)
      .where('seq', '>', after)
      .where('seq', '<=', after + ENTRIES_AT_ONCE)
      .orderBy('seq')
      .execute();
    for (const [index, entry] of entries.entries()) {
      const isNext = entry.seq === after + index + 1 && entry.prev === prev;
      if (!isNext || (await sha256(entry.jws)) !== entry.hash) {
        throw new Error(`the chain of ${device} is broken at ${after + index + 1}`);
      }
      prev = entry.hash;
    }
  }
}
