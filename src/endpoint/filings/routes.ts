import { z } from 'zod/mini';
import { officialDocumentSchema } from '../../domain/office/filings/official-document.ts';
import {
  type DocumentAnswer,
  type FilingKey,
  fileSchema,
  filingKeySchema,
  saveDraftSchema,
} from '../../domain/office/filings/wire.ts';
import type { Dependencies } from '../dependencies.ts';
import { readJsonBody } from '../http/json-body.ts';
import { ProblemError } from '../http/problem.ts';
import { readQuery } from '../http/read-query.ts';
import type { Authority, OfficeRoute } from '../office/office-route.ts';
import { requireUnit } from '../office/require-reach.ts';
import { readWritable } from './build-document.ts';
import { readDraft, saveDraft } from './drafts.ts';
import { fileDocument } from './file-document.ts';
import { statusOf } from './filing-status.ts';
import { type Campus, readCampus, requireSemester, unitOf } from './read-campus.ts';
import { readFilingList, readUnitFiling } from './read-unit-filing.ts';
import { readVersions, rowToVersion } from './read-versions.ts';

/** A draft of many sections. */
const MAX_DRAFT_BYTES = 1024 * 1024;

const listQuerySchema = z.object({ semester: z.optional(z.string()) });
const filedQuerySchema = z.object({ id: z.string() });

export const filingRoutes: OfficeRoute[] = [
  {
    method: 'GET',
    path: '/filings',
    action: 'filings.read',
    async answer(context, dependencies, { scope }) {
      const { semester } = readQuery(context, listQuerySchema);
      const campus = await readCampus(dependencies);
      return context.json(await readFilingList(dependencies.database, campus, scope, semester));
    },
  },
  {
    method: 'GET',
    path: '/filings/unit',
    action: 'filings.read',
    async answer(context, dependencies, authority) {
      const key = readQuery(context, filingKeySchema);
      requireUnit(authority, key.unit);
      const campus = await readCampus(dependencies);
      return context.json(await readUnitFiling(dependencies.database, campus, key));
    },
  },
  {
    method: 'GET',
    path: '/filings/preview',
    action: 'filings.read',
    async answer(context, dependencies, authority) {
      const key = readQuery(context, filingKeySchema);
      requireUnit(authority, key.unit);
      return context.json(await previewFiling(dependencies, key));
    },
  },
  {
    method: 'GET',
    path: '/filings/filed',
    action: 'filings.read',
    async answer(context, dependencies, authority) {
      const { id } = readQuery(context, filedQuerySchema);
      const { document, filed } = await requireFiled(dependencies, authority, id);
      return context.json({ document, filed } satisfies DocumentAnswer);
    },
  },
  {
    method: 'POST',
    path: '/filings/draft',
    action: 'filings.write',
    maxBody: MAX_DRAFT_BYTES,
    async answer(context, dependencies, authority) {
      const body = await readJsonBody(context, saveDraftSchema);
      requireUnit(authority, body.unit);
      requireOwed(await readCampus(dependencies), body);
      return context.json(await saveDraft(dependencies, body, authority.who));
    },
  },
  {
    method: 'POST',
    path: '/filings/file',
    action: 'filings.write',
    async answer(context, dependencies, authority) {
      const body = await readJsonBody(context, fileSchema);
      requireUnit(authority, body.unit);
      const { database } = dependencies;
      const campus = await readCampus(dependencies);
      requireOwed(campus, body);
      const writable = await readWritable(database, campus, body);
      const { draft, savedAt } = await readDraft(database, body);
      if (savedAt !== body.base) return context.json({ outcome: 'changed' });
      const document = writable.write(draft);
      return context.json(await fileDocument(dependencies, body, writable.unit, document, authority.who));
    },
  },
];

/** The text as it would be filed now. */
export async function previewFiling(dependencies: Dependencies, key: FilingKey): Promise<DocumentAnswer> {
  const { database } = dependencies;
  const campus = await readCampus(dependencies);
  const writable = await readWritable(database, campus, key);
  const { draft } = await readDraft(database, key);
  return { document: writable.write(draft), filed: null };
}

/** A text as it was filed, where the action reaches its unit; of an unknown one a clerk learns nothing (PE4). */
export async function requireFiled(
  { database }: Dependencies,
  authority: Authority,
  id: string,
): Promise<DocumentAnswer> {
  const row = (await readVersions(database)).find((version) => version.id === id);
  if (!row && authority.scope.reach === 'all') throw new ProblemError('not-found');
  if (!row) throw new ProblemError('not-permitted');
  requireUnit(authority, row.filing.unit.id);
  const text = await database
    .selectFrom('filed_documents')
    .select('data')
    .where('filing', '=', id)
    .executeTakeFirst();
  if (!text) throw new ProblemError('not-found');
  return {
    document: officialDocumentSchema.parse(JSON.parse(text.data)),
    filed: rowToVersion(row),
  };
}

/** Nothing is drafted or filed where the unit owes none. */
function requireOwed(campus: Campus, { unit, semester, filing }: FilingKey): void {
  requireSemester(campus, semester);
  if (statusOf(campus, unitOf(campus, unit), semester, filing, []) === null) {
    throw new ProblemError('not-found');
  }
}
