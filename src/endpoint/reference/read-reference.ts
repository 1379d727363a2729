import { type Calendar, semesterSchema } from '../../domain/calendar-schema.ts';
import { sha256 } from '../../domain/hash.ts';
import { type PlacesByCodeHash, placeSchema } from '../../domain/place.ts';
import { appointmentSchema, type Branch, branchSchema, type Unit } from '../../domain/roster.ts';
import type { Reference } from '../../domain/wire.ts';
import { TIME_ZONE } from '../campus-time.ts';
import type { Database } from '../database/tables.ts';
import type { Dependencies } from '../dependencies.ts';
import { readPerson } from '../roster/read-people.ts';
import { readFilings, readUnitActivities } from './read-unit-records.ts';

/** All that the person's phone needs to work alone, and the strong ETag that stands for exactly this. */
export async function readReference(
  { database, key, policy }: Pick<Dependencies, 'database' | 'key' | 'policy'>,
  person: string,
): Promise<{ reference: Reference; etag: string }> {
  const reference: Reference = {
    endpoint: key.identity,
    person: await readPerson(database, person),
    calendar: await readCalendar(database),
    policy,
    places: await readPlaces(database),
    units: await readUnits(database),
    branches: await readBranches(database),
    unitActivities: await readUnitActivities(database, policy, TIME_ZONE),
    filings: await readFilings(database),
  };
  return { reference, etag: `"${await sha256(JSON.stringify(reference))}"` };
}

async function readCalendar(database: Database): Promise<Calendar> {
  const semesters = await database.selectFrom('semesters').select('data').execute();
  return {
    timeZone: TIME_ZONE,
    semesters: semesters
      .map(({ data }) => semesterSchema.parse(JSON.parse(data)))
      .sort((a, b) => (a.start < b.start ? -1 : 1)),
  };
}

/** PL4: by the hash of each code that has not been withdrawn; the codes themselves stay here. */
async function readPlaces(database: Database): Promise<PlacesByCodeHash> {
  const rows = await database
    .selectFrom('place_codes')
    .innerJoin('places', 'places.id', 'place_codes.place')
    .select(['place_codes.hash', 'places.data'])
    .where('place_codes.withdrawn_at', 'is', null)
    .orderBy('places.id')
    .orderBy('place_codes.hash')
    .execute();
  return Object.fromEntries(rows.map(({ hash, data }) => [hash, placeSchema.parse(JSON.parse(data))]));
}

/** Each unit that anybody is or was appointed to, as its newest appointment names it. */
async function readUnits(database: Database): Promise<Unit[]> {
  const rows = await database.selectFrom('appointments').select('data').orderBy('id').execute();
  const newest = new Map<string, { from: string; unit: Unit }>();
  for (const { data } of rows) {
    const { from, unit } = appointmentSchema.parse(JSON.parse(data));
    const held = newest.get(unit.id);
    if (!held || held.from <= from) newest.set(unit.id, { from, unit });
  }
  return [...newest.values()].map(({ unit }) => unit).sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function readBranches(database: Database): Promise<Branch[]> {
  const rows = await database.selectFrom('branches').select('data').orderBy('id').execute();
  return rows.map(({ data }) => branchSchema.parse(JSON.parse(data)));
}
