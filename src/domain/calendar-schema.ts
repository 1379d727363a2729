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
