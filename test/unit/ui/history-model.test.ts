import { describe, expect, test } from 'vitest';
import { createCampusClock } from '../../../src/domain/campus-clock.ts';
import type { VisitRecord } from '../../../src/storage/phone-state.ts';
import {
  createHistoryModel,
  filterToHref,
  type HistoryFilter,
  placeNames,
} from '../../../src/ui/leader/history/history-model.ts';
import { homeModel } from '../../../src/ui/leader/home/home-model.ts';
import { rowToKey } from '../../../src/ui/shared/list-row.ts';
import { archived, createPhone, createRecord, reference, refused } from './records.ts';

const clock = createCampusClock('Asia/Shanghai');

function historyModel(records: VisitRecord[], filter: HistoryFilter, isFound = (_: VisitRecord) => true) {
  const { add, end } = createHistoryModel(reference, filter, {
    dateOf: ({ visit }) => clock(visit.on),
    isFound,
  });
  for (const record of records) add(record);
  return end();
}

describe('history', () => {
  test('HI1 records stand under their campus day, in the order given', () => {
    const records = [
      createRecord({ on: '2026-11-22T16:30:00Z' }),
      createRecord({ on: '2026-11-23T00:10:00+08:00' }),
      createRecord({ on: '2026-11-22T23:50:00+08:00' }),
    ];
    const { rows } = historyModel(records, {});
    expect(rows.map(({ section, opens, closes }) => [section, opens, closes])).toEqual([
      ['2026-11-23', true, false],
      ['2026-11-23', false, true],
      ['2026-11-22', true, true],
    ]);
  });

  test('HI1 a row that opens its day is told from the same row that does not: it is higher', () => {
    const records = [createRecord(), createRecord()];
    const [, below] = historyModel(records, {}).rows;
    const [alone] = historyModel(records, {}, (record) => record === records[1]).rows;
    if (!alone || !below) throw new Error('There is no row');
    expect(alone.item).toBe(below.item);
    expect(rowToKey(alone)).not.toBe(rowToKey(below));
  });

  test('what counts here is what home counts', () => {
    const records = [
      createRecord({}, archived),
      createRecord({}, refused),
      createRecord({ retracted: true }),
      createRecord({ on: '2026-05-01T10:00:00+08:00' }),
      createRecord({ kind: 'talk' }),
    ];
    const home = homeModel(createPhone(records), reference, '2026-11-23');
    const model = historyModel(records, { category: 'dorm', semester: 's2' });
    expect(model.counted).toBe(home.categories.find(({ id }) => id === 'dorm')?.count);
    expect(model.rows).toHaveLength(3);
    expect(model.semesterName).toBe('第一学期');
  });

  test('a semester that the calendar does not know hides nothing', () => {
    const model = historyModel([createRecord()], { semester: 'gone' });
    expect([model.rows.length, model.semesterName]).toEqual([1, null]);
  });

  test('a filter has its address, and so has a record over it', () => {
    expect(filterToHref({})).toBe('/history');
    expect(filterToHref({ q: ' ' })).toBe('/history');
    expect(filterToHref({ category: 'dorm', semester: 's2' })).toBe('/history?category=dorm&semester=s2');
    expect(new URL(filterToHref({ q: '琴湖 12' }, 'r1'), 'http://x').searchParams.get('q')).toBe('琴湖 12');
    expect(filterToHref({ category: 'dorm' }, 'r1')).toBe('/history?category=dorm&record=r1');
  });

  test('places are named by id', () => {
    expect(placeNames(reference).get('dorm-12')).toBe('琴湖公寓 12 栋');
  });
});
