import { isHeldOn } from '../../domain/appointments.ts';
import { instantToCampusDate } from '../../domain/calendar.ts';
import { foldVisits, type ReadEntry, type Visit } from '../../domain/log/fold.ts';
import type { Policy } from '../../domain/regulation/policy.ts';
import type { Appointment } from '../../domain/roster.ts';
import { type Filing, filingSchema, type UnitActivity } from '../../domain/unit-records.ts';
import type { Database } from '../database/tables.ts';
import { readStored } from '../log/read-stored.ts';
import { readPeople } from '../roster/read-people.ts';

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
  const byPerson = await readRecordsOf(database, kinds);
  const people = await readPeople(database, byPerson.keys());
  // Each person's entries by themselves: nobody amends or takes back what somebody else logged.
  return [...byPerson].flatMap(([person, entries]) => {
    const appointments = people.get(person)?.appointments ?? [];
    return foldVisits(entries)
      .filter((visit) => !visit.retracted && kinds.includes(visit.kind))
      .flatMap((visit) =>
        visitToUnitActivity(policy, visit, appointments, instantToCampusDate(visit.on, timeZone)),
      );
  });
}

/** All that was said about records that are, or at some time were, of these kinds; by who said it. */
async function readRecordsOf(database: Database, kinds: string[]): Promise<Map<string, ReadEntry[]>> {
  const rows = await database
    .selectFrom('entries')
    .select(['person', 'jws'])
    .where((is) => {
      const logged = is
        .selectFrom('entries')
        .select('id')
        .where('kind', 'in', kinds)
        .where('type', '=', 'visit.logged');
      // The kind of an amendment is the one that it says anew.
      const amended = is
        .selectFrom('entries')
        .select('about')
        .where('kind', 'in', kinds)
        .where('type', '=', 'visit.amended');
      return is.or([
        is('id', 'in', logged),
        is('id', 'in', amended),
        is('about', 'in', logged),
        is('about', 'in', amended),
      ]);
    })
    .orderBy('person')
    .orderBy('device')
    .orderBy('seq')
    .execute();
  const byPerson = new Map<string, ReadEntry[]>();
  for (const { person, jws } of rows) {
    const entry = readStored(jws);
    if (entry) byPerson.set(person, [...(byPerson.get(person) ?? []), entry]);
  }
  return byPerson;
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
