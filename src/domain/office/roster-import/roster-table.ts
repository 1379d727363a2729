import { isHeldOn } from '../../appointments.ts';
import type { Policy } from '../../regulation/policy.ts';
import { COLUMN_HEADS, ROSTER_COLUMNS, type RosterColumn } from './columns.ts';
import { createNameFinder } from './names.ts';
import { titleOf } from './plan-person.ts';
import type { HeldAppointment, RosterPerson, RosterSnapshot } from './roster-snapshot.ts';

/**
 * The roster of a day as a table under its heads: one row for each appointment that is held. Imported again on that day
 * it changes nothing (IM10).
 */
export function createRosterTable(policy: Policy, roster: RosterSnapshot, today: string): string[][] {
  const finders = {
    classes: createNameFinder(roster.classes),
    colleges: createNameFinder(roster.units.filter(({ kind }) => kind === 'college')),
    branches: createNameFinder(roster.branches),
  };
  const order = new Map(roster.units.map(({ id }, index) => [id, index]));

  function toRow(person: RosterPerson, appointment: HeldAppointment): Record<RosterColumn, string> {
    const { rank, unit, charge = '', links } = appointment;
    const names = (kind: keyof typeof links) => links[kind].map(finders[kind].call).join('、');
    return {
      name: person.name,
      staffNumber: person.staffNumber ?? '',
      unit: roster.units.find(({ id }) => id === unit.id)?.name ?? unit.name,
      title: titleOf(policy, appointment),
      rank: policy.ranks.find(({ id }) => id === rank)?.title.zh ?? rank,
      charge,
      classes: names('classes'),
      colleges: names('colleges'),
      branches: names('branches'),
    };
  }

  const rows = roster.people
    .flatMap((person) =>
      person.appointments
        .filter((appointment) => isHeldOn(appointment, today))
        .map((appointment) => ({ person, appointment })),
    )
    .sort((a, b) => (order.get(a.appointment.unit.id) ?? 0) - (order.get(b.appointment.unit.id) ?? 0))
    .map(({ person, appointment }) => toRow(person, appointment));
  return [
    ROSTER_COLUMNS.map((column) => COLUMN_HEADS[column]),
    ...rows.map((row) => ROSTER_COLUMNS.map((column) => row[column])),
  ];
}
