import { SpreadsheetError } from './spreadsheet.ts';

/** What Excel itself can hold. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** How many cells the reader may lay out: it fills up to the last row and column that hold anything. */
const MAX_LAID_OUT = 12_000_000;

/** A rectangle of merged cells; rows and columns count from 0, both ends belong to it. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/**
 * The XML of a sheet without the cells and rows that hold nothing, however many are styled, and with formula errors as
 * texts, which the reader would otherwise leave out. Refuses what would be laid out too large.
 */
export function slimSheet(xml: string): { xml: string; merges: Merge[] } {
  const slim = xml
    .replace(/<((?:\w+:)?)c\b[^<>]*(?:\/>|>\s*<\/\1c>)/g, '')
    .replace(/<((?:\w+:)?)row\b[^<>]*\br=["']\d+["'][^<>]*(?:\/>|>\s*<\/\1row>)/g, '')
    .replace(/(<(?:\w+:)?c\b[^<>]*\bt=["'])e(["'])/g, '$1str$2');
  refuseVast(slim);
  return { xml: slim, merges: readMerges(slim) };
}

/** A single cell in the last corner would make the reader lay out every cell before it. */
function refuseVast(xml: string): void {
  let [row, column, cells] = [0, 0, 0];
  for (const [, letters = '', digits] of xml.matchAll(/<(?:\w+:)?c\b[^<>]*\br=["']([A-Z]+)(\d+)["']/g)) {
    cells += 1;
    row = Math.max(row, Number(digits));
    column = Math.max(column, lettersToNumber(letters));
  }
  for (const [, digits] of xml.matchAll(/<(?:\w+:)?row\b[^<>]*\br=["'](\d+)["']/g)) {
    row = Math.max(row, Number(digits));
  }
  const opened = xml.match(/<(?:\w+:)?c[\s>/]/g)?.length ?? 0;
  if (opened !== cells || row > LAST_ROW || column > LAST_COLUMN) throw new SpreadsheetError('damaged');
  if (row * column > MAX_LAID_OUT) {
    throw new SpreadsheetError(column > 1000 ? 'tooManyColumns' : 'tooManyRows');
  }
}

function readMerges(xml: string): Merge[] {
  const refs = xml.matchAll(/<(?:\w+:)?mergeCell\b[^<>]*\bref=["']([A-Z]+)(\d+):([A-Z]+)(\d+)["']/g);
  return [...refs].map(([, left = '', top, right = '', bottom]) => ({
    top: Number(top) - 1,
    left: lettersToNumber(left) - 1,
    bottom: Number(bottom) - 1,
    right: lettersToNumber(right) - 1,
  }));
}

/** `A` is 1, `AA` 27. */
function lettersToNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
