import { z } from 'zod/mini';

/** A campus date, `YYYY-MM-DD`. Such strings compare in the order of time. */
export const campusDateSchema = z.iso.date();

export const semesterSchema = z.object({
  id: z.string(),
  name: z.string(),
  term: z.enum(['autumn', 'spring']),
  start: campusDateSchema,
  end: campusDateSchema,
  newStudents: z.optional(campusDateSchema),
  teachingWeek: z.optional(z.object({ from: campusDateSchema, to: campusDateSchema })),
  holidayWeeks: z.array(campusDateSchema),
});
export type Semester = z.infer<typeof semesterSchema>;

export const calendarSchema = z.object({ timeZone: z.string(), semesters: z.array(semesterSchema) });
export type Calendar = z.infer<typeof calendarSchema>;

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
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
  return dateFormat(timeZone).format(Date.parse(instant));
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
  const first = mondayNumber(semester.start);
  return { week: mondayNumber(date) - first + 1, weeks: mondayNumber(semester.end) - first + 1 };
}

/** Weeks since the Monday before 1970-01-01 (a Thursday). */
function mondayNumber(date: string): number {
  return Math.floor((Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 3) / 7);
}
