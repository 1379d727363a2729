import { describe, expect, test } from 'vitest';
import type { Visit } from '../../../src/domain/log/fold.ts';
import type { Reference } from '../../../src/domain/wire.ts';
import { createTextOf, datesToIso } from '../../../src/ui/leader/history/search.ts';
import { en } from '../../../src/ui/messages/en.ts';
import { createFinder } from '../../../src/ui/shared/search-text.ts';
import { createRecord, reference } from './records.ts';

const campus: Reference = {
  ...reference,
  places: {
    ...reference.places,
    c: { id: 'cs-2501', kind: 'class', name: '计科 2501 班' },
  },
  units: [{ id: 'cs', name: '计算机学院', kind: 'college' }],
  branches: [{ id: 'b1', name: '学生第一党支部' }],
};
const textOf = createTextOf(campus, en);

function finds(typed: string, visit: Partial<Visit> = {}, date = '2026-11-23'): boolean {
  const isFound = createFinder(datesToIso(typed), (found: Visit) => textOf(found, date));
  return isFound(createRecord(visit).visit);
}

describe('HI2 what is found', () => {
  test.each([
    ['the place', '琴湖公寓', {}],
    ['the activity, in either language', '宿舍', {}],
    ['the activity, in either language', 'Dormitory visit', {}],
    ['the note', '防滑垫', { note: '要求加装防滑垫。' }],
    ['a theme', '心理疏导', { themes: ['mind'] }],
    ['a class', '2501班', { scope: { classes: ['cs-2501'] } }],
    ['a college', '计算机', { scope: { colleges: ['cs'] } }],
    ['a branch', '第一党支部', { scope: { branches: ['b1'] } }],
  ])('%s: %s', (_, typed, visit) => {
    expect(finds(typed, visit)).toBe(true);
  });

  test.each([
    '11月23日',
    '11月',
    '周一',
    '2026年11月23日',
    '2026-11-23',
    '2026/11/23',
    '2026.11.23',
    '11-23',
    '２０２６－１１－２３',
    '23 Nov',
  ])('the date: %s', (typed) => {
    expect(finds(typed)).toBe(true);
  });

  test('a date is not found within another', () => {
    expect(finds('1月23日')).toBe(false);
    expect(finds('1月23日', {}, '2027-01-23')).toBe(true);
    expect(finds('2027年1月5日', {}, '2027-01-05')).toBe(true);
    expect(finds('1-23')).toBe(false);
  });

  test('width, case and spaces make no difference', () => {
    const note = 'ＱＱ群里 Wi-Fi 太慢';
    for (const typed of ['qq群', 'ｑｑ群', 'WIFI 太慢'.replace('WIFI', 'WI-FI'), 'wi-fi太慢', '琴湖公寓12栋'])
      expect(finds(typed, { note })).toBe(true);
  });

  test('all words have to be there, in any order', () => {
    expect(finds('11月23日 琴湖 走访')).toBe(true);
    expect(finds('琴湖，食堂')).toBe(false);
    expect(finds('12 栋 琴湖')).toBe(true);
  });

  test('nothing is found across the end of one thing and the beginning of the next', () => {
    expect(finds('访琴', { note: '走访' })).toBe(false);
  });

  test('nothing typed asks for nothing', () => {
    const isFound = createFinder(' 　', () => {
      throw new Error('Was asked for a text');
    });
    expect(isFound(null)).toBe(true);
  });
});
