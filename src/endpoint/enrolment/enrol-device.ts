import { calculateJwkThumbprint } from 'jose';
import { readEnrolmentText } from '../../domain/enrolment.ts';
import { sha256 } from '../../domain/hash.ts';
import type { ProblemName } from '../../domain/problem-details.ts';
import { toRfc3339 } from '../../domain/time.ts';
import type { EnrolRequest } from '../../domain/wire.ts';
import { writeAudit } from '../database/audit.ts';
import type { WriteTransaction } from '../database/tables.ts';
import type { Dependencies } from '../dependencies.ts';

export type Enrolment = { device: string; person: string } | { refused: ProblemName };

/** Binds the key to the code's person and uses the code up, or says why not (EN1, EN2). */
export async function enrolDevice(
  { database, clock }: Pick<Dependencies, 'database' | 'clock'>,
  request: EnrolRequest,
): Promise<Enrolment> {
  const code = readEnrolmentText(request.code);
  if (code === null) return { refused: 'code-unknown' };
  const hash = await sha256(code);
  const device = await calculateJwkThumbprint(request.publicKey);
  const at = toRfc3339(clock(), 0);

  return database.transaction().execute(async (transaction) => {
    const issued = await transaction
      .selectFrom('enrolment_codes')
      .select(['person', 'expires_at', 'device'])
      .where('hash', '=', hash)
      .executeTakeFirst();
    if (!issued) return { refused: 'code-unknown' };
    const { person } = issued;
    const usable = issued.device === null;
    if (!usable && issued.device !== device) return { refused: 'code-used' };
    // Both are RFC 3339 in UTC to the same precision, so that they compare as text.
    if (usable && issued.expires_at <= at) return { refused: 'code-expired' };

    const known = await transaction
      .selectFrom('devices')
      .select(['person', 'revoked_at'])
      .where('id', '=', device)
      .executeTakeFirst();
    if (known && known.person !== person) return { refused: 'key-taken' };
    if (known && known.revoked_at !== null) return { refused: 'device-revoked' };

    if (!known) await insertDevice(transaction, { ...request, device, person, at });
    if (usable) {
      await transaction
        .updateTable('enrolment_codes')
        .set({ used_at: at, device })
        .where('hash', '=', hash)
        .execute();
    }
    return { device, person };
  });
}

async function insertDevice(
  transaction: WriteTransaction,
  { device, person, at, publicKey, label }: EnrolRequest & { device: string; person: string; at: string },
): Promise<void> {
  await transaction
    .insertInto('devices')
    .values({
      id: device,
      person,
      public_key: JSON.stringify(publicKey),
      label,
      enrolled_at: at,
      revoked_at: null,
    })
    .execute();
  await writeAudit(transaction, {
    at,
    who: person,
    what: 'device.enrolled',
    subject: device,
    after: { person, label },
  });
}
