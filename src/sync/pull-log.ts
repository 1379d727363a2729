import { type CryptoKey, calculateJwkThumbprint, importJWK } from 'jose';
import { readEvent } from '../domain/log/bodies.ts';
import { judgeLink } from '../domain/log/chain.ts';
import type { Entry, Head } from '../domain/log/entry.ts';
import { type Receipt, verifyReceipt } from '../domain/log/receipt.ts';
import { verifyEntry } from '../domain/log/verify-entry.ts';
import { type PullResponse, pullResponseSchema } from '../domain/wire.ts';
import { keepReceipt, lastEntry } from '../storage/chains.ts';
import type { EntryRow, PhoneDatabase } from '../storage/phone-database.ts';
import { readProblemDigests } from '../storage/problem-digests.ts';
import type { Heads } from './heal-chains.ts';
import { keepProblems } from './keep-problems.ts';
import { failureToOutcome, type SyncOutcome, type SyncRun } from './sync-run.ts';

interface Pulled {
  head: number;
  heads: Heads | null;
  whole: boolean;
}

/** How far a pull of several answers has come, in entries of the person's own chains. */
export interface PullProgress {
  held: number;
  of: number;
}

type PulledChain = PullResponse['chains'][number];

/**
 * Fetches what the person's other devices have logged, by version vector (SY4), and what others wrote about problems
 * that concern the person, by digest (SY10); verifies all of it (SY9).
 * `head` is where this phone's own chain ends at the endpoint, as a `seq`; `heads` where each chain of the person does, as
 * far as the endpoint tells. Not `whole` where a page came of which nothing could be kept: it would be asked for for ever.
 *
 * @param onPulled told after each answer how far the own chains have come, and `null` once they are whole (SY12)
 */
export async function pullLog(
  run: SyncRun,
  onPulled: (progress: PullProgress | null) => void,
): Promise<Pulled | SyncOutcome> {
  const { database, client, caller } = run;
  // What came in this run is not asked for again, even if not all of it could be kept.
  const seen: Record<string, string> = {};
  for (;;) {
    const vector = await readVector(database);
    const problems = { ...(await readProblemDigests(database)), ...seen };
    const answer = await client.post('/api/log/pull', { vector, problems }, pullResponseSchema, caller);
    if ('failure' in answer) return failureToOutcome(answer);
    if ('notModified' in answer) return { outcome: 'failed', retryAfter: null };
    let grown = false;
    for (const chain of answer.data.chains) grown = (await keepChain(run, chain)) || grown;
    await keepProblems(run, answer.data);
    for (const { problem, digest } of answer.data.problems) {
      grown ||= seen[problem] !== digest;
      seen[problem] = digest;
    }
    const { more, head, heads } = answer.data;
    if (!more || !grown) return { head: head?.seq ?? 0, heads: heads ?? null, whole: !more };
    if (heads) onPulled(progressOf(await readVector(database), heads));
  }
}

function progressOf(vector: Record<string, number>, heads: Heads): PullProgress | null {
  const ends = Object.entries(heads).map(([device, { seq }]) => ({ seq, held: vector[device] ?? 0 }));
  const held = ends.reduce((sum, { held, seq }) => sum + Math.min(held, seq), 0);
  const of = ends.reduce((sum, { seq }) => sum + seq, 0);
  return held < of ? { held, of } : null;
}

async function readVector(database: PhoneDatabase): Promise<Record<string, number>> {
  const chains = await database.chains.toArray();
  const heads = await Promise.all(chains.map(({ device }) => lastEntry(database, device)));
  return Object.fromEntries(chains.map(({ device }, index) => [device, heads[index]?.seq ?? 0]));
}

/** Keeps the part of a chain that holds, from its first entry on; returns whether the chain has grown. */
async function keepChain(run: SyncRun, chain: PulledChain): Promise<boolean> {
  const { device, publicKey } = chain;
  if ((await calculateJwkThumbprint(publicKey)) !== device) return false;
  const key = (await importJWK(publicKey, 'ES256')) as CryptoKey;
  const verdicts = await Promise.all(chain.entries.map((jws) => verifyEntry(jws, device, key)));
  const entries = verdicts.flatMap((verdict) => ('entry' in verdict ? [verdict.entry] : []));
  const receipt = await verifyReceipt(chain.receipt, run.caller.endpoint, run.endpointKey);
  return keepTogether(run.database, chain, entries, receipt?.device === device ? receipt : null);
}

/** In one transaction: the receipt of a chain that is held already does not come again. */
function keepTogether(
  database: PhoneDatabase,
  { device, publicKey }: PulledChain,
  entries: Entry[],
  receipt: Receipt | null,
): Promise<boolean> {
  const { chains, entries: table, receipts, refusals } = database;
  return database.transaction('rw', chains, table, receipts, refusals, async () => {
    await database.chains.put({ device, publicKey });
    let head: Head | null = (await lastEntry(database, device)) ?? null;
    const next: EntryRow[] = [];
    for (const entry of entries) {
      if (judgeLink(head, entry, undefined) !== 'next') continue;
      next.push({ ...entry, event: readEvent(entry) });
      head = entry;
    }
    await database.entries.bulkAdd(next);
    if (receipt) await keepReceipt(database, receipt);
    return next.length > 0;
  });
}
