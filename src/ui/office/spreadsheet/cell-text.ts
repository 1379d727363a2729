import { MAX_CELL_LETTERS } from './spreadsheet.ts';

/** What is seen of no letter: zero-width spaces and joiners, marks of direction, the mark of byte order, soft hyphens. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Blanks of every width, tabs and ends of lines; control characters are no text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken away
const BLANK = /[\s\u0000-\u001f\u007f\u00a0\u3000]+/g;

/** A cell as clean text (RO3). Dates are days, numbers have no exponent. */
export function cellToText(cell: unknown): string {
  return tidy(valueToText(cell)).slice(0, MAX_CELL_LETTERS);
}

function tidy(text: string): string {
  return text.replace(UNSEEN, '').replace(BLANK, ' ').trim();
}

function valueToText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.valueOf()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

/** The digits of a number as a workbook stores it: `1.0012E7` is 10012000, and 0.1 + 0.2 is 0.3. */
export function numberToText(stored: string): string {
  const number = Number(stored);
  if (!Number.isFinite(number)) return stored;
  if (Number.isInteger(number)) return BigInt(number).toString();
  const text = String(Number(number.toPrecision(15)));
  return text.includes('e') ? number.toFixed(15).replace(/\.?0+$/, '') : text;
}
