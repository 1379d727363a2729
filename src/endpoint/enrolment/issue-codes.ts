import type { IssuedCodes } from '../../domain/office/enrolment-desk.ts';
import type { Dependencies } from '../dependencies.ts';
import { insertEnrolmentCode } from './issue-code.ts';

/** A fresh code for each of these people, in one transaction; codes of theirs that nobody has used are void then (EN4). */
export async function issueEnrolmentCodes(
  { database, clock, randomBytes }: Pick<Dependencies, 'database' | 'clock' | 'randomBytes'>,
  people: string[],
  who: string,
): Promise<IssuedCodes> {
  const now = clock();
  return database.transaction().execute(async (transaction) => {
    await transaction
      .deleteFrom('enrolment_codes')
      .where('person', 'in', people)
      .where('device', 'is', null)
      .execute();
    const codes: IssuedCodes['codes'] = [];
    let until = '';
    for (const person of people) {
      const issued = await insertEnrolmentCode(transaction, { clock: () => now, randomBytes }, person, who);
      codes.push({ person, code: issued.code });
      until = issued.until;
    }
    return { codes, until };
  });
}
