import { z } from 'zod/mini';
import type { RosterPerson, RosterSnapshot } from '../../domain/office/roster-import/roster-snapshot.ts';
import { placeSchema } from '../../domain/place-schema.ts';
import { appointmentSchema, branchSchema, roleSchema, unitSchema } from '../../domain/roster.ts';
import type { Database } from '../database/tables.ts';

const rolesSchema = z.array(roleSchema);

/** The whole roster, with what appointments name, everything in the order of ids. */
export async function readRoster(database: Database): Promise<RosterSnapshot> {
  const people = await database.selectFrom('people').selectAll().orderBy('id').execute();
  const appointments = await database.selectFrom('appointments').selectAll().orderBy('id').execute();
  const units = await database.selectFrom('units').select('data').orderBy('id').execute();
  const branches = await database.selectFrom('branches').select('data').orderBy('id').execute();
  const places = await database.selectFrom('places').select('data').orderBy('id').execute();

  const byPerson = new Map<string, RosterPerson['appointments']>();
  for (const { id, person, data } of appointments) {
    const list = byPerson.get(person) ?? [];
    list.push({ ...appointmentSchema.parse(JSON.parse(data)), id });
    byPerson.set(person, list);
  }
  return {
    people: people.map(({ id, name, roles, clerk_of, staff_number }) => ({
      ...{ id, name, staffNumber: staff_number, clerkOf: clerk_of },
      roles: rolesSchema.parse(JSON.parse(roles)),
      appointments: (byPerson.get(id) ?? []).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
    })),
    units: units.map(({ data }) => unitSchema.parse(JSON.parse(data))),
    branches: branches.map(({ data }) => branchSchema.parse(JSON.parse(data))),
    classes: places
      .map(({ data }) => placeSchema.parse(JSON.parse(data)))
      .filter(({ kind }) => kind === 'class')
      .map(({ id, name, college }) => ({ id, name, ...(college === undefined ? {} : { college }) })),
  };
}

/** What a clerk sees of it: who is or was of the unit, and only what these persons' appointments name. */
export function rosterOfUnit(roster: RosterSnapshot, unit: string): RosterSnapshot {
  const people = roster.people
    .filter(
      ({ clerkOf, appointments }) => clerkOf === unit || appointments.some((each) => each.unit.id === unit),
    )
    // What they were elsewhere is not the unit's to know.
    .map((person) => ({
      ...person,
      appointments: person.appointments.filter((each) => each.unit.id === unit),
    }));
  const links = people.flatMap(({ appointments }) => appointments.map((each) => each.links));
  const named = (kind: keyof (typeof links)[number]) => new Set(links.flatMap((each) => each[kind]));
  const [classes, colleges, branches] = [named('classes'), named('colleges'), named('branches')];
  return {
    people,
    units: roster.units.filter(({ id }) => id === unit || colleges.has(id)),
    branches: roster.branches.filter(({ id }) => branches.has(id)),
    classes: roster.classes.filter(({ id }) => classes.has(id)),
  };
}
