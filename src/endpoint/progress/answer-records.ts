import { isOfUnitOn } from '../../domain/appointments.ts';
import { periodOf } from '../../domain/office/overview.ts';
import { recordsBehind } from '../../domain/office/records-behind.ts';
import type { Records } from '../../domain/office/records-wire.ts';
import type { Scope } from '../../domain/permissions.ts';
import { placeSchema } from '../../domain/place-schema.ts';
import type { Person } from '../../domain/roster.ts';
import type { Database } from '../database/tables.ts';
import type { Dependencies } from '../dependencies.ts';
import { ProblemError } from '../http/problem.ts';
import { readLog } from '../log/read-logs.ts';
import type { Progress } from './progress-book.ts';

/** The records behind a person's figure. A clerk sees those from the person's time in the clerk's unit (OV5). */
export async function answerRecords(
  { database, policy }: Pick<Dependencies, 'database' | 'policy'>,
  { calendar, semester, today }: Progress,
  person: Person,
  dutyId: string,
  scope: Scope,
): Promise<Records> {
  const duty = policy.duties.find(({ id }) => id === dutyId);
  if (!duty) throw new ProblemError('not-found');
  const { visits } = await readLog(database, person.id);
  const places = await readPlaceNames(database);
  const all = semester
    ? recordsBehind(policy, calendar, person, visits, duty, semester, (id) => places.get(id))
    : [];
  const records = all.filter(
    ({ date }) => scope.reach !== 'unit' || isOfUnitOn(person.appointments, scope.unit, date),
  );
  const counting = (of: typeof all) => of.filter(({ verdict }) => verdict.tag === 'counts').length;
  return {
    period: periodOf(calendar, semester, today),
    person: { id: person.id, name: person.name },
    duty: duty.id,
    records,
    elsewhere: counting(all) - counting(records),
  };
}

async function readPlaceNames(database: Database): Promise<Map<string, string>> {
  const rows = await database.selectFrom('places').select('data').execute();
  const places = rows.map(({ data }) => placeSchema.parse(JSON.parse(data)));
  return new Map(places.map(({ id, name }) => [id, name]));
}
