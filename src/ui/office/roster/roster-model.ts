import { isHeldOn } from '../../../domain/appointments.ts';
import { compareChinese } from '../../../domain/chinese-order.ts';
import { foldText } from '../../../domain/fold-text.ts';
import { titleOf } from '../../../domain/office/roster-import/plan-person.ts';
import type { HeldAppointment, RosterPerson } from '../../../domain/office/roster-import/roster-snapshot.ts';
import type { Roster } from '../../../domain/office/roster-wire.ts';
import type { LinkKind, Policy, Text } from '../../../domain/regulation/policy.ts';
import type { RosterMessages } from '../../messages/zh-cn-roster.ts';
import { BREAK, createFinder } from '../../shared/search-text.ts';

/** Who is listed: those in office, those who have left, those with a task at the desk, or everybody. */
export type RosterState = 'held' | 'left' | 'desk' | 'all';

export interface RosterFilter {
  typed: string;
  /** A unit's id; empty for all. */
  unit: string;
  state: RosterState;
}

/** A person of the list: once for each appointment that is held, or once as they were last. */
export interface RosterRow {
  key: string;
  person: RosterPerson;
  appointment: HeldAppointment | null;
  state: 'held' | 'left' | 'none';
}

/** How words of the roster are made. */
export interface RosterWords {
  policy: Policy;
  titleOf(title: Text): string;
  r: RosterMessages;
}

export function createRosterRows({ people, today }: Pick<Roster, 'people' | 'today'>): RosterRow[] {
  return people.flatMap((person): RosterRow[] => {
    const held = person.appointments.filter((each) => isHeldOn(each, today));
    if (held.length > 0) {
      return held.map((appointment) => ({ key: appointment.id, person, appointment, state: 'held' }));
    }
    const [last = null] = [...person.appointments].sort((a, b) => (a.from < b.from ? 1 : -1));
    const state = last && last.to !== null && last.to < today ? 'left' : last ? 'held' : 'none';
    return [{ key: person.id, person, appointment: last, state }];
  });
}

/** As the policy names kinds of unit and ranks; units of a kind by name, people of a rank by number. */
export function sortRosterRows(rows: RosterRow[], { unitKinds, ranks }: Policy): RosterRow[] {
  const place = (things: { id: string }[], id: string | undefined) =>
    (things.findIndex((each) => each.id === id) + things.length + 1) % (things.length + 1);
  return [...rows].sort(
    ({ appointment: a, person: one }, { appointment: b, person: other }) =>
      place(unitKinds, a?.unit.kind) - place(unitKinds, b?.unit.kind) ||
      compareChinese(a?.unit.name ?? '', b?.unit.name ?? '') ||
      place(ranks, a?.rank) - place(ranks, b?.rank) ||
      (one.staffNumber ?? '').localeCompare(other.staffNumber ?? ''),
  );
}

/** The rows that fit, in their order. */
export function filterRosterRows(
  rows: RosterRow[],
  { typed, unit, state }: RosterFilter,
  words: RosterWords,
): RosterRow[] {
  const isWanted = createFinder<RosterRow>(typed, ({ person, appointment }) =>
    [
      person.name,
      person.staffNumber ?? '',
      appointment?.unit.name ?? '',
      appointment ? titleOf(words.policy, appointment) : '',
    ]
      .map(foldText)
      .join(BREAK),
  );
  return rows.filter(
    (row) =>
      (unit === '' || row.appointment?.unit.id === unit || row.person.clerkOf === unit) &&
      (typed !== '' || fitsState(row, state)) &&
      isWanted(row),
  );
}

function fitsState({ person, state }: RosterRow, wanted: RosterState): boolean {
  switch (wanted) {
    case 'all':
      return true;
    case 'desk':
      return person.roles.some((role) => role !== 'leader');
    case 'held':
      return state === 'held';
    case 'left':
      return state === 'left';
  }
}

/** 职务 as it is shown: in the roster's words, or by the posts. */
export function appointmentToTitle(
  appointment: HeldAppointment,
  { policy, titleOf: say, r }: RosterWords,
): string {
  return appointment.title ?? postsToWords(appointment.posts, { policy, titleOf: say, r });
}

export function postsToWords(posts: string[], { policy, titleOf: say, r }: RosterWords): string {
  return policy.posts
    .filter(({ id }) => posts.includes(id))
    .map(({ title }) => say(title))
    .join(r.and);
}

export function rankToWords(rank: string, { policy, titleOf: say }: RosterWords): string {
  const known = policy.ranks.find(({ id }) => id === rank);
  return known ? say(known.title) : rank;
}

/** The things that may be linked to, by kind. */
export function linkables({
  classes,
  units,
  branches,
}: Roster): Record<LinkKind, { id: string; name: string }[]> {
  return { classes, colleges: units.filter(({ kind }) => kind === 'college'), branches };
}

/** The names of all that an appointment is linked to. */
export function linksToWords(
  { links }: Pick<HeldAppointment, 'links'>,
  roster: Roster,
  r: RosterMessages,
): string {
  const known = linkables(roster);
  return (['classes', 'colleges', 'branches'] as const)
    .flatMap((kind) => links[kind].map((id) => known[kind].find((each) => each.id === id)?.name ?? id))
    .join(r.and);
}

/** What the person may do at the desk, in words. */
export function tasksToWords(
  { roles, clerkOf }: RosterPerson,
  { units }: Roster,
  r: RosterMessages,
): string[] {
  return roles.flatMap((role) => {
    if (role === 'leader') return [];
    const unit = units.find(({ id }) => id === clerkOf)?.name;
    return [role === 'clerk' && unit ? r.clerkOf(unit) : r.roles[role]];
  });
}

export function unitsToChoices(units: Roster['units']): { value: string; label: string }[] {
  return units.map(({ id, name }) => ({ value: id, label: name }));
}
