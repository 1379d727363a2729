import { type Person, personSchema } from '../../domain/roster.ts';
import type { Database } from '../database/tables.ts';

/**
 * Reads the whole roster. Whoever has not changed is the very same object as the last time, so that what was worked out
 * for them can be kept.
 */
export function createRosterReader(database: Database): () => Promise<Person[]> {
  let held = new Map<string, { text: string; person: Person }>();

  return async function readRoster() {
    const people = await database.selectFrom('people').selectAll().orderBy('id').execute();
    const appointments = await database
      .selectFrom('appointments')
      .select(['person', 'data'])
      .orderBy('id')
      .execute();
    const texts = new Map<string, string[]>();
    for (const { person, data } of appointments) {
      const own = texts.get(person);
      if (own) own.push(data);
      else texts.set(person, [data]);
    }
    const next: typeof held = new Map();
    for (const { id, name, roles, clerk_of } of people) {
      const own = texts.get(id) ?? [];
      const text = JSON.stringify([name, roles, clerk_of, own]);
      const before = held.get(id);
      if (before?.text === text) {
        next.set(id, before);
        continue;
      }
      const person = {
        ...{ id, name, roles: JSON.parse(roles), appointments: own.map((data) => JSON.parse(data)) },
        ...(clerk_of === null ? {} : { clerkOf: clerk_of }),
      };
      next.set(id, { text, person: personSchema.parse(person) });
    }
    held = next;
    return [...held.values()].map(({ person }) => person);
  };
}
