import { publicKeySchema } from '../domain/wire.ts';
import { readOwnDevice } from './chains.ts';
import type { PendingKeyRow, PhoneDatabase } from './phone-database.ts';

/** The key of a device that this phone is about to become: the same one until the endpoint has answered (EN2, RC4). */
export async function pendingKey(database: PhoneDatabase): Promise<PendingKeyRow> {
  const held = await database.keys.get('pending');
  if (held?.name === 'pending') return held;
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ]);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const publicKey = publicKeySchema.parse({ kty, crv, x, y });
  const made: PendingKeyRow = { name: 'pending', publicKey, privateKey: pair.privateKey };
  await database.keys.put(made);
  return made;
}

/** The pair that makes this phone its device, or `null` before enrolment. */
export async function ownKey(
  database: PhoneDatabase,
): Promise<Pick<PendingKeyRow, 'publicKey' | 'privateKey'> | null> {
  const own = await readOwnDevice(database);
  const chain = own && (await database.chains.get(own.device));
  return own && chain ? { publicKey: chain.publicKey, privateKey: own.privateKey } : null;
}

/**
 * From now on this phone is that device. What it was before stays among its chains. To be called within a transaction on
 * keys and chains.
 *
 * @param enrolledAt RFC 3339
 */
export async function becomeDevice(
  database: PhoneDatabase,
  device: string,
  { publicKey, privateKey }: Pick<PendingKeyRow, 'publicKey' | 'privateKey'>,
  enrolledAt: string,
): Promise<void> {
  const before = await readOwnDevice(database);
  const former = [...(before?.former ?? []), ...(before && before.device !== device ? [before.device] : [])];
  await database.keys.put({
    name: 'own',
    device,
    privateKey,
    enrolledAt,
    ...(former.length > 0 && { former }),
  });
  await database.keys.delete('pending');
  const held = await database.chains.get(device);
  await database.chains.put({ ...held, device, publicKey });
}
