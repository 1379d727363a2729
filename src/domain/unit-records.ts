import { z } from 'zod/mini';
import { instantSchema } from './log/entry.ts';
import { unitSchema } from './roster.ts';

const ofUnitSchema = z.pick(unitSchema, { id: true, kind: true });

/** What is logged for a unit rather than a person. */
export const unitActivitySchema = z.object({
  id: z.string(),
  kind: z.string(),
  on: instantSchema,
  unit: ofUnitSchema,
  /** What a report to the committee was about. */
  topic: z.optional(z.string()),
});
export type UnitActivity = z.infer<typeof unitActivitySchema>;

/** A plan or summary that a unit has filed for a semester. */
export const filingSchema = z.object({
  id: z.string(),
  filing: z.enum(['plan', 'summary']),
  unit: ofUnitSchema,
  /** The semester's id. */
  semester: z.string(),
  on: instantSchema,
});
export type Filing = z.infer<typeof filingSchema>;
