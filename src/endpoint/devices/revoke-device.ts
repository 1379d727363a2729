import { toRfc3339 } from '../../domain/time.ts';
import { writeAudit } from '../database/audit.ts';
import type { WriteTransaction } from '../database/tables.ts';
import type { Dependencies } from '../dependencies.ts';

/**
 * Shuts a lost phone out for good, under each key that it ever had (AU3, RC4). What it sent before stays. Says whether
 * there was a device to revoke.
 */
export async function revokeDevice(
  { database, clock }: Pick<Dependencies, 'database' | 'clock'>,
  device: string,
  who: string,
): Promise<boolean> {
  const at = toRfc3339(clock(), 0);
  return database.transaction().execute(async (transaction) => {
    const phone = await readDevicesOfPhone(transaction, device);
    const inUse = phone.filter(({ revoked_at }) => revoked_at === null);
    if (!inUse.some(({ id }) => id === device)) return false;
    for (const { id } of inUse) {
      await transaction.updateTable('devices').set({ revoked_at: at }).where('id', '=', id).execute();
      await writeAudit(transaction, { at, who, what: 'device.revoked', subject: id });
    }
    return true;
  });
}

/** The device, and all that the same phone was before or has been since. */
async function readDevicesOfPhone(transaction: WriteTransaction, device: string) {
  const all = await transaction
    .selectFrom('devices')
    .select(['id', 'revoked_at', 'successor_of'])
    .where('person', 'in', (people) => people.selectFrom('devices').select('person').where('id', '=', device))
    .execute();
  const phone = new Set([device]);
  for (let size = 0; size < phone.size; ) {
    size = phone.size;
    for (const { id, successor_of } of all) {
      if (successor_of === null) continue;
      if (phone.has(id)) phone.add(successor_of);
      if (phone.has(successor_of)) phone.add(id);
    }
  }
  return all.filter(({ id }) => phone.has(id));
}
