import { type CryptoKey, importJWK } from 'jose';
import { verifyReceipt } from '../../../src/domain/log/receipt.ts';
import type { EndpointIdentity } from '../../../src/domain/wire.ts';
import { readStoredLog } from '../stored-log.ts';
import type { LoadedPhone } from './phone-load.ts';

/** What was found in a database after phones have pushed everything they said. */
export interface Findings {
  stored: number;
  receipts: number;
  /** Empty where all is stored once, in order, and each receipt that was given is authentic, right, and held. */
  faults: string[];
}

export async function findLosses(
  location: string,
  endpoint: EndpointIdentity,
  phones: LoadedPhone[],
): Promise<Findings> {
  const log = await readStoredLog(location);
  const key = (await importJWK(endpoint.publicKey, 'ES256')) as CryptoKey;
  const faults: string[] = [];
  const texts = Map.groupBy(log.entries, ({ device }) => device);
  const heldReceipts = new Set(log.receipts.map(({ jws }) => jws));
  let receipts = 0;
  for (const { device, entries, receipts: given } of phones) {
    const stored = (texts.get(device.id) ?? []).map(({ jws }) => jws);
    const isSame =
      stored.length === entries.length && stored.every((jws, index) => jws === entries[index]?.jws);
    if (!isSame) faults.push(`of ${entries.length} entries of ${device.id} ${stored.length} are stored`);
    for (const jws of given) {
      const receipt = await verifyReceipt(jws, endpoint.id, key);
      const covered = receipt && entries[receipt.seq - 1];
      if (receipt?.device !== device.id || covered?.hash !== receipt.hash)
        faults.push(`a receipt is wrong: ${jws}`);
      else if (!heldReceipts.has(jws)) faults.push(`a receipt over ${receipt.seq} of ${device.id} was lost`);
      receipts += 1;
    }
  }
  if (log.forks.length > 0) faults.push(`${log.forks.length} forks`);
  if (new Set(log.entries.map(({ id }) => id)).size !== log.entries.length) faults.push('an id stands twice');
  return { stored: log.entries.length, receipts, faults };
}
