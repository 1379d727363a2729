import { type Calendar, type Semester, weekOfSemester } from '../calendar.ts';
import { createCampusClock } from '../campus-clock.ts';
import { dateToDay, dayToDate } from '../campus-day.ts';
import type { Policy } from '../regulation/policy.ts';
import { nameSemester } from './overview.ts';
import type { Trend } from './overview-wire.ts';

/** One record as the weekly counts need it. */
interface Counted {
  kind: string;
  on: string;
}

/**
 * How many records of each 进 there were week by week in a semester, and in the same weeks of the one before (OV6).
 *
 * @param records those that count: neither taken back nor of anybody beyond the reach
 */
export function weeklyTrend(
  policy: Policy,
  calendar: Calendar,
  semester: Semester,
  records: Iterable<Counted>,
  today: string,
): Pick<Trend, 'before' | 'begun' | 'categories'> {
  const weeks = weekOfSemester(semester, semester.start)?.weeks ?? 0;
  const before = calendar.semesters
    .filter(({ start }) => start < semester.start)
    .reduce<Semester | null>((last, each) => (last && last.start > each.start ? last : each), null);
  const categoryOf = new Map(policy.kinds.map(({ id, category }) => [id, category]));
  const zeros = () => Array.from({ length: weeks }, () => 0);
  const counts = new Map(
    policy.categories.map(({ id }) => [id, { running: zeros(), before: before ? zeros() : [] }]),
  );
  const dateOf = createCampusClock(calendar.timeZone);
  // What is written in an instant is no more than a day from the campus date, which is dear.
  const [first, last] = [moveDay((before ?? semester).start, -1), moveDay(semester.end, 1)];
  for (const { kind, on } of records) {
    const written = on.slice(0, 10);
    if (written < first || written > last) continue;
    const count = counts.get(categoryOf.get(kind) ?? '');
    if (!count) continue;
    const date = dateOf(on);
    addTo(count.running, semester, date);
    if (before) addTo(count.before, before, date);
  }
  return {
    before: before && nameSemester(before),
    begun: begunWeeks(semester, weeks, today),
    categories: [...counts].map(([category, count]) => ({ category, ...count })),
  };
}

function addTo(weekly: number[], semester: Semester, date: string): void {
  const index = (weekOfSemester(semester, date)?.week ?? 0) - 1;
  const held = weekly[index];
  if (held !== undefined) weekly[index] = held + 1;
}

function moveDay(date: string, days: number): string {
  return dayToDate(dateToDay(date) + days);
}

function begunWeeks(semester: Semester, weeks: number, today: string): number {
  if (today < semester.start) return 0;
  return weekOfSemester(semester, today)?.week ?? weeks;
}
