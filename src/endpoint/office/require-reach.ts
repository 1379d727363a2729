import { reachesUnit } from '../../domain/permissions.ts';
import type { Person } from '../../domain/roster.ts';
import type { Database } from '../database/tables.ts';
import { ProblemError } from '../http/problem.ts';
import { readPeople } from '../roster/read-people.ts';
import type { Authority } from './office-route.ts';

/** Refuses a unit that the action does not reach (PE4). */
export function requireUnit({ scope }: Authority, unit: string): void {
  if (!reachesUnit(scope, unit)) throw new ProblemError('not-permitted');
}

/**
 * The person of that id, where the action reaches them: everybody, oneself, or whoever holds or has held an appointment
 * in one's unit (PE4). An unknown person is refused in the same words, so that nobody learns who exists elsewhere.
 */
export async function requirePerson(database: Database, { scope }: Authority, id: string): Promise<Person> {
  const person = (await readPeople(database, [id])).get(id);
  switch (scope.reach) {
    case 'all':
      if (!person) throw new ProblemError('not-found');
      return person;
    case 'unit':
      if (person && belongsToUnit(person, scope.unit)) return person;
      throw new ProblemError('not-permitted');
    case 'self':
      if (person?.id === scope.person) return person;
      throw new ProblemError('not-permitted');
    default:
      throw new Error(`A reach without a rule: ${scope satisfies never}`);
  }
}

/** Whether the person is or was of the unit: its clerk, or by an appointment. */
export function belongsToUnit({ clerkOf, appointments }: Person, unit: string): boolean {
  return clerkOf === unit || appointments.some((appointment) => appointment.unit.id === unit);
}
