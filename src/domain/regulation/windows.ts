import type { Calendar, Semester } from '../calendar.ts';
import { dateToDay, dayToDate, mondayOf } from '../campus-day.ts';
import type { Period, Policy } from './policy.ts';

/** A stretch of campus dates, both ends included. */
export interface Span {
  from: string;
  to: string;
}

/** The windows over which a duty of this period is judged in a semester (RE4 to RE7); none for `once`. */
export function windowsOf(policy: Policy, calendar: Calendar, semester: Semester, per: Period): Span[] {
  switch (per) {
    case 'semester':
      return [{ from: semester.start, to: semester.end }];
    case 'year':
      return [academicYear(calendar, semester)];
    case 'month':
      return monthsOf(semester).filter((month) => lengthOf(month) >= policy.readings.monthFromDays);
    case 'week':
      return teachingWeeks(semester);
    case 'once':
      return [];
  }
}

/** Days in a span. */
export function lengthOf({ from, to }: Span): number {
  return dateToDay(to) - dateToDay(from) + 1;
}

/** 学年: from the first day of the autumn semester to the day before the next one. */
export function academicYear(calendar: Calendar, semester: Semester): Span {
  const autumns = calendar.semesters
    .filter(({ term }) => term === 'autumn')
    .map(({ start }) => start)
    .sort();
  const own =
    semester.term === 'autumn' ? semester.start : autumns.findLast((start) => start <= semester.start);
  const year = Number(semester.start.slice(0, 4)) - (semester.term === 'spring' ? 1 : 0);
  const isRecent = own !== undefined && Number(own.slice(0, 4)) >= year;
  // Where the calendar does not reach so far, a year runs from 1 September to 31 August.
  const from = isRecent ? own : `${pad(year)}-09-01`;
  const next = autumns.find((start) => start > from);
  const nextYear = Number(from.slice(0, 4)) + 1;
  const isNext = next !== undefined && Number(next.slice(0, 4)) === nextYear;
  return { from, to: isNext ? dayToDate(dateToDay(next) - 1) : `${pad(nextYear)}-08-31` };
}

function pad(year: number): string {
  return String(year).padStart(4, '0');
}

function monthsOf(semester: Semester): Span[] {
  const months = new Map<string, Span>();
  const last = dateToDay(semester.end);
  for (let day = dateToDay(semester.start); day <= last; day += 1) {
    const date = dayToDate(day);
    const month = months.get(date.slice(0, 7));
    if (month) month.to = date;
    else months.set(date.slice(0, 7), { from: date, to: date });
  }
  return [...months.values()];
}

/** Monday to Sunday, cut to the semester, less the holiday weeks. */
function teachingWeeks(semester: Semester): Span[] {
  const holidays = new Set(semester.holidayWeeks.map((monday) => mondayOf(dateToDay(monday))));
  const [first, last] = [dateToDay(semester.start), dateToDay(semester.end)];
  const weeks: Span[] = [];
  for (let monday = mondayOf(first); monday <= last; monday += 7) {
    if (holidays.has(monday)) continue;
    weeks.push({ from: dayToDate(Math.max(monday, first)), to: dayToDate(Math.min(monday + 6, last)) });
  }
  return weeks;
}

/** Mondays to Fridays of a span that lie in no holiday week, as dates. */
export function workingDays(semesters: Semester[], { from, to }: Span): string[] {
  const holidays = new Set(
    semesters.flatMap(({ holidayWeeks }) => holidayWeeks.map((monday) => mondayOf(dateToDay(monday)))),
  );
  const days: string[] = [];
  for (let day = dateToDay(from); day <= dateToDay(to); day += 1) {
    const isWeekend = day - mondayOf(day) >= 5;
    if (!isWeekend && !holidays.has(mondayOf(day))) days.push(dayToDate(day));
  }
  return days;
}
