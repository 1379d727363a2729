import { fileKindOf } from './file-kind.ts';
import { parseCsv } from './parse-csv.ts';
import { parseWorkbook } from './parse-workbook.ts';
import {
  MAX_COLUMNS,
  MAX_FILE_BYTES,
  MAX_ROWS,
  type Sheet,
  type Spreadsheet,
  SpreadsheetError,
} from './spreadsheet.ts';

/** The sheets of a file that hold anything, as clean text, or why it cannot be read. Never throws. */
export async function parseSpreadsheet(bytes: Uint8Array): Promise<Spreadsheet> {
  try {
    const sheets = (await readSheets(bytes)).map(trimEnds).filter(({ rows }) => rows.length > 0);
    const [first, ...others] = sheets.filter((sheet) => excessOf(sheet) === null);
    if (first) return { sheets: [first, ...others] };
    return { failure: (sheets[0] && excessOf(sheets[0])) ?? 'empty' };
  } catch (error) {
    return { failure: error instanceof SpreadsheetError ? error.failure : 'damaged' };
  }
}

async function readSheets(bytes: Uint8Array): Promise<Sheet[]> {
  if (bytes.length > MAX_FILE_BYTES) throw new SpreadsheetError('tooLarge');
  const found = fileKindOf(bytes);
  switch (found.kind) {
    case 'zip':
      return parseWorkbook(bytes);
    case 'text':
      return [parseCsv(bytes)];
    case 'refused':
      throw new SpreadsheetError(found.failure);
    default:
      throw new Error(`A file without a reader: ${found satisfies never}`);
  }
}

/** Without the blank rows and columns at the end; those at the beginning stay, so that rows keep their numbers. */
function trimEnds({ name, rows }: Sheet): Sheet {
  const trimmed = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));
  return { name, rows: trimmed.slice(0, trimmed.findLastIndex((row) => row.length > 0) + 1) };
}

function excessOf({ rows }: Sheet): 'tooManyRows' | 'tooManyColumns' | null {
  if (rows.length > MAX_ROWS) return 'tooManyRows';
  return rows.some((row) => row.length > MAX_COLUMNS) ? 'tooManyColumns' : null;
}
