import type { Calendar, Semester } from './calendar-schema.ts';
import { dateToDay, mondayOf } from './campus-day.ts';
import { zoneOffset } from './zone-offset.ts';

export type { Calendar, Semester };

/** The date on campus at an instant, whatever the phone's own zone. The instant is RFC 3339 with offset. */
export function instantToCampusDate(instant: string, timeZone: string): string {
  return instantToCampus(instant, timeZone).slice(0, 10);
}

/** The time of day on campus, `14:05`. */
export function instantToCampusTime(instant: string, timeZone: string): string {
  return instantToCampus(instant, timeZone).slice(11, 16);
}

/** What the clocks on campus show, in the form of ISO 8601. */
function instantToCampus(instant: string, timeZone: string): string {
  const time = Date.parse(instant);
  return new Date(time + zoneOffset(time, timeZone)).toISOString();
}

/** The semester in which the campus date lies; its first and last day belong to it. */
export function semesterOn(calendar: Calendar, date: string): Semester | undefined {
  return calendar.semesters.find((semester) => semester.start <= date && date <= semester.end);
}

/** The semester to show on a date: the running one, between two the one that ended last, before all the first. */
export function semesterToShow(calendar: Calendar, date: string): Semester | undefined {
  const inOrder = [...calendar.semesters].sort((a, b) => (a.start < b.start ? -1 : 1));
  return inOrder.findLast((semester) => semester.start <= date) ?? inOrder[0];
}

/**
 * Which week of the semester a date lies in, and how many there are. Weeks run Monday to Sunday; the one that holds
 * the first day is week 1. `null` outside the semester.
 */
export function weekOfSemester(semester: Semester, date: string): { week: number; weeks: number } | null {
  if (date < semester.start || date > semester.end) return null;
  const weeksSinceFirst = (day: string) =>
    (mondayOf(dateToDay(day)) - mondayOf(dateToDay(semester.start))) / 7;
  return { week: weeksSinceFirst(date) + 1, weeks: weeksSinceFirst(semester.end) + 1 };
}
