import Papa from 'papaparse';
import { cellToText } from './cell-text.ts';
import { isUtf16 } from './file-kind.ts';
import { MAX_ROWS, type Sheet, SpreadsheetError } from './spreadsheet.ts';

/** So many rows are read at most; more are too many, whatever is in them. */
const MOST_ROWS = 20 * MAX_ROWS;

/** A table of text: UTF-8 with or without its mark, UTF-16 with it, else GB18030, which Chinese Excel writes (RO4). */
export function parseCsv(bytes: Uint8Array): Sheet {
  const text = decode(bytes);
  if (text.includes('\0')) throw new SpreadsheetError('notSpreadsheet');
  const { data } = Papa.parse<string[]>(text, {
    preview: MOST_ROWS,
    delimitersToGuess: [',', '\t', ';', '|'],
  });
  return { name: '', rows: data.map((row) => row.map(cellToText)) };
}

function decode(bytes: Uint8Array): string {
  if (isUtf16(bytes)) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Falls through: the older encoding.
  }
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    throw new SpreadsheetError('notSpreadsheet');
  }
}
