import { mayChangeDevices, worksForUnitOn } from '../../domain/office/enrolment-desk.ts';
import type { Person } from '../../domain/roster.ts';
import { campusToday } from '../campus-time.ts';
import type { Dependencies } from '../dependencies.ts';
import { ProblemError } from '../http/problem.ts';
import type { Authority } from '../office/office-route.ts';
import { readPeople, readPerson } from '../roster/read-people.ts';

/**
 * The people of those ids, if the asker may let phones in and shut them out as each of them (EN5, EN6). One who is
 * unknown is refused in the same words to those who do not reach everybody (PE4).
 */
export async function requireChangeable(
  dependencies: Pick<Dependencies, 'database' | 'clock'>,
  { who, scope }: Authority,
  ids: string[],
): Promise<Person[]> {
  const asker = await readPerson(dependencies.database, who);
  const people = await readPeople(dependencies.database, ids);
  const today = campusToday(dependencies);
  return ids.map((id) => {
    const person = people.get(id);
    if (!person) throw new ProblemError(scope.reach === 'all' ? 'not-found' : 'not-permitted');
    const isWithin =
      scope.reach === 'all' || (scope.reach === 'unit' && worksForUnitOn(person, scope.unit, today));
    if (!isWithin || !mayChangeDevices(asker, person)) throw new ProblemError('not-permitted');
    return person;
  });
}
