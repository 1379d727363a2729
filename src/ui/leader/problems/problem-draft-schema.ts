import { z } from 'zod/mini';

/** What becomes of a problem at once: it stays with the person, goes to a department, or was answered on the spot. */
const outcomeSchema = z.enum(['own', 'referred', 'answered']);
export type Outcome = z.infer<typeof outcomeSchema>;

export const problemDraftSchema = z.object({
  /** The problem's id, made once (ST3). */
  id: z.string(),
  category: z.nullable(z.string()),
  words: z.string(),
  urgency: z.string(),
  outcome: outcomeSchema,
  department: z.nullable(z.string()),
  answer: z.string(),
});
/** A problem as it is being written down. */
export type ProblemDraft = z.infer<typeof problemDraftSchema>;
