import { z } from 'zod/mini';
import type { Semester } from '../../calendar-schema.ts';
import { dateToDay, dayToDate, mondayOf, weekday } from '../../campus-day.ts';

/** More days are a slip of the hand: a year typed wrong. */
const LONGEST = 300;
export const SEMESTER_NAME_MAX_LENGTH = 60;

export const semesterFaultSchema = z.object({
  fault: z.enum([
    'nameMissing',
    'endBeforeStart',
    'tooLong',
    'overlaps',
    'teachingWeekOutside',
    'teachingWeekCrooked',
    'holidayOutside',
    'holidayNotMonday',
    /** It cannot be taken away: something was recorded in it, or filed for it. */
    'hasRecords',
  ]),
  /** Of the other semester. */
  name: z.optional(z.string()),
  records: z.optional(z.int()),
  filings: z.optional(z.int()),
});
export type SemesterFault = z.infer<typeof semesterFaultSchema>;

/** What must be mended before a semester can be saved (CD1). */
export function findSemesterFaults(semester: Semester, others: Semester[]): SemesterFault[] {
  const { id, name, start, end } = semester;
  const faults: SemesterFault[] = [];
  if (name.trim() === '') faults.push({ fault: 'nameMissing' });
  if (end <= start) return [...faults, { fault: 'endBeforeStart' }];
  if (dateToDay(end) - dateToDay(start) >= LONGEST) return [...faults, { fault: 'tooLong' }];
  for (const other of others) {
    if (other.id !== id && other.start <= end && start <= other.end)
      faults.push({ fault: 'overlaps', name: other.name });
  }
  return [...faults, ...teachingWeekFaults(semester), ...holidayFaults(semester)];
}

function teachingWeekFaults({ start, end, teachingWeek }: Semester): SemesterFault[] {
  if (!teachingWeek) return [];
  const { from, to } = teachingWeek;
  if (from < start || to > end) return [{ fault: 'teachingWeekOutside' }];
  const isWeek = weekday(dateToDay(from)) === 0 && dateToDay(to) - dateToDay(from) === 6;
  return isWeek ? [] : [{ fault: 'teachingWeekCrooked' }];
}

function holidayFaults({ start, end, holidayWeeks }: Semester): SemesterFault[] {
  const first = dayToDate(mondayOf(dateToDay(start)));
  if (holidayWeeks.some((monday) => weekday(dateToDay(monday)) !== 0)) return [{ fault: 'holidayNotMonday' }];
  return holidayWeeks.some((monday) => monday < first || monday > end) ? [{ fault: 'holidayOutside' }] : [];
}

/** What is odd about a semester, and may still be meant (CD2). */
export type SemesterWarning =
  | 'startNotMonday'
  | 'newStudentsOutside'
  | 'newStudentsMissing'
  | 'teachingWeekMissing'
  | 'teachingWeekIsHoliday';

export function findSemesterWarnings(semester: Semester): SemesterWarning[] {
  const { start, end, term, newStudents, teachingWeek, holidayWeeks } = semester;
  const odd: Record<SemesterWarning, boolean> = {
    startNotMonday: weekday(dateToDay(start)) !== 0,
    newStudentsOutside: newStudents !== undefined && (newStudents < start || newStudents > end),
    newStudentsMissing: newStudents === undefined && term === 'autumn',
    teachingWeekMissing: teachingWeek === undefined,
    teachingWeekIsHoliday: teachingWeek !== undefined && holidayWeeks.includes(teachingWeek.from),
  };
  return (Object.keys(odd) as SemesterWarning[]).filter((warning) => odd[warning]);
}
