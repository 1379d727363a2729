import { isHeldOn } from '../../domain/appointments.ts';
import { instantToCampusDate } from '../../domain/calendar.ts';
import { type Event, readEvent } from '../../domain/log/bodies.ts';
import { entryPayloadSchema } from '../../domain/log/entry.ts';
import { foldVisits, type ReadEntry, type Visit } from '../../domain/log/fold.ts';
import { peekStatement } from '../../domain/log/jws.ts';
import type { Policy } from '../../domain/regulation/policy.ts';
import { type Appointment, appointmentSchema } from '../../domain/roster.ts';
import { type Filing, filingSchema, type UnitActivity } from '../../domain/unit-records.ts';
import type { Database } from '../database/tables.ts';

/**
 * What leaders have logged for their units, of all units: a shared duty counts them together. It tells what was held
 * and when, not by whom.
 */
export async function readUnitActivities(
  database: Database,
  policy: Policy,
  timeZone: string,
): Promise<UnitActivity[]> {
  const kinds = policy.unitDuties.flatMap(({ counts }) => (counts.measure === 'records' ? counts.kinds : []));
  if (kinds.length === 0) return [];
  const rows = await database
    .selectFrom('entries')
    .select(['person', 'jws'])
    .where((is) =>
      is.or([
        is('kind', 'in', kinds),
        is('about', 'in', is.selectFrom('entries').select('id').where('kind', 'in', kinds)),
      ]),
    )
    .execute();
  const entries = rows.flatMap(({ person, jws }) => readStored(jws).map((entry) => ({ person, entry })));
  const personById = new Map(entries.map(({ person, entry }) => [entry.id, person]));
  const appointments = await readAppointments(database, [...new Set(personById.values())]);
  return foldVisits(entries.map(({ entry }) => entry))
    .filter((visit) => !visit.retracted)
    .flatMap((visit) => {
      const own = appointments.get(personById.get(visit.id) ?? '') ?? [];
      return visitToUnitActivity(policy, visit, own, instantToCampusDate(visit.on, timeZone));
    });
}

/** Plans and summaries of all units. */
export async function readFilings(database: Database): Promise<Filing[]> {
  const rows = await database.selectFrom('filings').select('data').orderBy('id').execute();
  return rows.map(({ data }) => filingSchema.parse(JSON.parse(data)));
}

/** It is logged for the unit that the person belonged to that day; of several, the one that owes such a duty. */
function visitToUnitActivity(
  policy: Policy,
  { id, kind, on, topic }: Visit,
  appointments: Appointment[],
  date: string,
): UnitActivity[] {
  const units = appointments.filter((appointment) => isHeldOn(appointment, date)).map(({ unit }) => unit);
  const owes = (unitKind: string) =>
    policy.unitDuties.some(
      ({ counts, unitKinds }) =>
        counts.measure === 'records' &&
        counts.kinds.includes(kind) &&
        (unitKinds?.includes(unitKind) ?? true),
    );
  const unit = units.find((each) => owes(each.kind)) ?? units[0];
  if (!unit) return [];
  return [
    { id, kind, on, unit: { id: unit.id, kind: unit.kind }, ...(topic === undefined ? {} : { topic }) },
  ];
}

/** The entry in a JWS text that was verified before it was stored. */
function readStored(jws: string): ReadEntry[] {
  const payload = entryPayloadSchema.safeParse(peekStatement(jws)?.payload);
  if (!payload.success) return [];
  const { id, device, seq, at } = payload.data;
  const event: Event | null = readEvent(payload.data);
  return [{ id, device, seq, at, event }];
}

async function readAppointments(database: Database, people: string[]): Promise<Map<string, Appointment[]>> {
  const byPerson = new Map<string, Appointment[]>();
  if (people.length === 0) return byPerson;
  const rows = await database
    .selectFrom('appointments')
    .select(['person', 'data'])
    .where('person', 'in', people)
    .orderBy('id')
    .execute();
  for (const { person, data } of rows) {
    const appointment = appointmentSchema.parse(JSON.parse(data));
    byPerson.set(person, [...(byPerson.get(person) ?? []), appointment]);
  }
  return byPerson;
}
