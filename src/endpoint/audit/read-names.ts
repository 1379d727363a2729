import type { AuditName } from '../../domain/office/audit/audit-wire.ts';
import type { Database } from '../database/tables.ts';

/** Everything that a name is asked for by: an id never is longer. */
const LONGEST_ID = 64;
const NAMED_TABLES = [
  ['units', 'unit'],
  ['branches', 'branch'],
  ['places', 'place'],
  ['semesters', 'semester'],
] as const;

/** What the things behind these ids are called; of an id that is known no more, nothing. */
export async function readNames(
  database: Database,
  ids: Iterable<string>,
): Promise<Record<string, AuditName>> {
  // Never an empty list: not every database knows one.
  const wanted = ['', ...new Set([...ids].filter(({ length }) => length <= LONGEST_ID))];
  const names = new Map<string, AuditName>();
  for (const [table, kind] of NAMED_TABLES) {
    const rows = await database.selectFrom(table).select(['id', 'data']).where('id', 'in', wanted).execute();
    for (const { id, data } of rows) names.set(id, { kind, name: JSON.parse(data).name });
  }
  const codes = await database
    .selectFrom('place_codes')
    .innerJoin('places', 'places.id', 'place_codes.place')
    .select(['place_codes.hash', 'places.data'])
    .where('place_codes.hash', 'in', wanted)
    .execute();
  for (const { hash, data } of codes) names.set(hash, { kind: 'code', name: JSON.parse(data).name });
  const imports = await database
    .selectFrom('imports')
    .select(['id', 'name'])
    .where('id', 'in', wanted)
    .execute();
  for (const { id, name } of imports) names.set(id, { kind: 'import', name });
  const devices = await database
    .selectFrom('devices')
    .innerJoin('people', 'people.id', 'devices.person')
    .select(['devices.id', 'devices.label', 'people.name'])
    .where('devices.id', 'in', wanted)
    .execute();
  for (const { id, label, name } of devices) names.set(id, { kind: 'device', name, detail: label });
  const people = await database
    .selectFrom('people')
    .select(['id', 'name'])
    .where('id', 'in', wanted)
    .execute();
  for (const { id, name } of people) names.set(id, { kind: 'person', name });
  return Object.fromEntries(names);
}
