import { z } from 'zod/mini';

const flagDraftSchema = z.object({
  /** The entry's id, made once (ST3). */
  id: z.string(),
  /** Whether the person has put anything in. */
  touched: z.boolean(),
  text: z.string(),
});
/** A word about a flag as it is being written. */
export type FlagDraft = z.infer<typeof flagDraftSchema>;

/** A draft as it was kept; `null` where there is none, or where it has become an entry. */
export function reviveFlagDraft(kept: unknown, entries: { id: string }[]): FlagDraft | null {
  const read = flagDraftSchema.safeParse(kept);
  return read.success && !entries.some(({ id }) => id === read.data.id) ? read.data : null;
}
