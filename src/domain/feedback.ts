import type { Evidence } from './evidence/evidence.ts';

/** What a person has given as feedback, as their own screens show it. */
export interface Feedback {
  id: string;
  /** When it was written, by the phone's clock. */
  at: string;
  words: string;
  /** Whether a receipt covers its entry, in whichever chain it stands. */
  isArchived: boolean;
}

/**
 * What a person's entries give as feedback, the newest first. Neither the order nor the number of times in which entries
 * arrive makes a difference (LG8).
 */
export function foldFeedback({ entries, receipts }: Pick<Evidence, 'entries' | 'receipts'>): Feedback[] {
  const given = new Map<string, Feedback>();
  for (const { id, device, seq, at, event } of entries) {
    if (event?.type !== 'feedback.given') continue;
    const isArchived = receipts.some((receipt) => receipt.device === device && receipt.seq >= seq);
    const held = given.get(id);
    // Said again in another chain (RC3), it was still written when it was first.
    const first = held && Date.parse(held.at) <= Date.parse(at) ? held.at : at;
    given.set(id, {
      ...{ id, at: first, words: event.body.words },
      isArchived: isArchived || held?.isArchived === true,
    });
  }
  return [...given.values()].sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? 1 : -1));
}
