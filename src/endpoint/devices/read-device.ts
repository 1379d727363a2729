import { createPublicKey, type KeyObject } from 'node:crypto';
import type { Database } from '../database/tables.ts';

/** A device that is or was enrolled: whose it is and by which key it is known never changes. */
export interface KnownDevice {
  id: string;
  person: string;
  key: KeyObject;
}

const CAPACITY = 10_000;
const knownIn = new WeakMap<Database, Map<string, KnownDevice>>();

/** The device, or `null`. Those read last are kept: a busy phone is neither looked up nor its key imported each time. */
export async function readDevice(database: Database, id: string): Promise<KnownDevice | null> {
  const known = knownIn.get(database) ?? new Map<string, KnownDevice>();
  knownIn.set(database, known);
  const held = known.get(id);
  if (held) return held;
  const row = await database
    .selectFrom('devices')
    .select(['person', 'public_key'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const key = createPublicKey({ key: JSON.parse(row.public_key), format: 'jwk' });
  // A Map keeps the order of insertion: the first device is the oldest.
  const oldest = known.size >= CAPACITY ? known.keys().next().value : undefined;
  if (oldest !== undefined) known.delete(oldest);
  const device = { id, person: row.person, key };
  known.set(id, device);
  return device;
}
