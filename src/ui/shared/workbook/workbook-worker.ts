/** A worker: writes a workbook, which for thousands of rows takes longer than a page may stand still. */
import writeXlsxFile, { type SheetData } from 'write-excel-file/browser';
import type { SheetHead, WorkbookMessage } from './workbook.ts';

/** As many letters as a column shows at least and at most. */
const [NARROW, WIDE] = [8, 40];

let sheets: (SheetHead & { data: SheetData })[] = [];

addEventListener('message', ({ data }: MessageEvent<WorkbookMessage>) => {
  if ('heads' in data) {
    sheets = data.heads.map((head) => ({
      ...head,
      data: [head.columns.map((value) => ({ value, fontWeight: 'bold' as const }))],
    }));
  } else if ('rows' in data) {
    // A string is written as text: one that begins with = is no formula.
    sheets[data.sheet]?.data.push(...data.rows);
  } else {
    void write();
  }
});

async function write(): Promise<void> {
  try {
    const file = writeXlsxFile(
      sheets.map(({ name, data }) => ({
        ...{ sheet: name, data, stickyRowsCount: 1 },
        columns: widths(data),
      })),
    );
    postMessage(await file.toBlob());
  } catch {
    postMessage(null);
  }
}

function widths(data: SheetData): { width: number }[] {
  const [head = []] = data;
  return head.map((_, column) => {
    const longest = Math.max(...data.slice(0, 200).map((row) => lengthOf(row[column])));
    return { width: Math.min(WIDE, Math.max(NARROW, longest + 2)) };
  });
}

/** A Chinese character is as wide as two others. */
function lengthOf(cell: SheetData[number][number]): number {
  const text = cell && typeof cell === 'object' && 'value' in cell ? cell.value : cell;
  return String(text ?? '').replace(/[^\u0020-\u00ff]/g, '  ').length;
}
