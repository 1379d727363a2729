import { strToU8 } from 'fflate/node';
import { describe, expect, test } from 'vitest';
import { cellToText, numberToText } from '../../../src/ui/office/spreadsheet/cell-text.ts';
import { parseSpreadsheet } from '../../../src/ui/office/spreadsheet/parse-spreadsheet.ts';
import { createRawWorkbook } from '../../support/raw-workbook.ts';

async function readRows(bytes: Uint8Array): Promise<string[][]> {
  const read = await parseSpreadsheet(bytes);
  if ('failure' in read) throw new Error(read.failure);
  return read.sheets[0].rows;
}

describe('RO3 cells as clean text', () => {
  test.each([
    ['1.0012E7', '10012000'],
    ['0.30000000000000004', '0.3'],
    ['20230101001', '20230101001'],
    ['1E-7', '0.0000001'],
    ['-5', '-5'],
  ])('the number %s', (stored, text) => {
    expect(numberToText(stored)).toBe(text);
  });

  test('blanks, line breaks, and letters that are not seen', () => {
    expect(cellToText('\u200b 陈思远\u3000\r\n ')).toBe('陈思远');
    expect(cellToText('计算机\n学院')).toBe('计算机 学院');
    expect(cellToText(new Date(Date.UTC(2026, 8, 7)))).toBe('2026-09-07');
    expect(cellToText(null)).toBe('');
    expect(cellToText('长'.repeat(2_000))).toHaveLength(1_000);
  });

  test('dates, formulas and their errors, merged cells; rows keep their numbers', async () => {
    const rows = await readRows(
      createRawWorkbook([
        {
          rows: [
            [],
            [
              { number: '45000', style: 1 },
              { formula: 'A1', value: '馆长' },
              { formula: 'B:B', value: '#REF!' },
            ],
            ['图书馆', '甲'],
            [null, '乙'],
          ],
          merges: ['A3:A4'],
        },
      ]),
    );
    expect(rows).toEqual([[], ['2023-03-15', '馆长', '#REF!'], ['图书馆', '甲'], ['图书馆', '乙']]);
  });

  test('all sheets that hold anything', async () => {
    const read = await parseSpreadsheet(
      createRawWorkbook([{ rows: [] }, { rows: [['甲']] }, { rows: [['乙']] }]),
    );
    expect('sheets' in read && read.sheets.map(({ name }) => name)).toEqual(['sheet2', 'sheet3']);
  });
});

describe('RO4 csv', () => {
  test('quotes, breaks within a cell, tabs', async () => {
    expect(await readRows(strToU8('姓名,职务\r\n"陈, 思远","院长\n书记"\r\n'))).toEqual([
      ['姓名', '职务'],
      ['陈, 思远', '院长 书记'],
    ]);
    expect(await readRows(strToU8('姓名\t工号\n甲\t1'))).toEqual([
      ['姓名', '工号'],
      ['甲', '1'],
    ]);
  });
});
