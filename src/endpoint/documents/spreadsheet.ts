import writeXlsxFile from 'write-excel-file/node';

/** One sheet: a head that stays in sight, and rows of texts and numbers. */
export interface SheetOf {
  name: string;
  columns: { title: string; width: number }[];
  rows: (string | number)[][];
}

/** The longest text that a cell can hold. */
const LONGEST = 32_767;

/** An xlsx file. A text is a text, whatever it begins with (FI9). */
export async function writeSpreadsheet(sheets: SheetOf[]): Promise<Uint8Array<ArrayBuffer>> {
  const written = await writeXlsxFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      data: [
        columns.map(({ title }) => ({
          value: title,
          type: String,
          fontWeight: 'bold' as const,
          backgroundColor: '#EEEEEC',
        })),
        ...rows.map((row) =>
          row.map((value) =>
            typeof value === 'number'
              ? { value, type: Number }
              : {
                  value: value.slice(0, LONGEST),
                  type: String,
                  wrap: true,
                  alignVertical: 'top' as const,
                },
          ),
        ),
      ],
    })),
  ).toBuffer();
  return new Uint8Array(written);
}
