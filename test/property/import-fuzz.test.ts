import { afterAll, beforeAll, expect, test } from 'vitest';
import { guessMapping, tableToImportRows } from '../../src/domain/office/roster-import/mapping.ts';
import { undoResponseSchema } from '../../src/domain/office/roster-wire.ts';
import { zhCn } from '../../src/ui/messages/zh-cn.ts';
import { zhCnRoster } from '../../src/ui/messages/zh-cn-roster.ts';
import { zhCnRosterImport } from '../../src/ui/messages/zh-cn-roster-import.ts';
import { zhCnSpreadsheet } from '../../src/ui/messages/zh-cn-spreadsheet.ts';
import { errorToWords } from '../../src/ui/office/roster/import/error-words.ts';
import type { RosterWords } from '../../src/ui/office/roster/roster-model.ts';
import { parseSpreadsheet } from '../../src/ui/office/spreadsheet/parse-spreadsheet.ts';
import { enrolDevice } from '../support/device-requests.ts';
import { createMangledSheet, type MangledSheet } from '../support/mangled-sheets.ts';
import { createRosterClient } from '../support/roster-import.ts';
import { createTestApplication, type TestApplication } from '../support/test-application.ts';

const SHEETS = 500;
const GROUP = 50;

let application: TestApplication;
let client: ReturnType<typeof createRosterClient>;
let words: RosterWords;
beforeAll(async () => {
  application = await createTestApplication();
  await application.addPerson('office', '何清', { roles: ['office'] });
  client = createRosterClient(await enrolDevice(application, 'office'));
  words = { policy: application.policy, titleOf: zhCn.titleOf, r: zhCnRoster };
});
afterAll(() => application.close());

/** Everything that a half import would show in; imports and their audit only grow. */
async function readTables(): Promise<string> {
  const { database } = application;
  const tables = ['people', 'appointments', 'units', 'branches'] as const;
  return JSON.stringify(
    await Promise.all(tables.map((table) => database.selectFrom(table).selectAll().orderBy('id').execute())),
  );
}

async function countImports(): Promise<number> {
  return (await application.database.selectFrom('imports').select('id').execute()).length;
}

/** The file through the reader, the guess at its columns, the plan, the import, and back again. */
async function importMangled({ bytes, expect: expected }: MangledSheet): Promise<void> {
  const read = await parseSpreadsheet(bytes);
  if ('failure' in read) {
    expect(zhCnSpreadsheet.failure[read.failure]).toMatch(/。$/);
    if (expected !== 'anything')
      expect(expected).toHaveProperty('failure', expect.arrayContaining([read.failure]));
    return;
  }
  expect(expected).not.toHaveProperty('failure');
  const [{ rows: table }] = read.sheets;
  const mapping = guessMapping(table);
  const rows = tableToImportRows(table, mapping);
  if (expected === 'noHead') {
    expect(mapping.columns).toEqual({});
    return;
  }
  if (rows.length === 0 || Object.keys(mapping.columns).length === 0) {
    expect(expected).toBe('anything');
    return;
  }

  const before = await readTables();
  const imports = await countImports();
  const { plan, digest } = await client.plan(rows);
  expect(await readTables()).toBe(before);
  for (const { errors } of plan.errors) {
    for (const error of errors)
      expect(errorToWords(error, zhCnRosterImport, words)).toMatch(/^[^{}]+[。？]$/);
  }
  if (typeof expected === 'object' && 'good' in expected) {
    expect(plan.errors.map(({ row }) => row)).toEqual(expected.bad);
    expect(plan.added).toHaveLength(expected.good);
  }

  const answer = await client.import(rows, digest);
  if (answer.outcome !== 'done') {
    expect(answer.outcome).toBe('nothing');
    expect(await readTables()).toBe(before);
    expect(await countImports()).toBe(imports);
    return;
  }
  expect(answer.figures).toMatchObject({ added: plan.added.length, left: plan.errors.length });
  const after = await readTables();
  for (const { staffNumber } of plan.added) expect(after).toContain(`"staff_number":"${staffNumber}"`);
  expect(await client.post(`/imports/${answer.id}/undo`, {}, undoResponseSchema)).toMatchObject({ left: [] });
  expect(await readTables()).toBe(before);
}

const groups = Array.from({ length: SHEETS / GROUP }, (_, index) => index * GROUP);

test.each(groups)(
  'RO1 RO2 IM8 mangled spreadsheets from %i on: a clear refusal or a right import each, never half of one',
  async (first) => {
    for (let seed = first; seed < first + GROUP; seed += 1) {
      const sheet = createMangledSheet(seed);
      try {
        await importMangled(sheet);
      } catch (error) {
        throw new Error(`Seed ${seed}, ${sheet.kind}`, { cause: error });
      }
    }
  },
  120_000,
);
