import type { SpreadsheetMessages } from './zh-cn-spreadsheet.ts';

/** The same in English. */
export const enSpreadsheet: SpreadsheetMessages = {
  choose: 'Choose a file',
  drop: 'Or drop the file here',
  reading: (name) => `Reading ${name}…`,
  stop: 'Stop',
  failure: {
    empty: 'There is nothing in the file. Please check that it is the right one.',
    tooLarge:
      'The file is larger than 10 MB, far more than expected. Keep the one sheet to import and try again.',
    oldExcel: 'This is a file of the old Excel (.xls). Open it in Excel, save it as .xlsx, and import that.',
    protected: 'The file is protected by a password. Save a copy without it, and import that.',
    pdf: 'This is a PDF. Please import an Excel file (.xlsx) or CSV.',
    webPage: 'This is a web page under another name. Open it in Excel, save it as .xlsx, and import that.',
    notSpreadsheet: 'This is no spreadsheet. Please import an Excel file (.xlsx) or CSV.',
    damaged: 'The file is damaged and cannot be read. Fetch or save it anew and try again.',
    bomb: 'Unpacked, the file would be abnormally large; it was not read. Please check where it is from.',
    tooManyRows: 'More than 5,000 rows. Check that it is the right file, or import it in parts.',
    tooManyColumns: 'More than 100 columns. Keep those to import and try again.',
  },
};
