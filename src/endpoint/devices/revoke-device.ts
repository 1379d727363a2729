import { toRfc3339 } from '../../domain/time.ts';
import { writeAudit } from '../database/audit.ts';
import type { Dependencies } from '../dependencies.ts';

/** Shuts a lost phone out for good (AU3). What it sent before stays. Says whether there was a device to revoke. */
export async function revokeDevice(
  { database, clock }: Pick<Dependencies, 'database' | 'clock'>,
  device: string,
  who: string,
): Promise<boolean> {
  const at = toRfc3339(clock(), 0);
  return database.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('devices')
      .set({ revoked_at: at })
      .where('id', '=', device)
      .where('revoked_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) return false;
    await writeAudit(transaction, { at, who, what: 'device.revoked', subject: device });
    return true;
  });
}
