import { exportToPieces } from '../../../domain/export.ts';
import { toRfc3339 } from '../../../domain/time.ts';
import type { PhoneState } from '../../../storage/phone-state.ts';
import type { ExportMessages } from '../../messages/zh-cn-export.ts';
import type { Services } from '../../services.ts';
import { inSlices } from '../../shared/in-slices.ts';
import type { Vocabulary } from '../history/visit-words.ts';
import { type Cell, createRecordRows } from './record-sheets.ts';
import { createWorkbook } from './workbook.ts';

/** The log as it stands, with every signature (EX1). */
export async function createLogFile(
  { readChains, now }: Pick<Services, 'readChains' | 'now'>,
  { reference: { person, endpoint } }: Vocabulary,
): Promise<Blob> {
  const { time, offset } = now();
  const chains = await readChains();
  const pieces: string[] = [];
  const head = { format: 'qijintong-log', version: 1 } as const;
  const text = exportToPieces({ ...head, exportedAt: toRfc3339(time, offset), person, endpoint, chains });
  await inSlices(text, (piece) => pieces.push(piece));
  return new Blob(pieces, { type: 'application/json' });
}

/** The records and what was amended, as a person reads them in a spreadsheet (EX2). */
export async function createSpreadsheet(
  records: PhoneState['records'],
  device: string,
  vocabulary: Vocabulary,
  x: ExportMessages,
): Promise<Blob> {
  const toRows = createRecordRows(device, vocabulary, x);
  const rows: Cell[][] = [];
  const changes: Cell[][] = [];
  await inSlices(records, (record) => {
    const made = toRows(record);
    rows.push(made.record);
    changes.push(...made.changes);
  });
  return createWorkbook([
    { name: x.records, columns: Object.values(x.columns), rows },
    { name: x.changes, columns: x.changeColumns, rows: changes },
  ]);
}
