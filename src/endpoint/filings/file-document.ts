import { v7 } from 'uuid';
import type { OfficialDocument } from '../../domain/office/filings/official-document.ts';
import type { FileOutcome, FileRequest } from '../../domain/office/filings/wire.ts';
import type { Unit } from '../../domain/roster.ts';
import { toRfc3339 } from '../../domain/time.ts';
import type { Filing } from '../../domain/unit-records.ts';
import { writeAudit } from '../database/audit.ts';
import type { WriteTransaction } from '../database/tables.ts';
import type { Dependencies } from '../dependencies.ts';
import { readDraft } from './drafts.ts';
import { readVersions } from './read-versions.ts';

/**
 * Files a text and keeps it as it stands (FI4); nothing where the draft, or what has been filed, is no longer what the
 * person saw.
 */
export async function fileDocument(
  { database, clock }: Pick<Dependencies, 'database' | 'clock'>,
  { unit: unitId, semester, filing, base, newest }: FileRequest,
  unit: Unit,
  document: OfficialDocument,
  who: string,
): Promise<FileOutcome> {
  return database.transaction().execute(async (transaction): Promise<FileOutcome> => {
    const { savedAt } = await readDraft(transaction, { unit: unitId, semester, filing });
    const [last] = (await readVersions(transaction)).filter(
      (version) =>
        version.filing.unit.id === unitId &&
        version.filing.semester === semester &&
        version.filing.filing === filing,
    );
    if (savedAt !== base || (last?.id ?? null) !== newest) return { outcome: 'changed' };
    const on = toRfc3339(clock(), 0);
    const filed: Filing = { id: v7(), filing, unit: { id: unit.id, kind: unit.kind }, semester, on };
    await keepFiled(transaction, filed, document, who);
    await writeAudit(transaction, {
      ...{ at: on, who, what: 'filing.filed', subject: filed.id },
      ...(last ? { before: last.filing } : {}),
      after: filed,
    });
    return {
      outcome: 'filed',
      filed: { id: filed.id, on, by: await nameOf(transaction, who), hasText: true },
    };
  });
}

/** The filing and its text; the audit is the caller's. */
export async function keepFiled(
  transaction: WriteTransaction,
  filing: Filing,
  document: OfficialDocument,
  who: string,
): Promise<void> {
  await transaction
    .insertInto('filings')
    .values({ id: filing.id, data: JSON.stringify(filing) })
    .execute();
  await transaction
    .insertInto('filed_documents')
    .values({ filing: filing.id, filed_by: who, data: JSON.stringify(document) })
    .execute();
}

async function nameOf(transaction: WriteTransaction, id: string): Promise<string | null> {
  const row = await transaction.selectFrom('people').select('name').where('id', '=', id).executeTakeFirst();
  return row?.name ?? null;
}
