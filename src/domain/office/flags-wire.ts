import { z } from 'zod/mini';
import { FLAG_NAMES } from '../evidence/flag.ts';

/** A flag on its way to the desk. */
export const shownFlagSchema = z.object({
  /** The record's id. */
  visit: z.string(),
  name: z.enum(FLAG_NAMES),
  /** What the person said about it, or `null`. */
  answer: z.nullable(z.string()),
});
export type ShownFlag = z.infer<typeof shownFlagSchema>;

/** `GET /overview/people/:person/flags` */
export const shownFlagsSchema = z.object({ flags: z.array(shownFlagSchema) });
export type ShownFlags = z.infer<typeof shownFlagsSchema>;
