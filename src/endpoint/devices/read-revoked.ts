import type { WriteTransaction } from '../database/tables.ts';
import { ProblemError } from '../http/problem.ts';

/** Which of the devices have been revoked by the time that something of them is to be stored (AU3). */
export async function readRevoked(transaction: WriteTransaction, devices: string[]): Promise<Set<string>> {
  const rows = await transaction
    .selectFrom('devices')
    .select(['id', 'revoked_at'])
    .where('id', 'in', devices)
    .execute();
  // As in `isRevoked`; of pushes that share a transaction, each is then answered for itself (SY11).
  if (rows.length < new Set(devices).size) throw new ProblemError('device-unknown');
  return new Set(rows.flatMap(({ id, revoked_at }) => (revoked_at === null ? [] : [id])));
}
