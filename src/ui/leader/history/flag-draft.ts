import type { Flag } from '../../../domain/evidence/flag.ts';
import { FLAG_ANSWER_MAX_LENGTH } from '../../../domain/log/limits.ts';
import type { NewEntry } from '../../services.ts';
import type { FlagDraft } from './flag-draft-schema.ts';

/** Begins with what was said before, so that it can be said better. */
export function createFlagDraft(id: string, { answer }: Pick<Flag, 'answer'>): FlagDraft {
  return { id, touched: false, text: answer?.text ?? '' };
}

/** The entry that says it; `null` where there are no words. */
export function flagDraftToEntry(
  { id, text }: FlagDraft,
  { visit, name }: Pick<Flag, 'visit' | 'name'>,
): NewEntry | null {
  const words = text.trim().slice(0, FLAG_ANSWER_MAX_LENGTH);
  if (words === '') return null;
  return { id, event: { type: 'flag.answered', body: { visit, flag: name, text: words } } };
}
