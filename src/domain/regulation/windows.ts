import type { Calendar, Semester } from '../calendar.ts';
import { dateToDay, dayToDate, mondayOf } from '../campus-day.ts';
import type { Period, Policy } from './policy.ts';

/** A stretch of campus dates, both ends included. */
export interface Span {
  from: string;
  to: string;
}

/** The windows over which a duty of this period is judged in a semester (RE4 to RE7); none for `once` (RE12). */
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

/** Whether the campus date lies in the span. */
export function isWithin({ from, to }: Span, date: string): boolean {
  return from <= date && date <= to;
}

/** 学年: from the first day of the autumn semester to the day before the next one (RE5). */
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

/** The calendar months of a semester, cut to it (RE6); whether each is long enough to count is left to the policy. */
export function monthsOf({ start, end }: Semester): Span[] {
  const months: Span[] = [];
  for (let from = start; from <= end; ) {
    const next = firstOfNextMonth(from);
    if (next === null || next > end) return [...months, { from, to: end }];
    months.push({ from, to: dayToDate(dateToDay(next) - 1) });
    from = next;
  }
  return months;
}

/** `null` after the last month that has a campus date. */
function firstOfNextMonth(date: string): string | null {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  if (month < 12) return `${pad(year)}-${String(month + 1).padStart(2, '0')}-01`;
  return year < 9999 ? `${pad(year + 1)}-01-01` : null;
}

/** Monday to Sunday, cut to the semester, less the holiday weeks (RE7). */
function teachingWeeks(semester: Semester): Span[] {
  const holidays = holidayMondays([semester]);
  const [first, last] = [dateToDay(semester.start), dateToDay(semester.end)];
  const weeks: Span[] = [];
  for (let monday = mondayOf(first); monday <= last; monday += 7) {
    if (!holidays.has(monday)) weeks.push(weekOf(semester, monday));
  }
  return weeks;
}

/** The week of a day, Monday to Sunday, cut to the semester. */
export function weekOf(semester: Semester, day: number): Span {
  const monday = mondayOf(day);
  return {
    from: dayToDate(Math.max(monday, dateToDay(semester.start))),
    to: dayToDate(Math.min(monday + 6, dateToDay(semester.end))),
  };
}

/** The Mondays of the weeks that the semesters mark as holidays, as day numbers; any day of a week may mark it. */
export function holidayMondays(semesters: Semester[]): Set<number> {
  return new Set(
    semesters.flatMap(({ holidayWeeks }) => holidayWeeks.map((date) => mondayOf(dateToDay(date)))),
  );
}

/** Why a campus date is no working day, or `null` where it is one: Monday to Friday, in no holiday week (RE10). */
export function whyNoWorkingDay(holidays: Set<number>, date: string): 'weekend' | 'holidayWeek' | null {
  const day = dateToDay(date);
  const monday = mondayOf(day);
  if (holidays.has(monday)) return 'holidayWeek';
  return day - monday >= 5 ? 'weekend' : null;
}

/** How many working days a span has. */
export function countWorkingDays(holidays: Set<number>, { from, to }: Span): number {
  let count = 0;
  for (let day = dateToDay(from); day <= dateToDay(to); day += 1) {
    const monday = mondayOf(day);
    if (day - monday < 5 && !holidays.has(monday)) count += 1;
  }
  return count;
}
