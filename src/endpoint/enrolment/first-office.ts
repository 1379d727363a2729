import { sql } from 'kysely';
import { toRfc3339 } from '../../domain/time.ts';
import { writeAudit } from '../database/audit.ts';
import type { Dependencies } from '../dependencies.ts';
import { issueEnrolmentCode } from './issue-code.ts';

const FIRST_OFFICE = {
  id: 'office',
  name: '学生工作部',
  roles: JSON.stringify(['office', 'admin']),
  clerk_of: null,
  staff_number: null,
};

/**
 * The code that lets the first office device in: on an empty database, and at every start until such a device is
 * enrolled. `null` afterwards: the office then lets in the others.
 */
export async function firstOfficeCode(
  dependencies: Pick<Dependencies, 'database' | 'clock' | 'randomBytes'>,
): Promise<string | null> {
  const { database, clock } = dependencies;
  await database.transaction().execute(async (transaction) => {
    const { people } = await transaction
      .selectFrom('people')
      .select(sql<number>`count(*)`.as('people'))
      .executeTakeFirstOrThrow();
    if (Number(people) > 0) return;
    await transaction.insertInto('people').values(FIRST_OFFICE).execute();
    const { id, ...after } = FIRST_OFFICE;
    const at = toRfc3339(clock(), 0);
    await writeAudit(transaction, { at, who: 'operator', what: 'person.created', subject: id, after });
  });

  const office = await database
    .selectFrom('people')
    .leftJoin('devices', (join) =>
      join.onRef('devices.person', '=', 'people.id').on('devices.revoked_at', 'is', null),
    )
    .select(['people.id', 'devices.id as device'])
    .where('people.roles', 'like', '%"office"%')
    .orderBy('people.id')
    .execute();
  const [first] = office;
  if (!first || office.some(({ device }) => device !== null)) return null;
  return issueEnrolmentCode(dependencies, first.id, 'operator');
}
