import { sha256 } from '../../domain/hash.ts';
import type { CalendarView } from '../../domain/office/calendar/calendar-wire.ts';
import { campusToday } from '../campus-time.ts';
import type { Dependencies } from '../dependencies.ts';
import { readCalendar } from '../reference/read-reference.ts';

/** The calendar as the desk edits it, with the version that stands for it. */
export async function readCalendarView({
  database,
  clock,
}: Pick<Dependencies, 'database' | 'clock'>): Promise<CalendarView> {
  const calendar = await readCalendar(database);
  const version = await sha256(JSON.stringify(calendar.semesters));
  return { calendar, version, today: campusToday({ clock }) };
}
