import { v7 } from 'uuid';
import { sha256 } from '../../domain/hash.ts';
import { IMPORT_MAX_BYTES } from '../../domain/office/roster-import/import-row.ts';
import { type ImportPlan, planToFigures } from '../../domain/office/roster-import/plan.ts';
import { planImport } from '../../domain/office/roster-import/plan-import.ts';
import type { RosterSnapshot } from '../../domain/office/roster-import/roster-snapshot.ts';
import {
  type ImportResponse,
  type Imports,
  importRequestSchema,
  type PlanResponse,
  planRequestSchema,
  type UndoResponse,
} from '../../domain/office/roster-wire.ts';
import type { Policy } from '../../domain/regulation/policy.ts';
import { toRfc3339 } from '../../domain/time.ts';
import { writeAudit } from '../database/audit.ts';
import { readJsonBody } from '../http/json-body.ts';
import { ProblemError } from '../http/problem.ts';
import type { OfficeRoute } from '../office/office-route.ts';
import { applyImport } from './apply-import.ts';
import { type ImportRecord, importRecordSchema } from './import-record.ts';
import { readRoster } from './read-roster.ts';
import { undoImport } from './undo-import.ts';

type PlanRequest = Pick<ReturnType<typeof importRequestSchema.parse>, 'rows' | 'options'>;

export const importRoutes: OfficeRoute[] = [
  {
    method: 'POST',
    path: '/roster/plan',
    action: 'roster.write',
    maxBody: IMPORT_MAX_BYTES,
    async answer(context, { database, policy }) {
      const request = await readJsonBody(context, planRequestSchema, 'rows');
      return context.json(await plan(policy, request, await readRoster(database)));
    },
  },
  {
    method: 'POST',
    path: '/roster/import',
    action: 'roster.write',
    maxBody: IMPORT_MAX_BYTES,
    async answer(context, { database, policy, clock }, { who }) {
      const { fileName, digest, ...request } = await readJsonBody(context, importRequestSchema, 'rows');
      const at = toRfc3339(clock(), 0);
      const { from } = request.options;
      const answer = await database.transaction().execute(async (transaction): Promise<ImportResponse> => {
        const roster = await readRoster(transaction);
        const planned = await plan(policy, request, roster);
        if (planned.digest !== digest) return { outcome: 'changed', ...planned };
        if (isEmpty(planned.plan)) return { outcome: 'nothing' };
        const id = v7();
        const figures = planToFigures(planned.plan);
        const written = await applyImport(transaction, planned.plan, roster, { at, who, from });
        const record: ImportRecord = { from, figures, ...written };
        await transaction
          .insertInto('imports')
          .values({ ...{ id, at, who, name: fileName }, data: JSON.stringify(record), undone_at: null })
          .execute();
        await writeAudit(transaction, {
          ...{ at, who, what: 'roster.imported', subject: id },
          after: { fileName, from, ...figures },
        });
        return { outcome: 'done', id, figures };
      });
      return context.json(answer);
    },
  },
  {
    method: 'GET',
    path: '/roster/imports',
    action: 'roster.write',
    async answer(context, { database }) {
      const rows = await database
        .selectFrom('imports')
        .leftJoin('people', 'people.id', 'imports.who')
        .select(['imports.id', 'at', 'who', 'imports.name', 'data', 'undone_at', 'people.name as person'])
        .orderBy('imports.id', 'desc')
        .execute();
      const imports = rows.map(({ id, at, who, person, name, data, undone_at }) => {
        const { from, figures } = importRecordSchema.parse(JSON.parse(data));
        return { ...{ id, at, who: person ?? who, fileName: name, from, figures }, undoneAt: undone_at };
      });
      return context.json({ imports } satisfies Imports);
    },
  },
  {
    method: 'POST',
    path: '/roster/imports/:id/undo',
    action: 'roster.write',
    async answer(context, { database, clock }, { who }) {
      const id = context.req.param('id') ?? '';
      const at = toRfc3339(clock(), 0);
      const answer = await database.transaction().execute(async (transaction): Promise<UndoResponse> => {
        const row = await transaction
          .selectFrom('imports')
          .select(['data', 'undone_at'])
          .where('id', '=', id)
          .executeTakeFirst();
        if (!row) throw new ProblemError('not-found');
        if (row.undone_at !== null) return { outcome: 'undoneAlready' };
        const undone = await undoImport(transaction, importRecordSchema.parse(JSON.parse(row.data)), {
          at,
          who,
        });
        await transaction.updateTable('imports').set({ undone_at: at }).where('id', '=', id).execute();
        await writeAudit(transaction, {
          ...{ at, who, what: 'roster.importUndone', subject: id },
          after: undone,
        });
        return { outcome: 'done', ...undone };
      });
      return context.json(answer);
    },
  },
];

async function plan(
  policy: Policy,
  { rows, options }: PlanRequest,
  roster: RosterSnapshot,
): Promise<PlanResponse> {
  const planned = planImport(policy, rows, roster, options);
  return { plan: planned, digest: await sha256(JSON.stringify([options, planned])) };
}

function isEmpty({ added, changed, ended }: ImportPlan): boolean {
  return added.length + changed.length + ended.length === 0;
}
