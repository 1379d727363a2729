import { describe, expect, test } from 'vitest';
import { type PlannedPlace, planPlaces } from '../../../src/domain/office/place-import.ts';
import type { Place } from '../../../src/domain/place.ts';
import { pastedToTable } from '../../../src/ui/office/places/pasted-table.ts';

const UNITS = [
  { id: 'computing', name: '计算机学院', kind: 'college' },
  { id: 'civil', name: '土木工程学院', kind: 'college' },
];
const PLACES: Place[] = [
  { id: 'a', kind: 'classroom', name: '立志楼A101', building: '立志楼' },
  { id: 'b', kind: 'dorm', name: '1栋', building: '北苑', college: 'computing' },
  { id: 'c', kind: 'dorm', name: '1栋', building: '南苑' },
  { id: 'd', kind: 'canteen', name: '第一食堂' },
];
const HEADS = ['名称', '类型', '学院', '楼栋'];

function plan(...rows: string[][]): PlannedPlace[] {
  return planPlaces([HEADS, ...rows], PLACES, UNITS).rows;
}
const outcomes = (rows: PlannedPlace[]) => rows.map(({ outcome }) => outcome);
const faults = (rows: PlannedPlace[]) =>
  rows.flatMap((row) => (row.outcome === 'faulty' ? row.faults.map(({ code }) => code) : []));

describe('PO1 a place is recognised by kind, name and building', () => {
  test('whatever the width, case and spaces', () => {
    expect(plan(['立志楼 Ａ１０１', '教室', '', '立志楼'])).toMatchObject([
      { outcome: 'changed', place: 'a' },
    ]);
    expect(plan(['立志楼A101', '教室', '', '立志楼'])).toEqual([
      { row: 2, outcome: 'unchanged', place: 'a' },
    ]);
  });

  test('of another kind, or in another building, it is another', () => {
    expect(outcomes(plan(['立志楼A101', '讲座', '', '立志楼']))).toEqual(['added']);
    expect(outcomes(plan(['1栋', '宿舍', '', '东苑']))).toEqual(['added']);
  });

  test('a building that only one side names tells nothing apart', () => {
    expect(plan(['立志楼A101', '教室', '', ''])).toMatchObject([{ outcome: 'unchanged', place: 'a' }]);
    expect(plan(['第一食堂', '食堂', '', '南区'])).toMatchObject([
      { outcome: 'changed', place: 'd', fields: { building: '南区' } },
    ]);
    expect(faults(plan(['1栋', '宿舍', '', '']))).toEqual(['several']);
  });

  test('two rows about one place are not both taken', () => {
    expect(
      plan(
        ['2栋', '宿舍', '', '北苑'],
        ['２栋', '学生宿舍', '', ' 北苑'],
        ['1栋', '宿舍', '', '北苑'],
        ['1栋', '宿舍', '', '北苑'],
      ),
    ).toMatchObject([
      { row: 2, outcome: 'added' },
      { row: 3, outcome: 'faulty', faults: [{ code: 'duplicate', text: '2' }] },
      { row: 4, outcome: 'unchanged' },
      { row: 5, outcome: 'faulty', faults: [{ code: 'duplicate', text: '4' }] },
    ]);
  });
});

describe('PO2 what a table does not say stays as it is', () => {
  test('an empty cell, or one with a dash', () => {
    for (const blank of ['', '—', '无', ' / ']) {
      expect(plan(['1栋', '宿舍', blank, '北苑'])).toMatchObject([{ outcome: 'unchanged', place: 'b' }]);
    }
  });

  test('a column that is missing', () => {
    const table = [
      ['类别', '地点名称'],
      ['食堂', '第一食堂'],
      ['食堂', '第二食堂'],
    ];
    expect(outcomes(planPlaces(table, PLACES, UNITS).rows)).toEqual(['unchanged', 'added']);
  });

  test('another college is a change, told with what was before', () => {
    expect(plan(['1栋', '宿舍', '土木工程学院', '北苑'])).toEqual([
      {
        ...{ row: 2, outcome: 'changed', place: 'b' },
        before: { kind: 'dorm', name: '1栋', college: 'computing', building: '北苑' },
        fields: { kind: 'dorm', name: '1栋', college: 'civil', building: '北苑' },
      },
    ]);
  });
});

describe('PO3 a row with faults is left out with its reasons', () => {
  test('each of them', () => {
    expect(faults(plan(['', '宿舍']))).toEqual(['nameMissing']);
    expect(faults(plan(['长'.repeat(61), '宿舍']))).toEqual(['nameTooLong']);
    expect(faults(plan(['某处', '']))).toEqual(['kindMissing']);
    expect(faults(plan(['某处', '操场', '数学学院', '长'.repeat(61)]))).toEqual([
      'kindUnknown',
      'collegeUnknown',
      'buildingTooLong',
    ]);
    expect(outcomes(plan(['某处', '操场'], ['第三食堂', '食堂']))).toEqual(['faulty', 'added']);
  });

  test('heads stand in any order, under a title, and bear marks of their own', () => {
    const table = [
      ['全校地点一览'],
      [],
      ['楼宇', '类型（必填）', '名称*'],
      ['立志楼', '教室', '立志楼B202'],
      ['', '', ''],
    ];
    expect(planPlaces(table, PLACES, UNITS)).toMatchObject({
      missing: [],
      rows: [{ row: 4, outcome: 'added', fields: { name: '立志楼B202', building: '立志楼' } }],
    });
  });

  test('without the columns that it needs nothing is read', () => {
    expect(
      planPlaces(
        [
          ['名称', '楼栋'],
          ['某处', ''],
        ],
        PLACES,
        UNITS,
      ),
    ).toEqual({ missing: ['kind'], rows: [] });
    expect(planPlaces([], PLACES, UNITS)).toEqual({ missing: ['name', 'kind'], rows: [] });
  });

  test('a table of 5,000 rows', () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => [
      `教室${index}`,
      '教室',
      '',
      `${index % 40}号楼`,
    ]);
    expect(plan(...rows).every(({ outcome }) => outcome === 'added')).toBe(true);
  });
});

test('cells that were copied from a spreadsheet', () => {
  expect(pastedToTable('名称\t类型\r\n"一\n""二"""\t班级\r\n')).toEqual([
    ['名称', '类型'],
    ['一\n"二"', '班级'],
    [''],
  ]);
  expect(pastedToTable('5"屏\t教室')).toEqual([['5"屏', '教室']]);
});
