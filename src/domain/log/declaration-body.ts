import { z } from 'zod/mini';
import { campusDateSchema } from '../calendar-schema.ts';

/** What a person says about a duty of their own in one of its windows. */
export const dutyDeclaredBodySchema = z.object({
  /** A duty of the policy. */
  duty: z.string(),
  /** The window that it is about. */
  from: campusDateSchema,
  to: campusDateSchema,
  /** The reason, in the person's words. */
  text: z.optional(z.string().check(z.maxLength(500))),
  /** For a duty that takes a share: which, by the person's own estimate. */
  share: z.optional(z.number().check(z.gte(0), z.lte(1))),
});
export type DutyDeclaredBody = z.infer<typeof dutyDeclaredBodySchema>;
