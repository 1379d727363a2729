import { photosOf } from '../../domain/log/photos-of.ts';
import type { ReceiptPayload } from '../../domain/log/receipt.ts';
import { problemOf } from '../../domain/problems/problem.ts';
import { toRfc3339 } from '../../domain/time.ts';
import type { PushResponse } from '../../domain/wire.ts';
import { attachPhotos } from '../blobs/attach-photos.ts';
import { campusToday } from '../campus-time.ts';
import { besideOthers, lockNames } from '../database/locks.ts';
import type { WriteTransaction } from '../database/tables.ts';
import type { Dependencies } from '../dependencies.ts';
import { readRevoked } from '../devices/read-revoked.ts';
import { signByNode } from '../identity/statements.ts';
import { noteConcern } from '../problems/note-concern.ts';
import { insertEntries, insertForks, insertReceipts } from './insert-rows.ts';
import { type JudgedPush, judgePush } from './judge-push.ts';
import { readReceipt } from './read-chain.ts';
import { readHeldChains } from './read-held-chains.ts';
import type { Verdict } from './verify-pushed.ts';

type Needed = Pick<Dependencies, 'database' | 'key' | 'clock'>;

/** What a device has sent, once its signatures were looked at. */
export interface Push {
  device: string;
  person: string;
  verdicts: Verdict[];
}

/**
 * Stores pushes in one transaction, each as if it had come alone and in this order, two of one device too. Resolves with
 * an answer for each, `null` where the device is revoked by now (AU3).
 */
export function storePushes(dependencies: Needed, pushes: Push[]): Promise<(PushResponse | null)[]> {
  const devices = pushes.map(({ device }) => device);
  return besideOthers(dependencies.database).execute(async (transaction) => {
    await lockNames(transaction, 'device', devices);
    const revoked = await readRevoked(transaction, devices);
    const chains = await readHeldChains(transaction, pushes);
    const judged = pushes.map((push) => {
      const chain = chains.get(push.device);
      return chain && !revoked.has(push.device) ? { ...push, ...judgePush(push.verdicts, chain) } : null;
    });
    const receipts = await storeJudged(
      dependencies,
      transaction,
      judged.flatMap((push) => push ?? []),
    );
    const answers: (PushResponse | null)[] = [];
    for (const push of judged) answers.push(push && (await answer(transaction, push, receipts.get(push))));
    return answers;
  });
}

type StoredPush = Push & JudgedPush;

/** Stores what is new, and all that follows from it; resolves with the receipt of each push that made its chain grow. */
async function storeJudged(
  { key, clock }: Needed,
  transaction: WriteTransaction,
  pushes: StoredPush[],
): Promise<Map<StoredPush, string>> {
  const received_at = toRfc3339(clock(), 0);
  await insertForks(
    transaction,
    pushes.flatMap(({ forks }) => forks),
    received_at,
  );
  const grown = pushes.flatMap((push) =>
    push.head && push.stored.length > 0 ? { push, head: push.head } : [],
  );
  if (grown.length === 0) return new Map();

  const entries = grown.flatMap(({ push }) =>
    push.stored.map((entry) => ({ ...entry, person: push.person })),
  );
  await insertEntries(transaction, entries, received_at);
  await attachPhotos(
    transaction,
    entries.flatMap(({ event, person }) => photosOf(event).map((photo) => ({ ...photo, person }))),
  );
  await noteConcern(
    transaction,
    entries.flatMap((entry) => problemOf(entry) ?? []),
    campusToday({ clock }),
  );
  const receipts = await Promise.all(
    grown.map(async ({ push, head }) => {
      const payload: ReceiptPayload = { device: push.device, ...head, receivedAt: received_at };
      return { push, ...payload, jws: await signByNode('receipt', key.identity.id, payload, key.keyObject) };
    }),
  );
  await insertReceipts(transaction, receipts);
  return new Map(receipts.map(({ push, jws }) => [push, jws]));
}

/** A push that brought nothing new is answered with the receipt that was given for the head. */
async function answer(
  transaction: WriteTransaction,
  { device, results, head }: StoredPush,
  receipt: string | undefined,
): Promise<PushResponse> {
  return { results, head, receipt: receipt ?? (head && (await readReceipt(transaction, device, head))) };
}
