import { foldText } from '../../../domain/fold-text.ts';
import type { DeskDevice, EnrolmentOfPerson } from '../../../domain/office/enrolment-desk.ts';
import { BREAK, createFinder } from '../../shared/search-text.ts';

/** Where somebody stands: `waiting` has a code that nobody has used yet, and no phone. */
export type EnrolmentState = 'none' | 'waiting' | 'enrolled';

export interface EnrolmentFilter {
  state: EnrolmentState | 'all';
  /** A unit's id, empty for all. */
  unit: string;
  typed: string;
}

export function stateOf(person: EnrolmentOfPerson): EnrolmentState {
  if (devicesInUse(person).length > 0) return 'enrolled';
  return person.codeUntil === null ? 'none' : 'waiting';
}

/** Devices that have not been revoked. */
export function devicesInUse({ devices }: EnrolmentOfPerson): DeskDevice[] {
  return devices.filter(({ revokedAt }) => revokedAt === null);
}

/** When anything last came from any device of the person; `null` where nothing did. */
export function lastHeard({ devices }: EnrolmentOfPerson): string | null {
  const heard = devices.flatMap(({ heardAt }) => (heardAt === null ? [] : [heardAt]));
  return heard.sort().at(-1) ?? null;
}

export function filterPeople(
  people: EnrolmentOfPerson[],
  { state, unit, typed }: EnrolmentFilter,
): EnrolmentOfPerson[] {
  const isWanted = createFinder(typed, ({ name, units }: EnrolmentOfPerson) =>
    [name, ...units.map((each) => each.name)].map(foldText).join(BREAK),
  );
  return people.filter(
    (person) =>
      (state === 'all' || stateOf(person) === state) &&
      (unit === '' || person.units.some(({ id }) => id === unit)) &&
      isWanted(person),
  );
}

/** Who gets codes: those who are ticked; where nobody is, all that are listed and have no phone. */
export function peopleToIssue(
  people: EnrolmentOfPerson[],
  found: EnrolmentOfPerson[],
  chosen: ReadonlySet<string>,
): EnrolmentOfPerson[] {
  const wanted =
    chosen.size > 0
      ? people.filter(({ id }) => chosen.has(id))
      : found.filter((person) => stateOf(person) !== 'enrolled');
  return wanted.filter(({ mayChange }) => mayChange);
}

/** Every unit of these people, each once, in their order. */
export function unitsOf(people: EnrolmentOfPerson[]): { id: string; name: string }[] {
  const units = people.flatMap((person) => person.units);
  return [...new Map(units.map((unit) => [unit.id, unit])).values()];
}
