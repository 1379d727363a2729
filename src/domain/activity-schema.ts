import { z } from 'zod/mini';
import { instantSchema } from './log/entry.ts';

/** A record as the regulation's engine sees it. */
export const activitySchema = z.object({
  id: z.string(),
  kind: z.string(),
  on: instantSchema,
  /** Students met, 人次. */
  people: z.optional(z.int().check(z.gte(0))),
  role: z.optional(z.enum(['convened', 'attended'])),
  scope: z.optional(
    z.object({
      classes: z.optional(z.array(z.string())),
      colleges: z.optional(z.array(z.string())),
      branches: z.optional(z.array(z.string())),
    }),
  ),
});
