import { z } from 'zod/mini';
import { filingSchema } from '../../unit-records.ts';

export const filingKindSchema = filingSchema.shape.filing;
export type FilingKind = z.infer<typeof filingKindSchema>;

const SECTIONS_MAX = 400;
const SECTION_MAX_LENGTH = 10_000;
export const EXAMPLES_MAX = 20;

/** What a clerk has put into a filing's text. A section that is not named reads as it was generated (FI2). */
export const draftSchema = z.object({
  /** By the section's id. */
  texts: z
    .record(z.string().check(z.maxLength(100)), z.string().check(z.maxLength(SECTION_MAX_LENGTH)))
    .check(z.refine((texts) => Object.keys(texts).length <= SECTIONS_MAX)),
  /** The records that are told as examples, by their ids, in this order. */
  examples: z.array(z.uuid()).check(z.maxLength(EXAMPLES_MAX)),
});
export type Draft = z.infer<typeof draftSchema>;

export const EMPTY_DRAFT: Draft = { texts: {}, examples: [] };

/** Puts two people's work together where both went on from the same draft (FI3). */
export interface MergedDraft {
  /** The own words wherever both changed the same. */
  draft: Draft;
  /** The sections that both changed, each in another way. */
  conflicts: string[];
}

/** @param base what both began with */
export function mergeDrafts(base: Draft, mine: Draft, theirs: Draft): MergedDraft {
  const ids = new Set([...Object.keys(base.texts), ...Object.keys(mine.texts), ...Object.keys(theirs.texts)]);
  const texts: Record<string, string> = {};
  const conflicts: string[] = [];
  for (const id of ids) {
    const [was, own, other] = [base.texts[id], mine.texts[id], theirs.texts[id]];
    const kept = own === was ? other : own;
    if (kept !== undefined) texts[id] = kept;
    if (own !== was && other !== was && own !== other) conflicts.push(id);
  }
  const isSame = (a: string[], b: string[]) => a.join() === b.join();
  const ownExamples = isSame(base.examples, mine.examples) ? theirs.examples : mine.examples;
  const examples = isSame(base.examples, theirs.examples)
    ? ownExamples
    : [...new Set([...ownExamples, ...theirs.examples])].slice(0, EXAMPLES_MAX);
  return { draft: { texts, examples }, conflicts };
}
