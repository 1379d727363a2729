import { guessMapping, tableToImportRows } from '../../src/domain/office/roster-import/mapping.ts';
import { importResponseSchema, planResponseSchema } from '../../src/domain/office/roster-wire.ts';
import { parseSpreadsheet } from '../../src/ui/office/spreadsheet/parse-spreadsheet.ts';
import { enrolPushClient } from '../support/push-client.ts';
import { createRosterSheet } from '../support/roster-sheet.ts';
import { startEndpoint } from '../support/start-endpoint.ts';

const PEOPLE = 1_000;
const GOAL = 3_000;

/**
 * A roster of a thousand people from its file's bytes into an endpoint that is a process of its own: reading the file,
 * the plan and the import over HTTP.
 */
export async function benchImport(): Promise<void> {
  const endpoint = await startEndpoint();
  try {
    const { device, endpoint: id } = await enrolPushClient(endpoint.links.office ?? '');
    const { bytes, expected } = await createRosterSheet({ people: PEOPLE, badRows: 0, seed: 1 });

    async function post(path: string, body: unknown): Promise<unknown> {
      const response = await fetch(`${endpoint.links.origin}/api/office/roster${path}`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Authorization: `Bearer ${await device.token(id, Date.now())}`,
        },
        body: JSON.stringify(body),
      });
      return response.json();
    }

    const begin = performance.now();
    const read = await parseSpreadsheet(bytes);
    if ('failure' in read) throw new Error(read.failure);
    const [{ rows: table }] = read.sheets;
    const rows = tableToImportRows(table, guessMapping(table));
    const readAt = performance.now();
    const options = { from: '2026-09-01', endOthers: false };
    const { digest } = planResponseSchema.parse(await post('/plan', { rows, options }));
    const plannedAt = performance.now();
    const done = importResponseSchema.parse(
      await post('/import', { rows, options, digest, fileName: 'roster.xlsx' }),
    );
    const end = performance.now();
    if (done.outcome !== 'done' || done.figures.added !== expected.good)
      throw new Error('Not all were imported');

    const ms = (value: number) => `${Math.round(value)} ms`;
    console.log(`Import of ${PEOPLE} rows: ${ms(end - begin)} (goal: under ${GOAL} ms)`);
    console.log(
      `  read ${ms(readAt - begin)}, plan ${ms(plannedAt - readAt)}, import ${ms(end - plannedAt)}`,
    );
  } finally {
    await endpoint.dispose();
  }
}

if (import.meta.main) await benchImport();
