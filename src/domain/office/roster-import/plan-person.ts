import { isHeldOn } from '../../appointments.ts';
import type { Policy } from '../../regulation/policy.ts';
import type { Appointment } from '../../roster.ts';
import { foldNumber } from './fold-number.ts';
import type { ImportOptions, PlannedRow, RowError } from './plan.ts';
import { postsToWords, readPosts } from './read-posts.ts';
import type { ReadRow } from './read-row.ts';
import type { HeldAppointment, RosterPerson } from './roster-snapshot.ts';

const NO_LINKS: Appointment['links'] = { classes: [], colleges: [], branches: [] };

/** What becomes of one person by the rows that speak of them, one result for each (IM7). `null`: somebody new. */
export function planPerson(
  policy: Policy,
  person: RosterPerson | null,
  rows: ReadRow[],
  { from }: ImportOptions,
): (PlannedRow | RowError)[] {
  if (new Set(rows.map(({ staffNumber }) => staffNumber)).size > 1) {
    return rows.map(({ name }) => ({ code: 'personAmbiguous', found: name }));
  }
  const appointments = person?.appointments ?? [];
  const later = appointments.filter((each) => each.from > from).sort((a, b) => (a.from < b.from ? -1 : 1))[0];
  if (later) return rows.map(() => ({ code: 'laterAppointment', from: later.from }));

  const held = appointments.filter((each) => isHeldOn(each, from));
  const own = new Map(
    rows.map((row) => [row, held.find(({ unit }) => row.unit.id !== '' && unit.id === row.unit.id)]),
  );
  const left = held.filter((each) => ![...own.values()].includes(each));
  return rows.map((row) => {
    let was = own.get(row);
    if (!was && left.length > 1) {
      return { code: 'severalAppointments', units: left.map(({ unit }) => unit.name) };
    }
    // Whoever goes to another unit leaves the one they were in.
    was ??= left.shift();
    return planRow(policy, person, row, was ?? null, from);
  });
}

function planRow(
  policy: Policy,
  person: RosterPerson | null,
  row: ReadRow,
  was: HeldAppointment | null,
  from: string,
): PlannedRow {
  const appointment = createAppointment(policy, row, was, from);
  const how = howToChange(policy, was, appointment);
  return {
    ...{ row: row.row, person: person?.id ?? null, name: row.name, staffNumber: row.staffNumber },
    ...(person && person.name !== row.name ? { formerName: person.name } : {}),
    ...(person && (person.staffNumber === null || foldNumber(person.staffNumber) !== row.staffNumber)
      ? { formerNumber: person.staffNumber }
      : {}),
    ...{ appointment, was, how },
  };
}

/** The appointment that the row tells of; what the list has no column for stays as it was. */
function createAppointment(
  policy: Policy,
  row: ReadRow,
  was: HeldAppointment | null,
  from: string,
): Appointment {
  const title = row.title ?? (was ? titleOf(policy, was) : '');
  const charge = row.charge ?? was?.charge ?? '';
  // The same words in the same kind of unit: what was set right by hand stays.
  const saysTheSame =
    was !== null &&
    was.unit.kind === row.unit.kind &&
    title === titleOf(policy, was) &&
    charge === (was.charge ?? '');
  return {
    ...{ from, to: null, rank: row.rank, unit: row.unit },
    posts: saysTheSame ? was.posts : readPosts(policy, { unitKind: row.unit.kind, title, charge }),
    ...(title === '' ? {} : { title }),
    ...(charge === '' ? {} : { charge }),
    links: { ...(was?.links ?? NO_LINKS), ...row.links },
  };
}

/** 职务 as a list shows it: in its own words, or by its posts where it was never imported. */
export function titleOf(policy: Pick<Policy, 'posts'>, { title, posts }: Appointment): string {
  return title ?? postsToWords(policy, posts);
}

function howToChange(policy: Policy, was: HeldAppointment | null, next: Appointment): PlannedRow['how'] {
  if (!was) return 'begin';
  const isSame =
    was.unit.id === next.unit.id &&
    was.rank === next.rank &&
    sameSet(was.posts, next.posts) &&
    sameSet(was.links.classes, next.links.classes) &&
    sameSet(was.links.colleges, next.links.colleges) &&
    sameSet(was.links.branches, next.links.branches);
  const words = titleOf(policy, was) === titleOf(policy, next) && (was.charge ?? '') === (next.charge ?? '');
  if (isSame) return words ? 'keep' : 'describe';
  return was.from === next.from ? 'replace' : 'follow';
}

function sameSet(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each));
}
