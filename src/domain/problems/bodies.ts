import { z } from 'zod/mini';
import { campusDateSchema } from '../calendar-schema.ts';
import { instantSchema } from '../log/entry.ts';
import { WORDS_MAX_LENGTH } from '../log/limits.ts';
import { wholeTextSchema } from '../whole-text.ts';

export const wordsSchema = z.string().check(z.minLength(1), z.maxLength(WORDS_MAX_LENGTH));
const idSchema = wholeTextSchema.check(z.minLength(1), z.maxLength(64));

/** What a student said, in short. The entry's id is the problem's. */
export const problemRaisedBodySchema = z.object({
  /** One of the policy's categories of problems. */
  category: idSchema,
  words: wordsSchema,
  /** One of the policy's urgencies. */
  urgency: idSchema,
  /** When it was heard. */
  on: instantSchema,
  /** Where: a place of the reference data, or in words. */
  place: z.optional(z.string().check(z.maxLength(64))),
  where: z.optional(z.string().check(z.maxLength(100))),
  /** The unit that can solve it: it is referred there at once. */
  department: z.optional(idSchema),
  due: z.optional(campusDateSchema),
  /** What was answered on the spot: it is closed at once. */
  answer: z.optional(wordsSchema),
  /** The record in which it was raised. */
  visit: z.optional(z.uuid()),
});
export type ProblemRaisedBody = z.infer<typeof problemRaisedBodySchema>;

export const problemStepSchema = z.enum([
  /** To the unit in `department`, by the day in `due`. */
  'referred',
  /** By the unit that it was referred to, or on the spot. */
  'answered',
  /** The answer was told to the students. */
  'told',
  /** It cannot be solved, and that was explained to the students: it stands on the unit's 问题清单. */
  'explained',
  /** Up to the Party committee. */
  'reported',
  'closed',
  'reopened',
  /** Raised by mistake. */
  'withdrawn',
]);
export type ProblemStep = z.infer<typeof problemStepSchema>;

/** One step in a problem's life (PR1). */
export const problemMovedBodySchema = z.object({
  problem: z.uuid(),
  /** One more than the highest revision of the problem that the device knew of; raising it is 0. */
  revision: z.int().check(z.gte(1)),
  step: problemStepSchema,
  department: z.optional(idSchema),
  due: z.optional(campusDateSchema),
  words: z.optional(wordsSchema),
});
export type ProblemMovedBody = z.infer<typeof problemMovedBodySchema>;

export const problemSchemas = {
  'problem.raised': problemRaisedBodySchema,
  'problem.moved': problemMovedBodySchema,
};
