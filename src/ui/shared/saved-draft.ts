import { z } from 'zod/mini';

const savedSchema = z.object({ savedAs: z.string() });
/** What stands in a draft's place once it is saved. */
export type SavedDraft = z.infer<typeof savedSchema>;

/** The id of the entry that the draft became, or `null`. */
export function readSavedId(kept: unknown): string | null {
  const read = savedSchema.safeParse(kept);
  return read.success ? read.data.savedAs : null;
}
