import { describe, expect, test } from 'vitest';
import {
  COLUMN_HEADS,
  headToColumn,
  ROSTER_COLUMNS,
} from '../../../src/domain/office/roster-import/columns.ts';
import { guessMapping, tableToImportRows } from '../../../src/domain/office/roster-import/mapping.ts';

describe('IM1 the head is found, and columns by whatever they are called', () => {
  test.each(
    ROSTER_COLUMNS.map((column) => [COLUMN_HEADS[column], column]).concat([
      ['姓　名', 'name'],
      ['教职工号', 'staffNumber'],
      ['职工编号', 'staffNumber'],
      ['部门', 'unit'],
      ['所在单位', 'unit'],
      ['职级', 'rank'],
      ['职务级别', 'rank'],
      ['行政职务', 'title'],
      ['现任职务', 'title'],
      ['分管工作', 'charge'],
      ['联系的班级', 'classes'],
      ['联系学生党支部', 'branches'],
      ['联系教学院', 'colleges'],
      ['工号（必填）', 'staffNumber'],
      ['Staff number', 'staffNumber'],
    ]),
  )('%s is %s', (head, column) => {
    expect(headToColumn(head)).toBe(column);
  });

  test.each(['序号', '备注', '手机号', '性别', '张三', ''])('%s is none', (head) => {
    expect(headToColumn(head)).toBeNull();
  });

  test('under a title row and a note, in any order, with columns that are not asked for', () => {
    const rows = [
      ['湖南科技大学领导干部名册'],
      ['制表：组织部'],
      [],
      ['序号', '级别', '工号', '姓名', '备注', '单位'],
      ['1', '正处级', '0012', '陈思远', '', '图书馆'],
    ];
    const mapping = guessMapping(rows);
    expect(mapping).toEqual({ headRow: 3, columns: { rank: 1, staffNumber: 2, name: 3, unit: 5 } });
    expect(tableToImportRows(rows, mapping)).toEqual([
      { row: 5, name: '陈思远', staffNumber: '0012', unit: '图书馆', rank: '正处级' },
    ]);
  });

  test('a head of two rows', () => {
    const upper = ['姓名', '工号', '单位', '联系', '', ''];
    const lower = ['', '', '', '班级', '学院', '支部'];
    const expected = {
      headRow: 1,
      columns: { name: 0, staffNumber: 1, unit: 2, classes: 3, colleges: 4, branches: 5 },
    };
    const person = ['陈思远', '1', '图书馆', '', '', ''];
    expect(guessMapping([upper, lower, person])).toEqual(expected);
    const filled = [
      ['姓名', '工号', '单位', '联系', '联系', '联系'],
      ['姓名', '工号', '单位', '班级', '学院', '支部'],
    ];
    expect(guessMapping([...filled, person])).toEqual(expected);
  });

  test('a table without a head has none', () => {
    expect(guessMapping([['陈思远', '1', '图书馆', '正处级']])).toEqual({ headRow: -1, columns: {} });
    expect(guessMapping([])).toEqual({ headRow: -1, columns: {} });
  });

  test('blank rows and a head that is repeated on each page are nobody', () => {
    const head = ['姓名', '工号'];
    const rows = [head, ['甲', '1'], [], ['', ''], head, ['乙', '2']];
    expect(tableToImportRows(rows, guessMapping(rows)).map(({ row, name }) => [row, name])).toEqual([
      [2, '甲'],
      [6, '乙'],
    ]);
  });
});
