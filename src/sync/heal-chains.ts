import { type Head, SEQ_MAX } from '../domain/log/entry.ts';
import { lastEntry, lastReceipt } from '../storage/chains.ts';
import { exchangeTail } from '../storage/exchange-tail.ts';
import type { ChainRow, PhoneDatabase } from '../storage/phone-database.ts';
import { expectUploadsAnew } from '../storage/photos.ts';
import { fetchChain, fetchReceipt } from './fetch-chain.ts';
import { pushChain } from './push-chain.ts';
import { succeedDevice } from './succeed-device.ts';
import type { SyncOutcome, SyncRun } from './sync-run.ts';

/** Where each of the person's chains ends at the endpoint. */
export type Heads = Record<string, Head>;

/** How a chain on this phone stands to the endpoint's: there as well, with or without proof; shorter there; or parted on the way. */
type ChainStanding = 'same' | 'unproven' | 'behind' | 'parted';

/**
 * Looks at each chain that this phone holds and mends what a restored backup has broken, of the endpoint or of a phone
 * (RC1 to RC4). `healed` where anything was done: another run of push and pull then brings the rest.
 *
 * @param heads as a pull told them, once all that it had to give was kept
 */
export async function healChains(run: SyncRun, heads: Heads): Promise<'sound' | 'healed' | SyncOutcome> {
  let healed = false;
  for (const chain of await run.database.chains.toArray()) {
    const head = heads[chain.device] ?? null;
    const standing = await compareChain(run.database, chain.device, head);
    const isOwn = chain.device === run.caller.device;
    // The own chain gets its receipt, and what it has beyond the endpoint's there, by an ordinary push.
    if (standing === 'same' || (isOwn && standing !== 'parted')) continue;
    if (standing === 'unproven') {
      const proven = await fetchReceipt(run, chain, othersSkipped(heads, chain.device));
      if (typeof proven === 'object') return proven;
      continue;
    }
    const outcome = standing === 'behind' ? await refill(run, chain, head) : 'refused';
    if (typeof outcome === 'object') return outcome;
    const done = outcome === 'refilled' || (await giveWay(run, chain, heads));
    if (typeof done === 'object') return done;
    healed ||= done;
    // From here on this phone asks under another name.
    if (done && isOwn) return 'healed';
  }
  return healed ? 'healed' : 'sound';
}

async function compareChain(
  database: PhoneDatabase,
  device: string,
  head: Head | null,
): Promise<ChainStanding> {
  const last = await lastEntry(database, device);
  if (!last) return 'same';
  if (!head) return 'behind';
  const there = await database.entries.get([device, head.seq]);
  if (there?.hash !== head.hash) return 'parted';
  if (last.seq > head.seq) return 'behind';
  return ((await lastReceipt(database, device))?.seq ?? 0) < last.seq ? 'unproven' : 'same';
}

/** Another phone of the person may be lost for good: what this one holds of it goes back to the endpoint (RC2). */
async function refill(
  run: SyncRun,
  { device }: ChainRow,
  head: Head | null,
): Promise<'refilled' | 'refused' | SyncOutcome> {
  const pushed = await pushChain(run, { device, path: `/api/log/of/${device}` }, head?.seq ?? 0);
  if (pushed.outcome === 'refused') return 'refused';
  if (pushed.outcome !== 'done') return pushed;
  await expectUploadsAnew(run.database);
  return 'refilled';
}

/** Takes the chain as the endpoint has it, and says again what only this phone knows. Returns whether anything changed. */
async function giveWay(run: SyncRun, chain: ChainRow, heads: Heads): Promise<boolean | SyncOutcome> {
  const held = await fetchChain(run, chain, othersSkipped(heads, chain.device));
  if ('outcome' in held) return held;
  if (chain.device === run.caller.device) {
    const last = await lastEntry(run.database, chain.device);
    const isPrefix = last === undefined || held.entries[last.seq - 1]?.hash === last.hash;
    return isPrefix ? false : succeedDevice(run);
  }
  return exchangeTail(run.database, held);
}

/** A vector that has a pull bring one chain alone. */
function othersSkipped(heads: Heads, device: string): Record<string, number> {
  const others = Object.keys(heads).filter((other) => other !== device);
  return Object.fromEntries(others.map((other) => [other, SEQ_MAX]));
}
