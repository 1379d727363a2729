import type { Entry } from '../domain/log/entry.ts';
import { verifyReceipt } from '../domain/log/receipt.ts';
import { PUSH_MAX_BYTES, PUSH_MAX_ENTRIES, type PushResponse, pushResponseSchema } from '../domain/wire.ts';
import { entriesAfter, keepReceipt, lastReceipt } from '../storage/chains.ts';
import { expectUploadsAnew } from '../storage/photos.ts';
import { failureToOutcome, type SyncOutcome, type SyncRun } from './sync-run.ts';

/** Room for the JSON around the JWS texts. */
const ENVELOPE_BYTES = 1024;

/**
 * Sends this phone's entries past a point, batch by batch, and keeps the receipts (SY1, SY3, SY5).
 *
 * @param from the `seq` to start after; what the last receipt covers if not given
 */
export async function pushLog(run: SyncRun, from?: number): Promise<SyncOutcome> {
  const { database, client, caller } = run;
  let sent = from ?? (await lastReceipt(database, caller.device))?.seq ?? 0;
  let limit = PUSH_MAX_ENTRIES;
  let rewound = false;
  for (;;) {
    const batch = cutToBytes(await entriesAfter(database, caller.device, sent, limit));
    if (batch.length === 0) return { outcome: 'done' };
    const request = { entries: batch.map((entry) => entry.jws) };
    const answer = await client.post('/api/log', request, pushResponseSchema, caller);
    if ('failure' in answer) {
      const tooLarge = answer.failure === 'problem' && answer.status === 413;
      if (!tooLarge || batch.length === 1) return failureToOutcome(answer);
      limit = Math.floor(batch.length / 2);
      continue;
    }
    if ('notModified' in answer || !(await keepAnswer(run, batch, answer.data))) {
      return { outcome: 'failed', retryAfter: null };
    }
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

/** Keeps the refusals and the receipt; `false` where an entry was refused or the receipt does not hold (LG7, SY8). */
async function keepAnswer(run: SyncRun, batch: Entry[], answer: PushResponse): Promise<boolean> {
  const { database, caller, endpointKey } = run;
  const refusals = batch.flatMap(({ device, seq }, index) => {
    const result = answer.results[index];
    // A gap says nothing about the entry: it comes again once the entries before it are there.
    return result?.status === 'refused' && result.reason !== 'gap'
      ? [{ device, seq, reason: result.reason }]
      : [];
  });
  await database.refusals.bulkPut(refusals);
  if (answer.receipt === null) return refusals.length === 0;
  const receipt = await verifyReceipt(answer.receipt, caller.endpoint, endpointKey);
  const isKept = receipt?.device === caller.device && (await keepReceipt(database, receipt));
  return isKept && refusals.length === 0;
}

function cutToBytes(entries: Entry[]): Entry[] {
  let bytes = ENVELOPE_BYTES;
  const end = entries.findIndex((entry) => {
    bytes += entry.jws.length + 3;
    return bytes > PUSH_MAX_BYTES;
  });
  return end === -1 ? entries : entries.slice(0, Math.max(end, 1));
}
