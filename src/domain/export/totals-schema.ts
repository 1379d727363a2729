import { z } from 'zod/mini';
import { campusDateSchema } from '../calendar-schema.ts';
import { dutyStateSchema, windowSchema } from './figures-schema.ts';

const countSchema = z.int().check(z.gte(0));
const requiredSchema = z.strictObject({ met: countSchema, total: countSchema });

const unitStandingSchema = z.strictObject({
  duty: z.string(),
  clause: z.string(),
  state: dutyStateSchema,
  isShared: z.boolean(),
  deadline: z.nullable(campusDateSchema),
  isLate: z.boolean(),
  window: windowSchema,
});

/** The figures of the overview for one semester, over all people of the file. */
export const semesterTotalsSchema = z.strictObject({
  semester: z.string(),
  people: countSchema,
  required: requiredSchema,
  duties: z.array(
    z.strictObject({ duty: z.string(), people: countSchema, states: z.record(dutyStateSchema, countSchema) }),
  ),
  units: z.array(
    z.strictObject({
      unit: z.string(),
      people: countSchema,
      required: requiredSchema,
      /** The unit's own duties; none in the export of one unit, for a shared duty counts all units together. */
      standings: z.array(unitStandingSchema),
    }),
  ),
});
export type SemesterTotals = z.infer<typeof semesterTotalsSchema>;
