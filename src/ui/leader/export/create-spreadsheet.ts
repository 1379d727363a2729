import type { PhoneState } from '../../../storage/phone-state.ts';
import type { ExportMessages } from '../../messages/zh-cn-export.ts';
import { inSlices } from '../../shared/in-slices.ts';
import { type Cell, createWorkbook } from '../../shared/workbook/workbook.ts';
import type { Vocabulary } from '../history/visit-words.ts';
import { createRecordRows } from './record-sheets.ts';

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
