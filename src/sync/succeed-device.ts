import { calculateJwkThumbprint } from 'jose';
import { successorResponseSchema } from '../domain/wire.ts';
import { readOwnDevice } from '../storage/chains.ts';
import { becomeDevice, pendingKey } from '../storage/own-key.ts';
import { failureToOutcome, type SyncOutcome, type SyncRun } from './sync-run.ts';

/**
 * Begins a new chain, under a new key, as another device of the same person: where the endpoint holds other entries at
 * the places of this phone's, the old chain cannot go on (RC4). The key is kept before it is sent, so that a lost answer
 * costs nothing. Returns whether this phone goes on as the new device.
 */
export async function succeedDevice({ database, client, caller }: SyncRun): Promise<boolean | SyncOutcome> {
  const key = await pendingKey(database);
  const answer = await client.post(
    '/api/devices',
    { publicKey: key.publicKey },
    successorResponseSchema,
    caller,
  );
  if ('failure' in answer) {
    // Left from an enrolment for somebody else, or from before: another one next time.
    if (answer.failure === 'problem' && answer.name === 'key-taken') await database.keys.delete('pending');
    return failureToOutcome(answer);
  }
  const device = await calculateJwkThumbprint(key.publicKey);
  if ('notModified' in answer || answer.data.device !== device)
    return { outcome: 'failed', retryAfter: null };
  await database.transaction('rw', database.keys, database.chains, async () => {
    const own = await readOwnDevice(database);
    if (own?.device === caller.device) await becomeDevice(database, device, key, own.enrolledAt);
  });
  return true;
}
