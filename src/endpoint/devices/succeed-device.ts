import { calculateJwkThumbprint } from 'jose';
import type { ProblemName } from '../../domain/problem-details.ts';
import { toRfc3339 } from '../../domain/time.ts';
import type { PublicKey } from '../../domain/wire.ts';
import { writeAudit } from '../database/audit.ts';
import type { Dependencies } from '../dependencies.ts';
import type { AuthenticDevice } from './authenticate.ts';
import { isRevoked } from './is-revoked.ts';

/**
 * Lets a phone go on under a new key, as another device of the same person (RC4); the old one stays as it is. The same
 * key again gets the same answer: a lost one costs nothing.
 */
export async function succeedDevice(
  { database, clock }: Pick<Dependencies, 'database' | 'clock'>,
  asker: AuthenticDevice,
  publicKey: PublicKey,
): Promise<{ device: string } | { refused: ProblemName }> {
  const device = await calculateJwkThumbprint(publicKey);
  const at = toRfc3339(clock(), 0);
  return database.transaction().execute(async (transaction) => {
    // It may have been revoked since it was let in.
    if (await isRevoked(transaction, asker.id)) return { refused: 'device-revoked' };
    const known = await transaction
      .selectFrom('devices')
      .select(['person', 'revoked_at', 'successor_of'])
      .where('id', '=', device)
      .executeTakeFirst();
    if (known) {
      const isOurs = known.person === asker.person && known.revoked_at === null;
      return isOurs && known.successor_of === asker.id ? { device } : { refused: 'key-taken' };
    }
    const { label } = await transaction
      .selectFrom('devices')
      .select('label')
      .where('id', '=', asker.id)
      .executeTakeFirstOrThrow();
    await transaction
      .insertInto('devices')
      .values({
        ...{ id: device, person: asker.person, label, successor_of: asker.id },
        ...{ public_key: JSON.stringify(publicKey), enrolled_at: at, revoked_at: null },
      })
      .execute();
    await writeAudit(transaction, {
      at,
      who: asker.id,
      what: 'device.succeeded',
      subject: device,
      after: { person: asker.person, label },
    });
    return { device };
  });
}
