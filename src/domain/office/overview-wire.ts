import { z } from 'zod/mini';
import { campusDateSchema } from '../calendar-schema.ts';
import { appointmentSchema } from '../roster.ts';

const count = z.int().check(z.gte(0));

/** A semester as the desk names and shows it. */
export const shownSemesterSchema = z.object({
  id: z.string(),
  name: z.string(),
  start: campusDateSchema,
  end: campusDateSchema,
});
export type ShownSemester = z.infer<typeof shownSemesterSchema>;

/** What every answer begins with: the day on which it holds, the semester that it is about, and those that one may choose. */
export const periodSchema = z.object({
  today: campusDateSchema,
  /** `null` while there is no calendar. */
  semester: z.nullable(shownSemesterSchema),
  /** Those that have begun, the newest first. */
  semesters: z.array(shownSemesterSchema),
  /** Whether it is the semester that is shown unasked. */
  isNow: z.boolean(),
});
export type ShownPeriod = z.infer<typeof periodSchema>;

const dutyStateSchema = z.enum(['met', 'missed', 'behind', 'onTrack', 'upcoming', 'unassigned']);

/** How many persons stand where with one duty. */
export const dutyFigureSchema = z.object({
  duty: z.string(),
  people: count,
  states: z.object({
    met: count,
    onTrack: count,
    behind: count,
    upcoming: count,
    missed: count,
    unassigned: count,
  }),
});
export type DutyFigure = z.infer<typeof dutyFigureSchema>;

const namedSchema = z.object({ id: z.string(), name: z.string() });
const unitCountSchema = z.object({ unit: namedSchema, people: count });

/** Something with which the office can help, and how many it concerns. */
export const helpItemSchema = z.discriminatedUnion('tag', [
  /** A link is missing without which nothing can count. */
  z.object({
    tag: z.literal('link'),
    linked: z.enum(['classes', 'colleges', 'branches']),
    people: count,
    units: z.array(unitCountSchema),
  }),
  /** A unit's duty that is due within {@link SOON_DAYS}, or over. */
  z.object({
    tag: z.literal('unitDuty'),
    duty: z.string(),
    isLate: z.boolean(),
    by: campusDateSchema,
    units: z.array(namedSchema),
  }),
  z.object({ tag: z.literal('notEnrolled'), people: count, units: z.array(unitCountSchema) }),
  /** Something is still wanting in a window that ends soon. */
  z.object({
    tag: z.literal('endsSoon'),
    duty: z.string(),
    by: campusDateSchema,
    people: count,
    units: z.array(unitCountSchema),
  }),
  z.object({ tag: z.literal('placesWithoutCode'), places: count }),
  z.object({ tag: z.literal('problemsOverdue'), department: namedSchema, problems: count }),
]);
export type HelpItem = z.infer<typeof helpItemSchema>;

/** A window without the ids of its records. */
const windowSchema = z.object({
  from: campusDateSchema,
  to: campusDateSchema,
  count: z.number(),
  target: z.number(),
  state: z.enum(['met', 'missed', 'future', 'open']),
  /** The person has declared that there was no occasion, or an own estimate. */
  isDeclared: z.boolean(),
});

/** A person's standing with one duty as the desk shows it. */
export const standingSchema = z.object({
  duty: z.string(),
  clause: z.string(),
  level: z.enum(['required', 'encouraged']),
  state: dutyStateSchema,
  deadline: z.nullable(campusDateSchema),
  windows: z.array(windowSchema),
  /** How many records came after the deadline (RE15). */
  late: count,
});
export type ShownStanding = z.infer<typeof standingSchema>;

export const unitStandingSchema = z.object({
  duty: z.string(),
  clause: z.string(),
  state: dutyStateSchema,
  isShared: z.boolean(),
  deadline: z.nullable(campusDateSchema),
  isLate: z.boolean(),
  window: windowSchema,
  /** When what counts was held or filed. */
  dates: z.array(campusDateSchema),
});
export type ShownUnitStanding = z.infer<typeof unitStandingSchema>;

/** Of what is required with a verdict, how much is met. */
const requiredSchema = z.object({ met: count, total: count });

const unitRowSchema = z.object({
  unit: z.extend(namedSchema, { kind: z.string() }),
  people: count,
  enrolled: count,
  required: requiredSchema,
  /** Persons who lack a link that they need. */
  unassigned: count,
  /** The unit's own duties that are due soon or over. */
  unitDuties: z.array(z.object({ duty: z.string(), isLate: z.boolean() })),
});
export type UnitRow = z.infer<typeof unitRowSchema>;

/** `GET /overview` */
export const overviewSchema = z.object({
  period: periodSchema,
  people: count,
  enrolled: count,
  required: requiredSchema,
  duties: z.array(dutyFigureSchema),
  units: z.array(unitRowSchema),
  /** What is to be helped with now; empty for a semester that is over. */
  help: z.array(helpItemSchema),
});
export type Overview = z.infer<typeof overviewSchema>;

/** One person of a unit, and what the unit may see of their posts. */
const personRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  appointments: z.array(appointmentSchema),
  isEnrolled: z.boolean(),
  required: requiredSchema,
  standings: z.array(standingSchema),
});
export type PersonRow = z.infer<typeof personRowSchema>;

/** `GET /overview/units/:unit` */
export const unitOverviewSchema = z.object({
  period: periodSchema,
  unit: z.extend(namedSchema, { kind: z.string() }),
  enrolled: count,
  required: requiredSchema,
  duties: z.array(dutyFigureSchema),
  standings: z.array(unitStandingSchema),
  people: z.array(personRowSchema),
  help: z.array(helpItemSchema),
});
export type UnitOverview = z.infer<typeof unitOverviewSchema>;

/** `GET /overview/people/:person` */
export const personOverviewSchema = z.object({ period: periodSchema, person: personRowSchema });
export type PersonOverview = z.infer<typeof personOverviewSchema>;

/** `GET /overview/trend` */
export const trendSchema = z.object({
  period: periodSchema,
  unit: z.nullable(namedSchema),
  before: z.nullable(shownSemesterSchema),
  /** How many weeks of the semester have begun. */
  begun: count,
  /** One figure for each week; the semester before is cut to the same weeks where it has more. */
  categories: z.array(z.object({ category: z.string(), running: z.array(count), before: z.array(count) })),
});
export type Trend = z.infer<typeof trendSchema>;
