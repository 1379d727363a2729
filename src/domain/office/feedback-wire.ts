import { z } from 'zod/mini';
import { campusDateSchema } from '../calendar-schema.ts';

/** `GET /api/office/feedback`: the newest first, page by page (FB2). */
export const feedbackQuerySchema = z.object({
  /** Where the page before ended, as its `next` said. */
  cursor: z.optional(z.string().check(z.maxLength(120))),
});
export type FeedbackQuery = z.infer<typeof feedbackQuerySchema>;

const feedbackLineSchema = z.object({
  id: z.string(),
  /** Who gave it. */
  name: z.string(),
  /** The names of the person's units on that day. */
  units: z.array(z.string()),
  /** The campus date on which it was written, by the phone's clock. */
  date: campusDateSchema,
  words: z.string(),
});
export type FeedbackLine = z.infer<typeof feedbackLineSchema>;

export const feedbackAnswerSchema = z.object({
  lines: z.array(feedbackLineSchema),
  next: z.nullable(z.string()),
});
export type FeedbackAnswer = z.infer<typeof feedbackAnswerSchema>;
