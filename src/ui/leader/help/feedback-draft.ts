import { z } from 'zod/mini';
import { WORDS_MAX_LENGTH } from '../../../domain/log/limits.ts';
import type { NewEntry } from '../../services.ts';

const feedbackDraftSchema = z.object({
  /** The entry's id, made once (ST3). */
  id: z.string(),
  /** Whether the person has put anything in. */
  touched: z.boolean(),
  words: z.string(),
});
/** Feedback as it is being written. */
export type FeedbackDraft = z.infer<typeof feedbackDraftSchema>;

export function createFeedbackDraft(id: string): FeedbackDraft {
  return { id, touched: false, words: '' };
}

/** A draft as it was kept; `null` where there is none, or where it has become an entry. */
export function reviveFeedbackDraft(kept: unknown, entries: { id: string }[]): FeedbackDraft | null {
  const read = feedbackDraftSchema.safeParse(kept);
  return read.success && !entries.some(({ id }) => id === read.data.id) ? read.data : null;
}

/** The entry that says it; `null` where there are no words. */
export function feedbackDraftToEntry({ id, words: typed }: FeedbackDraft): NewEntry | null {
  const words = typed.trim().slice(0, WORDS_MAX_LENGTH);
  return words === '' ? null : { id, event: { type: 'feedback.given', body: { words } } };
}
