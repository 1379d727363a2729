import { z } from 'zod/mini';
import { type Calendar, calendarSchema, campusDateSchema, semesterSchema } from '../../calendar-schema.ts';
import { calendarImpactSchema } from './impact-schema.ts';
import { SEMESTER_NAME_MAX_LENGTH, semesterFaultSchema } from './semester-faults.ts';

/** `GET /api/office/calendar` */
export const calendarViewSchema = z.object({
  calendar: calendarSchema,
  /** Stands for exactly these semesters: a change names the one that it was made from (CD6). */
  version: z.string(),
  today: campusDateSchema,
});
export type CalendarView = z.infer<typeof calendarViewSchema>;

const semesterIdSchema = z.string().check(z.minLength(1), z.maxLength(32));
/** More weeks than any semester may have. */
const MAX_HOLIDAY_WEEKS = 60;

/** One semester anew, or one less. An id that the calendar does not know adds a semester. */
export const calendarChangeSchema = z.discriminatedUnion('change', [
  z.object({
    change: z.literal('save'),
    semester: z.extend(semesterSchema, {
      id: semesterIdSchema,
      name: z.string().check(z.maxLength(SEMESTER_NAME_MAX_LENGTH)),
      holidayWeeks: z.array(campusDateSchema).check(z.maxLength(MAX_HOLIDAY_WEEKS)),
    }),
  }),
  z.object({ change: z.literal('remove'), semester: semesterIdSchema }),
]);
export type CalendarChange = z.infer<typeof calendarChangeSchema>;

/** `POST /api/office/calendar/preview` and `/semesters` */
export const calendarRequestSchema = z.object({ version: z.string(), change: calendarChangeSchema });
export type CalendarRequest = z.infer<typeof calendarRequestSchema>;

/** Why nothing can be changed: another has changed the calendar meanwhile, or something must be mended first. */
const refusedSchemas = [
  z.object({ outcome: z.literal('changed'), view: calendarViewSchema }),
  z.object({ outcome: z.literal('faulty'), faults: z.array(semesterFaultSchema) }),
] as const;

export const previewAnswerSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('impact'), impact: calendarImpactSchema }),
  ...refusedSchemas,
]);
export type PreviewAnswer = z.infer<typeof previewAnswerSchema>;

export const saveAnswerSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), view: calendarViewSchema }),
  ...refusedSchemas,
]);
export type SaveAnswer = z.infer<typeof saveAnswerSchema>;

/** The calendar as it would be. */
export function applyCalendarChange(calendar: Calendar, change: CalendarChange): Calendar {
  const id = change.change === 'save' ? change.semester.id : change.semester;
  const others = calendar.semesters.filter((semester) => semester.id !== id);
  const semesters = change.change === 'save' ? [...others, change.semester] : others;
  return { ...calendar, semesters: semesters.sort((a, b) => (a.start < b.start ? -1 : 1)) };
}
