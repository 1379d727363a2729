import type { SQLOutputValue } from 'node:sqlite';
import { importJWK } from 'jose';
import { verifyReceipt } from '../../src/domain/log/receipt.ts';
import { verifyEntry } from '../../src/domain/log/verify-entry.ts';
import { type PublicKey, publicKeySchema } from '../../src/domain/wire.ts';
import { all } from './read-table.ts';

/**
 * What is wrong with the log in an endpoint's SQLite file: nothing, where every entry and fork verifies by its device's
 * key, every chain is whole, and every receipt verifies and covers an entry that is there.
 *
 * @param endpoint whose receipts they are
 */
export async function findLogFaults(
  file: string,
  endpoint: { id: string; publicKey: PublicKey },
): Promise<string[]> {
  const faults: string[] = [];
  const keys = new Map(
    all(file, 'SELECT id, public_key FROM devices').map((row) => [row.id, row.public_key]),
  );
  const importKey = async (device: SQLOutputValue | undefined) =>
    (await importJWK(publicKeySchema.parse(JSON.parse(String(keys.get(device)))), 'ES256')) as CryptoKey;

  const entries = all(file, 'SELECT * FROM entries ORDER BY device, seq');
  const hashes = new Map(entries.map(({ device, seq, hash }) => [`${device} ${seq}`, hash]));
  for (const row of [...entries, ...all(file, 'SELECT * FROM forks')]) {
    const { jws, device, seq } = row;
    const verified = await verifyEntry(String(jws), String(device), await importKey(device));
    if ('refusal' in verified) {
      faults.push(`entry ${device} ${seq} is ${verified.refusal}`);
      continue;
    }
    const entry: Record<string, unknown> = { ...verified.entry };
    const columns = ['device', 'seq', 'hash', ...('id' in row ? ['id', 'prev', 'at', 'type'] : [])];
    for (const column of columns) {
      if (entry[column] !== row[column]) faults.push(`${column} of entry ${device} ${seq} is not its own`);
    }
  }
  for (const { device, seq, prev } of entries) {
    const before = seq === 1 ? null : hashes.get(`${device} ${Number(seq) - 1}`);
    if (prev !== before) faults.push(`the chain of ${device} breaks at ${seq}`);
  }
  const key = (await importJWK(endpoint.publicKey, 'ES256')) as CryptoKey;
  const covered = new Set<string>();
  for (const { device, seq, hash, jws } of all(file, 'SELECT * FROM receipts')) {
    const receipt = await verifyReceipt(String(jws), endpoint.id, key);
    const isRight = receipt?.device === device && receipt?.seq === seq && receipt?.hash === hash;
    if (!isRight || hashes.get(`${device} ${seq}`) !== hash) faults.push(`receipt ${device} ${seq} is wrong`);
    covered.add(`${device} ${seq}`);
  }
  for (const { device, seq } of all(file, 'SELECT device, MAX(seq) AS seq FROM entries GROUP BY device')) {
    if (!covered.has(`${device} ${seq}`)) faults.push(`the head of ${device} has no receipt`);
  }
  return faults;
}
