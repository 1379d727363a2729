import { type Person, personSchema } from '../../domain/roster.ts';
import type { Database } from '../database/tables.ts';

/** Persons of the roster with all their appointments, by id. An id that the roster does not know is left out. */
export async function readPeople(database: Database, ids: Iterable<string>): Promise<Map<string, Person>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const people = await database.selectFrom('people').selectAll().where('id', 'in', wanted).execute();
  const appointments = await database
    .selectFrom('appointments')
    .select(['person', 'data'])
    .where('person', 'in', wanted)
    .orderBy('id')
    .execute();
  const byPerson = new Map<string, unknown[]>();
  for (const { person, data } of appointments) {
    byPerson.set(person, [...(byPerson.get(person) ?? []), JSON.parse(data)]);
  }
  return new Map(
    people.map(({ id, name, roles, clerk_of }) => {
      const person = { id, name, roles: JSON.parse(roles), appointments: byPerson.get(id) ?? [] };
      return [id, personSchema.parse(clerk_of === null ? person : { ...person, clerkOf: clerk_of })];
    }),
  );
}

/** A person who is known to stand in the roster. */
export async function readPerson(database: Database, id: string): Promise<Person> {
  const person = (await readPeople(database, [id])).get(id);
  if (!person) throw new Error(`The roster does not know ${id}`);
  return person;
}
