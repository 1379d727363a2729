import { isOfUnitOn } from '../../domain/appointments.ts';
import { createCampusClock } from '../../domain/campus-clock.ts';
import { periodOf } from '../../domain/office/overview.ts';
import type { Trend } from '../../domain/office/overview-wire.ts';
import { weeklyTrend } from '../../domain/office/trend.ts';
import type { Person } from '../../domain/roster.ts';
import type { Dependencies } from '../dependencies.ts';
import { ProblemError } from '../http/problem.ts';
import { readUnits } from '../reference/read-reference.ts';
import type { Progress } from './progress-book.ts';

/**
 * Week by week over everybody, or over what people logged while they belonged to one unit (OV6).
 *
 * @param unit `null` for all
 */
export async function answerTrend(
  { database, policy }: Pick<Dependencies, 'database' | 'policy'>,
  { calendar, semester, today, people, logOf }: Progress,
  unit: string | null,
): Promise<Trend> {
  const named = unit === null ? null : (await readUnits(database)).find(({ id }) => id === unit);
  if (named === undefined) throw new ProblemError('not-found');
  const dateOf = createCampusClock(calendar.timeZone);
  const isOfUnit = (person: Person) =>
    unit === null || person.appointments.some((held) => held.unit.id === unit);
  const records = people.filter(isOfUnit).flatMap((person) => {
    const { activities } = logOf(person.id);
    if (unit === null) return activities;
    return activities.filter(({ on }) => isOfUnitOn(person.appointments, unit, dateOf(on)));
  });
  const weekly = semester
    ? weeklyTrend(policy, calendar, semester, records, today)
    : { before: null, begun: 0, categories: [] };
  return {
    period: periodOf(calendar, semester, today),
    unit: named && { id: named.id, name: named.name },
    ...weekly,
  };
}
