import type { VisitRecord } from '../../../storage/phone-state.ts';
import type { ExportMessages } from '../../messages/zh-cn-export.ts';
import { inSlices } from '../../shared/in-slices.ts';
import { type Cell, createWorkbook } from '../../shared/workbook/workbook.ts';
import type { Vocabulary } from '../history/visit-words.ts';
import { createRecordRows } from './record-sheets.ts';

/**
 * The records and what was amended, as a person reads them in a spreadsheet (EX2). Fails once it is stopped.
 *
 * @param onWritten told what share of the records has been written, from 0 to 1
 */
export async function createSpreadsheet(
  records: VisitRecord[],
  device: string,
  vocabulary: Vocabulary,
  x: ExportMessages,
  stop: AbortSignal,
  onWritten: (share: number) => void,
): Promise<Blob> {
  const toRows = createRecordRows(device, vocabulary, x);
  const rows: Cell[][] = [];
  const changes: Cell[][] = [];
  const add = (record: VisitRecord) => {
    const made = toRows(record);
    rows.push(made.record);
    changes.push(...made.changes);
  };
  await inSlices(records, add, () => {
    onWritten(rows.length / records.length);
    return stop.aborted;
  });
  onWritten(1);
  const sheets = [
    { name: x.records, columns: Object.values(x.columns), rows },
    { name: x.changes, columns: x.changeColumns, rows: changes },
  ];
  return createWorkbook(sheets, stop);
}
