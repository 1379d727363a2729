import type { WriteTransaction } from '../database/tables.ts';

/** Whether the device has been revoked by the time that something of it would be stored (AU3). */
export async function isRevoked(transaction: WriteTransaction, device: string): Promise<boolean> {
  const { revoked_at } = await transaction
    .selectFrom('devices')
    .select('revoked_at')
    .where('id', '=', device)
    .executeTakeFirstOrThrow();
  return revoked_at !== null;
}
