import { z } from 'zod/mini';
import { campusDateSchema, semesterSchema } from '../calendar-schema.ts';
import { linkKindSchema } from '../regulation/policy.ts';
import type { Reason } from '../why.ts';
import { periodSchema } from './overview-wire.ts';

const spanSchema = z.object({ from: campusDateSchema, to: campusDateSchema });
const sideSchema = z.enum(['before', 'after']);
const names = z.array(z.string());
const roleSchema = z.enum(['convened', 'attended']);

/** A {@link Reason} on its way to the desk. */
const reasonSchema: z.ZodMiniType<Reason> = z.discriminatedUnion('tag', [
  z.object({
    tag: z.literal('outsideSemester'),
    date: campusDateSchema,
    side: sideSchema,
    semester: semesterSchema,
  }),
  z.object({ tag: z.literal('outsideYear'), date: campusDateSchema, side: sideSchema, year: spanSchema }),
  z.object({ tag: z.literal('holidayWeek'), week: spanSchema }),
  z.object({ tag: z.literal('shortMonth'), month: spanSchema, days: z.number(), needed: z.number() }),
  z.object({ tag: z.literal('beforeAppointment'), from: campusDateSchema, window: spanSchema }),
  z.object({ tag: z.literal('afterAppointment'), to: campusDateSchema, window: spanSchema }),
  z.object({
    tag: z.literal('appointmentTooShort'),
    window: spanSchema,
    held: z.number(),
    needed: z.number(),
  }),
  z.object({ tag: z.literal('noScope'), linked: linkKindSchema }),
  z.object({ tag: z.literal('noLink'), linked: linkKindSchema }),
  z.object({ tag: z.literal('notLinked'), linked: linkKindSchema, named: names, yours: names }),
  z.object({ tag: z.literal('linkBegan'), linked: linkKindSchema, named: names, from: campusDateSchema }),
  z.object({ tag: z.literal('linkEnded'), linked: linkKindSchema, named: names, to: campusDateSchema }),
  z.object({ tag: z.literal('wrongRole'), asked: roleSchema, given: z.nullable(roleSchema) }),
  z.object({ tag: z.literal('noPeople') }),
  z.object({ tag: z.literal('notWorkingDay'), because: z.enum(['weekend', 'holidayWeek']) }),
]);

/** One record behind a figure, or beside it. */
export const recordBehindSchema = z.object({
  id: z.string(),
  date: campusDateSchema,
  kind: z.string(),
  /** The name of the place; `null` where the record names none, or one that is not known. */
  place: z.nullable(z.string()),
  people: z.nullable(z.int()),
  /** Cut short. */
  note: z.string(),
  isAmended: z.boolean(),
  verdict: z.discriminatedUnion('tag', [
    z.object({ tag: z.literal('counts'), window: spanSchema, isLate: z.boolean() }),
    z.object({ tag: z.literal('misses'), reason: reasonSchema }),
    z.object({ tag: z.literal('retracted') }),
  ]),
});
export type RecordBehind = z.infer<typeof recordBehindSchema>;

/** `GET /overview/people/:person/records` */
export const recordsSchema = z.object({
  period: periodSchema,
  person: z.object({ id: z.string(), name: z.string() }),
  duty: z.string(),
  /** The newest first. */
  records: z.array(recordBehindSchema),
  /** How many more count that were logged while the person belonged to other units than the asker's. */
  elsewhere: z.int().check(z.gte(0)),
});
export type Records = z.infer<typeof recordsSchema>;
