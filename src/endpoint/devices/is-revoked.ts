import type { Database } from '../database/tables.ts';
import { ProblemError } from '../http/problem.ts';

/** Whether the device has been revoked (AU3): before anything of it is stored, this is asked in the same transaction. */
export async function isRevoked(database: Database, device: string): Promise<boolean> {
  const known = await database
    .selectFrom('devices')
    .select('revoked_at')
    .where('id', '=', device)
    .executeTakeFirst();
  // Known when it was let in, and gone: a backup was put in the database's place under a running endpoint.
  if (!known) throw new ProblemError('device-unknown');
  return known.revoked_at !== null;
}
