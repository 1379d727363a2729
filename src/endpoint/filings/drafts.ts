import { type Draft, draftSchema, EMPTY_DRAFT } from '../../domain/office/filings/draft.ts';
import type { DraftOutcome, FilingKey, SaveDraft, SavedDraft } from '../../domain/office/filings/wire.ts';
import { toRfc3339 } from '../../domain/time.ts';
import type { Database, WriteTransaction } from '../database/tables.ts';
import type { Dependencies } from '../dependencies.ts';

/** The draft as it was saved last; an empty one where nobody has written anything yet. */
export async function readDraft(
  database: Database | WriteTransaction,
  { unit, semester, filing }: FilingKey,
): Promise<SavedDraft> {
  const row = await database
    .selectFrom('filing_drafts')
    .leftJoin('people', 'people.id', 'filing_drafts.saved_by')
    .select(['filing_drafts.data', 'filing_drafts.saved_at', 'filing_drafts.saved_by', 'people.name'])
    .where('unit', '=', unit)
    .where('semester', '=', semester)
    .where('filing', '=', filing)
    .executeTakeFirst();
  if (!row) return { draft: EMPTY_DRAFT, savedAt: null, savedBy: null };
  const draft: Draft = draftSchema.parse(JSON.parse(row.data));
  return { draft, savedAt: row.saved_at, savedBy: row.name ?? row.saved_by };
}

/** Saves a draft onto the one that it goes on from; where that is no longer the last, nothing is written (FI3). */
export async function saveDraft(
  { database, clock }: Pick<Dependencies, 'database' | 'clock'>,
  { unit, semester, filing, draft, base }: SaveDraft,
  who: string,
): Promise<DraftOutcome> {
  return database.transaction().execute(async (transaction): Promise<DraftOutcome> => {
    const held = await readDraft(transaction, { unit, semester, filing });
    if (held.savedAt !== base) return { outcome: 'changed', saved: held };
    const savedAt = laterThan(held.savedAt, clock());
    const values = { data: JSON.stringify(draft), saved_at: savedAt, saved_by: who };
    await transaction
      .insertInto('filing_drafts')
      .values({ unit, semester, filing, ...values })
      .onConflict((conflict) => conflict.columns(['unit', 'semester', 'filing']).doUpdateSet(values))
      .execute();
    return { outcome: 'saved', savedAt };
  });
}

/** Now, but never a time that stands for another text already. */
function laterThan(savedAt: string | null, now: number): string {
  return toRfc3339(Math.max(now, savedAt === null ? 0 : Date.parse(savedAt) + 1), 0);
}
