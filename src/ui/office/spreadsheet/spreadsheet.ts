/** What is read of a file at most (RO2). */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
export const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;
export const MAX_ZIP_FILES = 1000;
export const MAX_ROWS = 5000;
export const MAX_COLUMNS = 100;
/** A longer cell is cut: nothing that is asked for is as long. */
export const MAX_CELL_LETTERS = 1000;

/** One sheet with something in it: clean text, row by row from the sheet's first. Rows may differ in length. */
export interface Sheet {
  /** Empty for a file that has but one and no name for it. */
  name: string;
  rows: string[][];
}

/** Why a file cannot be read (RO1, RO2). */
export type SpreadsheetFailure =
  | 'empty'
  | 'tooLarge'
  /** The `.xls` of before 2007. */
  | 'oldExcel'
  | 'protected'
  | 'pdf'
  /** A web page, whatever its name says. */
  | 'webPage'
  | 'notSpreadsheet'
  | 'damaged'
  /** What is packed into it is far more than any roster. */
  | 'bomb'
  | 'tooManyRows'
  | 'tooManyColumns';

export type Spreadsheet = { sheets: [Sheet, ...Sheet[]] } | { failure: SpreadsheetFailure };

/** Ends the reading of a file anywhere below `parseSpreadsheet`. */
export class SpreadsheetError extends Error {
  override readonly name = 'SpreadsheetError';
  readonly failure: SpreadsheetFailure;

  constructor(failure: SpreadsheetFailure) {
    super(`The file cannot be read: ${failure}`);
    this.failure = failure;
  }
}
