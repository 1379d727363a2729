import { type CryptoKey, importJWK } from 'jose';
import { readEvent } from '../domain/log/bodies.ts';
import { judgeLink } from '../domain/log/chain.ts';
import type { Head } from '../domain/log/entry.ts';
import { verifyReceipt } from '../domain/log/receipt.ts';
import { verifyEntry } from '../domain/log/verify-entry.ts';
import { pullResponseSchema } from '../domain/wire.ts';
import { keepReceipt, lastEntry } from '../storage/chains.ts';
import type { HeldChain } from '../storage/exchange-tail.ts';
import type { ChainRow } from '../storage/phone-database.ts';
import { failureToOutcome, type SyncOutcome, type SyncRun } from './sync-run.ts';

/**
 * The whole of one chain as the endpoint holds it (RC3). `failed` where anything of it does not hold: an endpoint whose
 * chain cannot be verified proves nothing against this phone's.
 *
 * @param vector what is held of the person's other chains, which are not to come
 */
export async function fetchChain(
  { client, caller, endpointKey }: SyncRun,
  { device, publicKey }: ChainRow,
  vector: Record<string, number>,
): Promise<HeldChain | SyncOutcome> {
  const key = (await importJWK(publicKey, 'ES256')) as CryptoKey;
  const chain: HeldChain = { device, entries: [], receipt: null };
  const unsound: SyncOutcome = { outcome: 'failed', retryAfter: null };
  for (;;) {
    const request = { vector: { ...vector, [device]: chain.entries.length } };
    const answer = await client.post('/api/log/pull', request, pullResponseSchema, caller);
    if ('failure' in answer) return failureToOutcome(answer);
    if ('notModified' in answer) return unsound;
    const page = answer.data.chains.find((pulled) => pulled.device === device);
    if (!page) break;
    for (const jws of page.entries) {
      const verdict = await verifyEntry(jws, device, key);
      const head: Head | null = chain.entries.at(-1) ?? null;
      if (!('entry' in verdict) || judgeLink(head, verdict.entry, undefined) !== 'next') return unsound;
      chain.entries.push({ ...verdict.entry, event: readEvent(verdict.entry) });
    }
    chain.receipt = await verifyReceipt(page.receipt, caller.endpoint, endpointKey);
    if (!answer.data.more || page.entries.length === 0) break;
  }
  const head = chain.entries.at(-1);
  const isCovered = chain.receipt?.device === device && chain.receipt.hash === head?.hash;
  return !head || isCovered ? chain : unsound;
}

/**
 * The receipt over a chain that the endpoint holds just as this phone does: of a device that was revoked before its last
 * answer came. Returns whether it came.
 */
export async function fetchReceipt(
  { database, client, caller, endpointKey }: SyncRun,
  { device }: ChainRow,
  vector: Record<string, number>,
): Promise<boolean | SyncOutcome> {
  const last = await lastEntry(database, device);
  const request = { vector: { ...vector, [device]: (last?.seq ?? 1) - 1 } };
  const answer = await client.post('/api/log/pull', request, pullResponseSchema, caller);
  if ('failure' in answer) return failureToOutcome(answer);
  const page = 'data' in answer ? answer.data.chains.find((chain) => chain.device === device) : undefined;
  const receipt = page && (await verifyReceipt(page.receipt, caller.endpoint, endpointKey));
  return receipt?.device === device && (await keepReceipt(database, receipt));
}
