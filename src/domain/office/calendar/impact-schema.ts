import { z } from 'zod/mini';
import { campusDateSchema } from '../../calendar-schema.ts';

/** A duty's, and for a unit `late`: done after its last day. */
const stateSchema = z.enum(['met', 'missed', 'behind', 'onTrack', 'upcoming', 'unassigned', 'late']);
export type ImpactState = z.infer<typeof stateSchema>;

/** How many come from one state to another; `null` where the duty was not theirs, or is not theirs any more. */
const movesSchema = z.array(
  z.object({ before: z.nullable(stateSchema), after: z.nullable(stateSchema), count: z.int() }),
);
export type StateMove = z.infer<typeof movesSchema>[number];

const numbersSchema = z.object({ before: z.nullable(z.int()), after: z.nullable(z.int()) });

/** What becomes of one duty in one semester: figures, no names. */
const dutyImpactSchema = z.object({
  duty: z.string(),
  /** Of how many persons anything about it changes. */
  people: z.int(),
  moves: movesSchema,
  /** How many windows (weeks, months) it is judged over, and for how many persons; also where only their days move. */
  windows: z.array(z.extend(numbersSchema, { count: z.int() })),
});

const semesterImpactSchema = z.object({
  semester: z.string(),
  name: z.string(),
  /** Teaching weeks and months that count; `null` where the semester is not there. */
  weeks: numbersSchema,
  months: numbersSchema,
  /** Last days that move; `duty` is a unit's, or `null` for all that is due before 教学礼拜. */
  deadlines: z.array(
    z.object({
      duty: z.nullable(z.string()),
      before: z.nullable(campusDateSchema),
      after: z.nullable(campusDateSchema),
    }),
  ),
  duties: z.array(dutyImpactSchema),
  unitDuties: z.array(z.object({ duty: z.string(), units: z.int(), moves: movesSchema })),
});
export type SemesterImpact = z.infer<typeof semesterImpactSchema>;

/** What a changed calendar alters for persons and units (CD4). */
export const calendarImpactSchema = z.object({
  semesters: z.array(semesterImpactSchema),
  /** Of how many persons the state of any duty changes, in a semester that is there before and after. */
  people: z.int(),
  /** Of how many units. */
  units: z.int(),
  /** Records that come to lie in no semester, and those that lay in none and now do. */
  records: z.object({ lost: z.int(), found: z.int() }),
});
export type CalendarImpact = z.infer<typeof calendarImpactSchema>;
