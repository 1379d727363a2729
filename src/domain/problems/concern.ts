import { instantToCampusDate } from '../calendar.ts';
import type { Event } from '../log/bodies.ts';
import type { Appointment, Person } from '../roster.ts';
import type { AuthoredEntry } from './problem.ts';
import { personToViewer, type Viewer } from './viewer.ts';

/** Whom a problem concerns (PR6), and whose steps count (PR7). All of it only ever grows. */
export interface Concern {
  /** Who raised it. */
  raiser: string;
  /** The raiser's units on the day it was raised, and each unit that it was ever referred to. */
  units: ReadonlySet<string>;
  /** Everybody who has taken a step and was entitled to, the raiser first. */
  people: ReadonlySet<string>;
}

/**
 * What one problem's entries say of whom it concerns; `null` while nobody has raised it. A referral by somebody whom it
 * does not concern opens it to nobody: units are added by entitled people alone, until nothing is added any more, so
 * that the order in which entries arrived makes no difference.
 *
 * @param entries every entry that raises or moves this one problem, in the order in which they came
 * @param people their authors
 * @param today the campus date
 * @param known what was found before: the roster may have changed since
 */
export function judgeConcern(
  entries: AuthoredEntry[],
  people: ReadonlyMap<string, Person>,
  { timeZone, today }: { timeZone: string; today: string },
  known: Concern | null,
): Concern | null {
  // Who raised it first keeps it: another's entry under the same id, which nobody writes by chance, changes nothing.
  const raiser = known?.raiser ?? entries.find(({ event }) => event?.type === 'problem.raised')?.person;
  if (raiser === undefined) return null;
  const relevant = entries.filter(
    ({ event, person }) => event?.type !== 'problem.raised' || person === raiser,
  );
  const days = relevant.flatMap(({ event }) =>
    event?.type === 'problem.raised' ? [instantToCampusDate(event.body.on, timeZone)] : [],
  );
  const raisedOn = days.sort()[0] ?? today;
  const units = new Set(known?.units);
  const entitled = new Set([raiser, ...(known?.people ?? [])]);
  const author = people.get(raiser);
  if (author)
    for (const day of days) for (const unit of unitsOf(personToViewer(author, day))) units.add(unit);

  let sizeBefore: number;
  do {
    sizeBefore = units.size + entitled.size;
    for (const { person, event } of relevant) {
      const writer = people.get(person);
      if (writer && mayAct(writer, units, raisedOn, today)) entitled.add(person);
      const department = departmentIn(event);
      if (department !== null && entitled.has(person)) units.add(department);
    }
  } while (units.size + entitled.size > sizeBefore);
  return { raiser, units, people: entitled };
}

/** Whoever belonged to one of the units at some time since the problem was raised: the step may have waited on a phone. */
function mayAct(person: Person, units: ReadonlySet<string>, since: string, today: string): boolean {
  if (person.roles.includes('office') || person.roles.includes('admin')) return true;
  if (person.clerkOf !== undefined && units.has(person.clerkOf)) return true;
  return person.appointments.some(
    (appointment) => units.has(appointment.unit.id) && isHeldBetween(appointment, since, today),
  );
}

function isHeldBetween({ from, to }: Appointment, since: string, until: string): boolean {
  return from <= until && (to === null || to >= since);
}

function unitsOf({ units, clerkOf }: Viewer): string[] {
  return clerkOf === null ? units : [...units, clerkOf];
}

function departmentIn(event: Event | null): string | null {
  switch (event?.type) {
    case 'problem.raised':
    case 'problem.moved':
      return event.body.department ?? null;
    default:
      return null;
  }
}
