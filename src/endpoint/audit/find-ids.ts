import { foldText } from '../../domain/fold-text.ts';
import type { Database } from '../database/tables.ts';

/** Of people whose name has what was typed, and of their devices. */
export async function findAuthors(database: Database, typed: string): Promise<string[]> {
  const wanted = foldText(typed);
  const people = await database.selectFrom('people').select(['id', 'name']).execute();
  const found = people.filter(({ name }) => foldText(name).includes(wanted)).map(({ id }) => id);
  return [...found, ...(await devicesOf(database, found))];
}

const NAMED_TABLES = ['units', 'branches', 'places', 'semesters'] as const;

/** Of whatever has a name in which what was typed stands, and of what belongs to it: devices, codes. */
export async function findSubjects(database: Database, typed: string): Promise<string[]> {
  const wanted = foldText(typed);
  const things: string[] = [];
  for (const table of NAMED_TABLES) {
    const rows = await database.selectFrom(table).select(['id', 'data']).execute();
    things.push(
      ...rows.filter(({ data }) => foldText(JSON.parse(data).name).includes(wanted)).map(({ id }) => id),
    );
  }
  const codes = await database
    .selectFrom('place_codes')
    .select('hash')
    .where('place', 'in', ['', ...things])
    .execute();
  return [...(await findAuthors(database, typed)), ...things, ...codes.map(({ hash }) => hash)];
}

async function devicesOf(database: Database, people: string[]): Promise<string[]> {
  const rows = await database
    .selectFrom('devices')
    .select('id')
    .where('person', 'in', ['', ...people])
    .execute();
  return rows.map(({ id }) => id);
}
