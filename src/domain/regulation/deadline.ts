import type { Semester } from '../calendar.ts';
import { dateToDay, dayToDate } from '../campus-day.ts';
import type { Duty } from './policy.ts';

/** The last day before 教学礼拜, for a duty that is due before it; `null` where it is not, or the week is unknown (RE15). */
export function deadlineOf(duty: Duty, semester: Semester): string | null {
  if (!duty.dueBefore || !semester.teachingWeek) return null;
  return dayToDate(dateToDay(semester.teachingWeek.from) - 1);
}

/** Whether something done on this campus date comes after the deadline; it still counts. */
export function isLate(deadline: string | null, date: string): boolean {
  return deadline !== null && deadline < date;
}
