import type { Calendar, Semester } from './calendar-schema.ts';
import { dateToDay, mondayOf } from './campus-day.ts';

export type { Calendar, Semester };

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** The date on campus at an instant, whatever the phone's own zone. The instant is RFC 3339 with offset. */
export function instantToCampusDate(instant: string, timeZone: string): string {
  // Put together from parts: what a locale writes between them, and in which order, differs from engine to engine.
  const parts = dateFormat(timeZone).formatToParts(Date.parse(instant));
  const part = (name: string) => parts.find(({ type }) => type === name)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
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
