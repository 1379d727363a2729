import type { ImportRow } from '../../src/domain/office/roster-import/import-row.ts';
import { guessMapping, tableToImportRows } from '../../src/domain/office/roster-import/mapping.ts';
import type { ImportOptions } from '../../src/domain/office/roster-import/plan.ts';
import {
  type ImportResponse,
  importResponseSchema,
  type PlanResponse,
  planResponseSchema,
  type Roster,
  rosterSchema,
} from '../../src/domain/office/roster-wire.ts';
import { parseSpreadsheet } from '../../src/ui/office/spreadsheet/parse-spreadsheet.ts';
import type { EnrolledDevice } from './device-requests.ts';

export const IMPORT_DATE = '2026-11-23';

/** The roster's routes as the screens use them, from a device of the office. */
export function createRosterClient(device: EnrolledDevice) {
  async function post<T>(path: string, body: unknown, schema: { parse(value: unknown): T }): Promise<T> {
    const response = await device.post(`/api/office/roster${path}`, body);
    if (response.status !== 200) throw new Error(`Answered ${response.status}: ${await response.text()}`);
    return schema.parse(await response.json());
  }
  const withDefaults = (options: Partial<ImportOptions>): ImportOptions => ({
    ...{ from: IMPORT_DATE, endOthers: false, renamed: [], units: {} },
    ...options,
  });

  const client = {
    post,
    async roster(): Promise<Roster> {
      return rosterSchema.parse(await (await device.get('/api/office/roster')).json());
    },
    plan(rows: ImportRow[], options: Partial<ImportOptions> = {}): Promise<PlanResponse> {
      return post('/plan', { rows, options: withDefaults(options) }, planResponseSchema);
    },
    import(rows: ImportRow[], digest: string, options: Partial<ImportOptions> = {}): Promise<ImportResponse> {
      const body = { rows, digest, fileName: '名册.xlsx', options: withDefaults(options) };
      return post('/import', body, importResponseSchema);
    },
    /** Plans and imports at once. */
    async run(rows: ImportRow[], options: Partial<ImportOptions> = {}): Promise<ImportResponse> {
      const { digest } = await client.plan(rows, options);
      return client.import(rows, digest, options);
    },
  };
  return client;
}

/** The rows of a file as the screens would send them: its first sheet, under the head that is found. */
export async function fileToRows(bytes: Uint8Array): Promise<ImportRow[]> {
  const read = await parseSpreadsheet(bytes);
  if ('failure' in read) throw new Error(`The file was refused: ${read.failure}`);
  const [{ rows }] = read.sheets;
  return tableToImportRows(rows, guessMapping(rows));
}
