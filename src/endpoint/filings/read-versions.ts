import type { FiledVersion } from '../../domain/office/filings/wire.ts';
import { type Filing, filingSchema } from '../../domain/unit-records.ts';
import type { Database } from '../database/tables.ts';

/** A filing together with who filed it. */
export interface VersionRow extends FiledVersion {
  filing: Filing;
}

/** Everything that was ever filed, the newest first (FI4). */
export async function readVersions(database: Database): Promise<VersionRow[]> {
  const rows = await database
    .selectFrom('filings')
    .leftJoin('filed_documents', 'filed_documents.filing', 'filings.id')
    .leftJoin('people', 'people.id', 'filed_documents.filed_by')
    .select(['filings.data', 'filed_documents.filed_by', 'people.name'])
    .execute();
  return rows
    .map(({ data, filed_by, name }) => {
      const filing = filingSchema.parse(JSON.parse(data));
      return { filing, id: filing.id, on: filing.on, by: name ?? filed_by, hasText: filed_by !== null };
    })
    .sort((a, b) => Date.parse(b.on) - Date.parse(a.on) || (a.id < b.id ? 1 : -1));
}

export function rowToVersion({ id, on, by, hasText }: VersionRow): FiledVersion {
  return { id, on, by, hasText };
}
