import { describe, expect, test } from 'vitest';
import { filterToHref, historyModel, placeNames } from '../../../src/ui/leader/history/history-model.ts';
import { homeModel } from '../../../src/ui/leader/home/home-model.ts';
import { archived, createPhone, createRecord, reference, refused } from './records.ts';

describe('history', () => {
  test('records stand under their campus day, in the order given', () => {
    const records = [
      createRecord({ on: '2026-11-22T16:30:00Z' }),
      createRecord({ on: '2026-11-23T00:10:00+08:00' }),
      createRecord({ on: '2026-11-22T23:50:00+08:00' }),
    ];
    const { days } = historyModel(records, reference, {}, 50);
    expect(days.map(({ date, records: { length } }) => [date, length])).toEqual([
      ['2026-11-23', 2],
      ['2026-11-22', 1],
    ]);
  });

  test('one page is drawn and all are counted', () => {
    const records = Array.from({ length: 5_000 }, () => createRecord());
    const model = historyModel(records, reference, {}, 50);
    expect(model.days.flatMap(({ records: ofDay }) => ofDay)).toHaveLength(50);
    expect(model.found).toBe(5_000);
  });

  test('what counts here is what home counts', () => {
    const records = [
      createRecord({}, archived),
      createRecord({}, refused),
      createRecord({ retracted: true }),
      createRecord({ on: '2026-05-01T10:00:00+08:00' }),
      createRecord({ kind: 'talk' }),
    ];
    const filter = { category: 'dorm', semester: 's2' };
    const home = homeModel(createPhone(records), reference, '2026-11-23');
    const model = historyModel(records, reference, filter, 50);
    expect(model.counted).toBe(home.categories.find(({ id }) => id === 'dorm')?.count);
    expect(model.found).toBe(3);
    expect(model.semesterName).toBe('第一学期');
  });

  test('a semester that the calendar does not know hides nothing', () => {
    const model = historyModel([createRecord()], reference, { semester: 'gone' }, 50);
    expect([model.found, model.semesterName]).toEqual([1, null]);
  });

  test('a filter has its address', () => {
    expect(filterToHref({})).toBe('/history');
    expect(filterToHref({ category: 'dorm', semester: 's2' })).toBe('/history?category=dorm&semester=s2');
  });

  test('places are named by id', () => {
    expect(placeNames(reference).get('dorm-12')).toBe('琴湖公寓 12 栋');
  });
});
