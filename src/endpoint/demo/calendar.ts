import type { Semester } from '../../domain/calendar.ts';

const DAY = 86_400_000;
const WEEKS = 20;

/** The two semesters that began last by this campus date, and the next: enough to look back and ahead. */
export function createDemoSemesters(today: string): Semester[] {
  const year = Number(today.slice(0, 4));
  const all = [year - 2, year - 1, year].flatMap((autumn) => [createAutumn(autumn), createSpring(autumn)]);
  const running = all.findLastIndex(({ start }) => start <= today);
  return all.slice(running - 1, running + 2);
}

function createAutumn(year: number): Semester {
  const start = mondayOnOrAfter(`${year}-09-01`);
  return {
    id: `${year}-${year + 1}-1`,
    name: `${year}—${year + 1}学年第一学期`,
    term: 'autumn',
    start,
    end: addDays(start, WEEKS * 7 - 1),
    newStudents: addDays(start, 5),
    teachingWeek: { from: addDays(start, 12 * 7), to: addDays(start, 12 * 7 + 6) },
    holidayWeeks: [mondayOnOrBefore(`${year}-10-03`)],
  };
}

/** The spring semester of the academic year that begins in this autumn. */
function createSpring(autumn: number): Semester {
  const year = autumn + 1;
  const start = mondayOnOrAfter(`${year}-02-22`);
  return {
    id: `${autumn}-${year}-2`,
    name: `${autumn}—${year}学年第二学期`,
    term: 'spring',
    start,
    end: addDays(start, WEEKS * 7 - 1),
    teachingWeek: { from: addDays(start, 11 * 7), to: addDays(start, 11 * 7 + 6) },
    holidayWeeks: [mondayOnOrBefore(`${year}-05-01`)],
  };
}

/** The campus date so many days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function mondayOnOrBefore(date: string): string {
  return addDays(date, -weekday(date));
}

function mondayOnOrAfter(date: string): string {
  return addDays(date, (7 - weekday(date)) % 7);
}
