import { z } from 'zod/mini';
import { FLAG_ANSWER_MAX_LENGTH } from './limits.ts';

/** A person's word about a flag on one of their own records (FL9). */
export const flagAnsweredBodySchema = z.object({
  /** The record's id. */
  visit: z.uuid(),
  /** The flag's name; one that only a later version knows is kept as well. */
  flag: z.string().check(z.minLength(1), z.maxLength(64)),
  text: z.string().check(z.minLength(1), z.maxLength(FLAG_ANSWER_MAX_LENGTH)),
});
export type FlagAnsweredBody = z.infer<typeof flagAnsweredBodySchema>;
