import type { Entry } from '../domain/log/entry.ts';
import { verifyReceipt } from '../domain/log/receipt.ts';
import { PUSH_MAX_BYTES, PUSH_MAX_ENTRIES, type PushResponse, pushResponseSchema } from '../domain/wire.ts';
import { entriesAfter, keepReceipt } from '../storage/chains.ts';
import { expectUploadsAnew } from '../storage/photos.ts';
import type { RequestFailure } from './endpoint-client.ts';
import { failureToOutcome, type SyncOutcome, type SyncRun } from './sync-run.ts';

/** Room for the JSON around the JWS texts. */
const ENVELOPE_BYTES = 1024;

/** A chain that this phone may add to at the endpoint, and the route that takes it. */
interface PushedChain {
  device: string;
  path: string;
}

/**
 * Sends a chain's entries past a point, batch by batch, and keeps the receipts (SY1, SY3, SY5). `refused` where the
 * endpoint answered rightly and did not take all of it.
 *
 * @param from the `seq` to start after
 */
export async function pushChain(
  run: SyncRun,
  { device, path }: PushedChain,
  from: number,
): Promise<SyncOutcome | { outcome: 'refused' }> {
  const { database, client, caller } = run;
  let sent = from;
  let limit = PUSH_MAX_ENTRIES;
  let rewound = false;
  for (;;) {
    const batch = cutToBytes(await entriesAfter(database, device, sent, limit));
    if (batch.length === 0) return { outcome: 'done' };
    const request = { entries: batch.map((entry) => entry.jws) };
    const answer = await client.post(path, request, pushResponseSchema, caller);
    if ('failure' in answer) {
      const tooLarge = answer.failure === 'problem' && answer.status === 413;
      if (!tooLarge || batch.length === 1)
        return isRefusal(answer) ? { outcome: 'refused' } : failureToOutcome(answer);
      limit = Math.floor(batch.length / 2);
      continue;
    }
    if ('notModified' in answer) return { outcome: 'failed', retryAfter: null };
    const kept = await keepAnswer(run, device, batch, answer.data);
    if (kept !== 'kept')
      return kept === 'refused' ? { outcome: 'refused' } : { outcome: 'failed', retryAfter: null };
    const head = answer.data.head?.seq ?? 0;
    if (head > sent) {
      sent = head;
    } else if (head < sent && !rewound) {
      // The endpoint was restored from an older backup: it gets again what it has lost.
      rewound = true;
      sent = head;
      await expectUploadsAnew(database);
    } else {
      return { outcome: 'failed', retryAfter: null };
    }
  }
}

/** A chain that nobody may add to is answered as if it were not there. */
function isRefusal(failure: RequestFailure): boolean {
  return failure.failure === 'problem' && failure.name === 'not-found';
}

/** Keeps the refusals and the receipt, as far as it holds (LG7, SY8). */
async function keepAnswer(
  { database, caller, endpointKey }: SyncRun,
  chain: string,
  batch: Entry[],
  answer: PushResponse,
): Promise<'kept' | 'refused' | 'unsound'> {
  const refusals = batch.flatMap(({ device, seq }, index) => {
    const result = answer.results[index];
    // A gap says nothing about the entry: it comes again once the entries before it are there.
    return result?.status === 'refused' && result.reason !== 'gap'
      ? [{ device, seq, reason: result.reason }]
      : [];
  });
  await database.refusals.bulkPut(refusals);
  if (answer.receipt !== null) {
    const receipt = await verifyReceipt(answer.receipt, caller.endpoint, endpointKey);
    const isKept = receipt?.device === chain && (await keepReceipt(database, receipt));
    if (!isKept && refusals.length === 0) return 'unsound';
  }
  return refusals.length === 0 ? 'kept' : 'refused';
}

function cutToBytes(entries: Entry[]): Entry[] {
  let bytes = ENVELOPE_BYTES;
  const end = entries.findIndex((entry) => {
    bytes += entry.jws.length + 3;
    return bytes > PUSH_MAX_BYTES;
  });
  return end === -1 ? entries : entries.slice(0, Math.max(end, 1));
}
