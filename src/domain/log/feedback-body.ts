import { z } from 'zod/mini';
import { wordsSchema } from '../problems/bodies.ts';

/** What a person has to say about the app or how it is used: a complaint, a wish (FB1). */
export const feedbackGivenBodySchema = z.object({ words: wordsSchema });
export type FeedbackGivenBody = z.infer<typeof feedbackGivenBodySchema>;
