import { bytesToCrockford } from '../../domain/crockford.ts';
import {
  ENROLMENT_CODE_BYTES,
  ENROLMENT_CODE_LENGTH,
  ENROLMENT_CODE_LIFETIME,
} from '../../domain/enrolment.ts';
import { sha256 } from '../../domain/hash.ts';
import { toRfc3339 } from '../../domain/time.ts';
import { writeAudit } from '../database/audit.ts';
import type { Dependencies } from '../dependencies.ts';

/** Makes an enrolment code for a person (EN1). This is the only moment at which the code itself is known. */
export async function issueEnrolmentCode(
  { database, clock, randomBytes }: Pick<Dependencies, 'database' | 'clock' | 'randomBytes'>,
  person: string,
  who: string,
): Promise<string> {
  const code = bytesToCrockford(randomBytes(ENROLMENT_CODE_BYTES)).slice(0, ENROLMENT_CODE_LENGTH);
  const hash = await sha256(code);
  const now = clock();
  const at = toRfc3339(now, 0);
  await database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('enrolment_codes')
      .values({
        hash,
        person,
        created_at: at,
        expires_at: toRfc3339(now + ENROLMENT_CODE_LIFETIME, 0),
        used_at: null,
        device: null,
      })
      .execute();
    await writeAudit(transaction, { at, who, what: 'enrolment.issued', subject: person });
  });
  return code;
}
