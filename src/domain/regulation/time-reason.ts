import type { Calendar, Semester } from '../calendar.ts';
import { dateToDay } from '../campus-day.ts';
import type { Period, Policy } from './policy.ts';
import { academicYear, isWithin, lengthOf, monthsOf, type Span, weekOf, windowsOf } from './windows.ts';

/** Why a date lies in no window of a period. */
export type TimeReason =
  | { tag: 'outsideSemester'; date: string; side: 'before' | 'after'; semester: Semester }
  /** In no academic year that the calendar knows; `year` is the nearest. */
  | { tag: 'outsideYear'; date: string; side: 'before' | 'after'; year: Span }
  | { tag: 'holidayWeek'; week: Span }
  | { tag: 'shortMonth'; month: Span; days: number; needed: number };

export interface SemesterWindow {
  semester: Semester;
  window: Span;
}

/** The windows of a period, over all semesters, in which a date lies, each once. */
export function windowsOn(policy: Policy, calendar: Calendar, per: Period, date: string): SemesterWindow[] {
  const found = calendar.semesters.flatMap((semester) =>
    windowsOf(policy, calendar, semester, per)
      .filter((window) => isWithin(window, date))
      .map((window) => ({ semester, window })),
  );
  return found.filter(
    ({ window: { from, to } }, index) =>
      found.findIndex(({ window }) => window.from === from && window.to === to) === index,
  );
}

/** The semester or academic year in which, or beside which, a date lies; `null` where the calendar is empty. */
export function surroundings(calendar: Calendar, per: Period, date: string): Span | null {
  const semester = nearest(calendar.semesters, spanOf, date);
  if (!semester) return null;
  const isInYear = per === 'year' || !isWithin(spanOf(semester), date);
  return isInYear ? academicYear(calendar, semester) : spanOf(semester);
}

/** Why {@link windowsOn} found nothing; `null` where the calendar is empty. */
export function timeReason(policy: Policy, calendar: Calendar, per: Period, date: string): TimeReason | null {
  const semester = nearest(calendar.semesters, spanOf, date);
  if (!semester) return null;
  if (per === 'year') {
    const years = calendar.semesters.map((each) => academicYear(calendar, each));
    const year = nearest(years, (span) => span, date) ?? spanOf(semester);
    return { tag: 'outsideYear', date, side: date < year.from ? 'before' : 'after', year };
  }
  if (!isWithin(spanOf(semester), date)) {
    return { tag: 'outsideSemester', date, side: date < semester.start ? 'before' : 'after', semester };
  }
  if (per === 'week') return { tag: 'holidayWeek', week: weekOf(semester, dateToDay(date)) };
  const month = monthsOf(semester).find((span) => isWithin(span, date)) ?? spanOf(semester);
  return { tag: 'shortMonth', month, days: lengthOf(month), needed: policy.readings.monthFromDays };
}

function spanOf({ start, end }: Semester): Span {
  return { from: start, to: end };
}

/** The first of those that hold the date, else the one that is the fewest days away. */
function nearest<T>(candidates: T[], span: (candidate: T) => Span, date: string): T | undefined {
  const day = dateToDay(date);
  const away = (candidate: T) => {
    const { from, to } = span(candidate);
    return Math.max(dateToDay(from) - day, day - dateToDay(to), 0);
  };
  return candidates.reduce<T | undefined>(
    (best, candidate) => (best !== undefined && away(best) <= away(candidate) ? best : candidate),
    undefined,
  );
}
