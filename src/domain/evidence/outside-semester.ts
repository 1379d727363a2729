import { semesterOn } from '../calendar.ts';
import type { Calendar } from '../calendar-schema.ts';

/** Whether a campus date lies in no semester (FL3). While there is no calendar nothing is outside of it. */
export function isOutsideSemester(calendar: Calendar, date: string): boolean {
  return calendar.semesters.length > 0 && !semesterOn(calendar, date);
}
