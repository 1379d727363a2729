import { compareChinese } from '../../domain/chinese-order.ts';
import {
  type DeskDevice,
  type EnrolmentOfPerson,
  mayChangeDevices,
  worksForUnitOn,
} from '../../domain/office/enrolment-desk.ts';
import type { Person } from '../../domain/roster.ts';
import { toRfc3339 } from '../../domain/time.ts';
import { campusToday } from '../campus-time.ts';
import type { Database } from '../database/tables.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Authority } from '../office/office-route.ts';
import { readPeople, readPerson } from '../roster/read-people.ts';

/** Everybody within reach today (EN6), with their devices and whether a code of theirs is about. */
export async function readEnrolment(
  dependencies: Pick<Dependencies, 'database' | 'clock'>,
  { who, device, scope }: Authority,
): Promise<EnrolmentOfPerson[]> {
  const { database } = dependencies;
  const today = campusToday(dependencies);
  const asker = await readPerson(database, who);
  const devices = await readDevices(database, device);
  const codes = await readOutstanding(database, toRfc3339(dependencies.clock(), 0));
  const unitNames = await readUnitNames(database);
  return (await readEverybody(database))
    .filter(
      (person) =>
        scope.reach === 'all' || (scope.reach === 'unit' && worksForUnitOn(person, scope.unit, today)),
    )
    .map((person) => ({
      id: person.id,
      name: person.name,
      // What a person is elsewhere is nothing to a clerk.
      units: unitsOn(person, today, unitNames).filter(
        ({ id }) => scope.reach !== 'unit' || id === scope.unit,
      ),
      devices: devices.get(person.id) ?? [],
      codeUntil: codes.get(person.id) ?? null,
      mayChange: mayChangeDevices(asker, person),
    }))
    .sort(byUnitAndName);
}

async function readEverybody(database: Database): Promise<Person[]> {
  const rows = await database.selectFrom('people').select('id').execute();
  const people = await readPeople(
    database,
    rows.map(({ id }) => id),
  );
  return [...people.values()];
}

function unitsOn(person: Person, today: string, names: Map<string, string>): EnrolmentOfPerson['units'] {
  const held = person.appointments.filter(({ unit }) => worksForUnitOn(person, unit.id, today));
  const ids = new Set([...held.map(({ unit }) => unit.id), ...(person.clerkOf ? [person.clerkOf] : [])]);
  const named = new Map(held.map(({ unit }) => [unit.id, unit.name]));
  return [...ids].map((id) => ({ id, name: names.get(id) ?? named.get(id) ?? id }));
}

async function readUnitNames(database: Database): Promise<Map<string, string>> {
  const rows = await database.selectFrom('units').select('data').execute();
  return new Map(rows.map(({ data }) => JSON.parse(data)).map(({ id, name }) => [id, name]));
}

/** Each person's devices. A push ends with a receipt: the newest one tells when a device was last heard of. */
async function readDevices(database: Database, current: string): Promise<Map<string, DeskDevice[]>> {
  const rows = await database
    .selectFrom('devices')
    .select((is) => [
      ...(['id', 'person', 'label', 'enrolled_at', 'revoked_at'] as const),
      is
        .selectFrom('receipts')
        .select('received_at')
        .whereRef('receipts.device', '=', 'devices.id')
        .orderBy('seq', 'desc')
        .limit(1)
        .as('heard_at'),
    ])
    .orderBy('enrolled_at')
    .orderBy('id')
    .execute();
  const byPerson = new Map<string, DeskDevice[]>();
  for (const { id, person, label, enrolled_at, revoked_at, heard_at } of rows) {
    const device = { id, label, enrolledAt: enrolled_at, heardAt: heard_at, revokedAt: revoked_at };
    byPerson.set(person, [...(byPerson.get(person) ?? []), { ...device, current: id === current }]);
  }
  return byPerson;
}

/** Until when each person's newest unused code holds. */
async function readOutstanding(database: Database, at: string): Promise<Map<string, string>> {
  const rows = await database
    .selectFrom('enrolment_codes')
    .select(['person', 'expires_at'])
    .where('device', 'is', null)
    .where('expires_at', '>', at)
    .orderBy('expires_at')
    .execute();
  return new Map(rows.map(({ person, expires_at }) => [person, expires_at]));
}

function byUnitAndName(a: EnrolmentOfPerson, b: EnrolmentOfPerson): number {
  return compareChinese(a.units[0]?.name ?? '', b.units[0]?.name ?? '') || compareChinese(a.name, b.name);
}
