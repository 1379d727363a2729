import { bytesToCrockford } from '../../domain/crockford.ts';
import {
  ENROLMENT_CODE_BYTES,
  ENROLMENT_CODE_LENGTH,
  ENROLMENT_CODE_LIFETIME,
} from '../../domain/enrolment.ts';
import { sha256 } from '../../domain/hash.ts';
import { toRfc3339 } from '../../domain/time.ts';
import { writeAudit } from '../database/audit.ts';
import type { WriteTransaction } from '../database/tables.ts';
import type { Dependencies } from '../dependencies.ts';

type Needed = Pick<Dependencies, 'clock' | 'randomBytes'>;

/** Makes an enrolment code for a person (EN1). This is the only moment at which the code itself is known. */
export async function issueEnrolmentCode(
  { database, ...needed }: Needed & Pick<Dependencies, 'database'>,
  person: string,
  who: string,
): Promise<string> {
  return database
    .transaction()
    .execute(async (transaction) => (await insertEnrolmentCode(transaction, needed, person, who)).code);
}

/** The same within a larger transaction. */
export async function insertEnrolmentCode(
  transaction: WriteTransaction,
  { clock, randomBytes }: Needed,
  person: string,
  who: string,
): Promise<{ code: string; until: string }> {
  const code = bytesToCrockford(randomBytes(ENROLMENT_CODE_BYTES)).slice(0, ENROLMENT_CODE_LENGTH);
  const now = clock();
  const at = toRfc3339(now, 0);
  const until = toRfc3339(now + ENROLMENT_CODE_LIFETIME, 0);
  await transaction
    .insertInto('enrolment_codes')
    .values({
      hash: await sha256(code),
      person,
      created_at: at,
      expires_at: until,
      used_at: null,
      device: null,
    })
    .execute();
  await writeAudit(transaction, { at, who, what: 'enrolment.issued', subject: person, after: { until } });
  return { code, until };
}
