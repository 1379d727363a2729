import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate/browser';
import readWorkbook from 'read-excel-file/universal';
import { cellToText, numberToText } from './cell-text.ts';
import { type Merge, slimSheet } from './slim-sheet.ts';
import { MAX_COLUMNS, MAX_ROWS, type Sheet, SpreadsheetError } from './spreadsheet.ts';
import { unpackWorkbook } from './unpack-workbook.ts';

/** The sheets of an `.xlsx` file, empty ones too. */
export async function parseWorkbook(archive: Uint8Array): Promise<Sheet[]> {
  const files = unpackWorkbook(archive);
  if (!files.has('xl/workbook.xml')) {
    throw new SpreadsheetError(files.has('[Content_Types].xml') ? 'damaged' : 'notSpreadsheet');
  }
  const merges = new Map<string, Merge[]>();
  const slim: Zippable = {};
  for (const [path, bytes] of files) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(path)) {
      slim[path] = bytes;
      continue;
    }
    const sheet = slimSheet(strFromU8(bytes));
    merges.set(path, sheet.merges);
    slim[path] = strToU8(sheet.xml);
  }
  const mergesBySheet = createMergesBySheet(files, merges);
  try {
    // Packed anew from what was counted: the reader sees nothing of the archive itself.
    const packed = zipSync(slim, { level: 0 });
    const sheets = await readWorkbook(packed.buffer, { parseNumber: numberToText, trim: false });
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: fillMerges(
        data.map((row) => row.map(cellToText)),
        mergesBySheet(sheet),
      ),
    }));
  } catch {
    throw new SpreadsheetError('damaged');
  }
}

/** Merged cells have the value of their first (RO3). What lies outside of the table is left alone. */
function fillMerges(rows: string[][], merges: Merge[]): string[][] {
  for (const { top, left, bottom, right } of merges) {
    const value = rows[top]?.[left];
    if (!value || left >= MAX_COLUMNS) continue;
    for (const row of rows.slice(top, Math.min(bottom, top + MAX_ROWS) + 1)) {
      for (let column = left; column <= Math.min(right, row.length - 1); column += 1) row[column] ||= value;
    }
  }
  return rows;
}

/** Which file a sheet's name belongs to: the workbook names a relation, the relations name the file. */
function createMergesBySheet(
  files: Map<string, Uint8Array>,
  merges: Map<string, Merge[]>,
): (sheet: string) => Merge[] {
  const textOf = (path: string) => strFromU8(files.get(path) ?? new Uint8Array());
  const attribute = (tag: string, name: string) =>
    new RegExp(`\\b${name}=["']([^"']*)["']`).exec(tag)?.[1] ?? '';
  const targets = new Map(
    [...textOf('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\b[^<>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      `xl/${attribute(tag, 'Target').replace(/^\/?(xl\/)?/, '')}`,
    ]),
  );
  const paths = new Map(
    [...textOf('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\b[^<>]*>/g)].map(([tag]) => [
      attribute(tag, 'name'),
      targets.get(attribute(tag, '\\w+:id')) ?? '',
    ]),
  );
  return (sheet) => merges.get(paths.get(sheet) ?? '') ?? [];
}
