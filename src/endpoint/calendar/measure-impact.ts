import { setImmediate } from 'node:timers/promises';
import type { Calendar } from '../../domain/calendar-schema.ts';
import { createCalendarImpact } from '../../domain/office/calendar/calendar-impact.ts';
import { applyCalendarChange, type CalendarChange } from '../../domain/office/calendar/calendar-wire.ts';
import type { CalendarImpact } from '../../domain/office/calendar/impact-schema.ts';
import { campusToday, TIME_ZONE } from '../campus-time.ts';
import type { Dependencies } from '../dependencies.ts';
import { readLogs } from '../log/read-logs.ts';
import { readUnits } from '../reference/read-reference.ts';
import { readFilings, readUnitActivities } from '../reference/read-unit-records.ts';
import { readPeople } from '../roster/read-people.ts';

/** Persons after whom whoever else asks something gets a turn. */
const PORTION = 10;

/** What the change would alter for everybody, by the same `assess` over the same fold as on their phones (CD4). */
export async function measureImpact(
  { database, policy, clock }: Pick<Dependencies, 'database' | 'policy' | 'clock'>,
  calendar: Calendar,
  change: CalendarChange,
): Promise<CalendarImpact> {
  const impact = createCalendarImpact({
    ...{ policy, before: calendar, after: applyCalendarChange(calendar, change) },
    semester: change.change === 'save' ? change.semester.id : change.semester,
    today: campusToday({ clock }),
  });
  const ids = (await database.selectFrom('people').select('id').execute()).map(({ id }) => id);
  const people = [...(await readPeople(database, ids)).values()].filter(
    ({ appointments }) => appointments.length > 0,
  );
  for (let begin = 0; begin < people.length; begin += PORTION) {
    const portion = people.slice(begin, begin + PORTION);
    const logs = await readLogs(
      database,
      portion.map(({ id }) => id),
    );
    for (const person of portion) {
      const log = logs.get(person.id);
      impact.add(person, log?.visits ?? [], log?.declarations ?? []);
    }
    await setImmediate();
  }
  return impact.end({
    units: await readUnits(database),
    activities: await readUnitActivities(database, policy, TIME_ZONE),
    filings: await readFilings(database),
  });
}
