import { type Calendar, semesterSchema } from '../../domain/calendar-schema.ts';
import { compareChinese } from '../../domain/chinese-order.ts';
import { sha256 } from '../../domain/hash.ts';
import type { PlacesByCodeHash, WithdrawnCodes } from '../../domain/place.ts';
import { placeSchema } from '../../domain/place-schema.ts';
import { type Branch, branchSchema, type Unit, unitSchema } from '../../domain/roster.ts';
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
    withdrawnCodes: await readWithdrawnCodes(database),
    units: inOrderOfNames(await readUnits(database)),
    branches: inOrderOfNames(await readBranches(database)),
    unitActivities: await readUnitActivities(database, policy, TIME_ZONE),
    filings: await readFilings(database),
  };
  return { reference, etag: `"${await sha256(JSON.stringify(reference))}"` };
}

export async function readCalendar(database: Database): Promise<Calendar> {
  const semesters = await database.selectFrom('semesters').select('data').execute();
  return {
    timeZone: TIME_ZONE,
    semesters: semesters
      .map(({ data }) => semesterSchema.parse(JSON.parse(data)))
      .sort((a, b) => (a.start < b.start ? -1 : 1)),
  };
}

/** PL4: by the hash of each code that has not been withdrawn; the codes themselves stay here. In the order of their names. */
async function readPlaces(database: Database): Promise<PlacesByCodeHash> {
  const rows = await database
    .selectFrom('place_codes')
    .innerJoin('places', 'places.id', 'place_codes.place')
    .select(['place_codes.hash', 'places.data'])
    .where('place_codes.withdrawn_at', 'is', null)
    .orderBy('places.id')
    .orderBy('place_codes.hash')
    .execute();
  const places = rows.map(({ hash, data }) => ({ hash, place: placeSchema.parse(JSON.parse(data)) }));
  places.sort((a, b) => compareChinese(a.place.name, b.place.name));
  return Object.fromEntries(places.map(({ hash, place }) => [hash, place]));
}

/** What phones judge earlier records by (FL2): which codes held once, and until when. */
async function readWithdrawnCodes(database: Database): Promise<WithdrawnCodes> {
  const rows = await database
    .selectFrom('place_codes')
    .innerJoin('places', 'places.id', 'place_codes.place')
    .select(['place_codes.hash', 'place_codes.withdrawn_at', 'places.data'])
    .orderBy('place_codes.hash')
    .execute();
  return Object.fromEntries(
    rows.flatMap(({ hash, withdrawn_at: withdrawnAt, data }) =>
      withdrawnAt === null ? [] : [[hash, { place: placeSchema.parse(JSON.parse(data)), withdrawnAt }]],
    ),
  );
}

export async function readUnits(database: Database): Promise<Unit[]> {
  const rows = await database.selectFrom('units').select('data').orderBy('id').execute();
  return rows.map(({ data }) => unitSchema.parse(JSON.parse(data)));
}

async function readBranches(database: Database): Promise<Branch[]> {
  const rows = await database.selectFrom('branches').select('data').orderBy('id').execute();
  return rows.map(({ data }) => branchSchema.parse(JSON.parse(data)));
}

/** Sorted here, so that no phone has to: to make a collator for Chinese costs a form the time of all else in it. */
function inOrderOfNames<Named extends { name: string }>(things: Named[]): Named[] {
  return things.sort((a, b) => compareChinese(a.name, b.name));
}
