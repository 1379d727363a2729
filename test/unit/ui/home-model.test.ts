import { describe, expect, test } from 'vitest';
import { homeModel } from '../../../src/ui/leader/home/home-model.ts';
import { archived, createPhone, createRecord, reference, refused } from './records.ts';

const dorm = (model: ReturnType<typeof homeModel>) => model.categories.find(({ id }) => id === 'dorm');

describe('home', () => {
  test('TA1 medic/cht-core#11306 progress does not count what the server refused, nor what was retracted', () => {
    const phone = createPhone([
      createRecord({}, archived),
      createRecord(),
      createRecord({}, refused),
      createRecord({ retracted: true }, archived),
    ]);
    const model = homeModel(phone, reference, '2026-11-23');
    expect(dorm(model)?.count).toBe(2);
    expect(model.total).toBe(2);
  });

  test('a number leads to the records that made it: same 进, same semester', () => {
    const model = homeModel(createPhone([]), reference, '2026-11-23');
    expect(dorm(model)?.href).toBe('/history?category=dorm&semester=s2');
    expect(model.allHref).toBe('/history?semester=s2');
  });

  test('CA2 between two semesters the one that ended last is shown', () => {
    const record = createRecord({ on: '2026-07-12T23:59:00+08:00' });
    const model = homeModel(createPhone([record]), reference, '2026-08-01');
    expect(model.semester).toEqual({ id: 's1', name: '第二学期', state: 'ended' });
    expect(dorm(model)?.count).toBe(1);
  });

  test('CA2 before the first semester the first is shown', () => {
    expect(homeModel(createPhone([]), reference, '2026-01-01').semester?.state).toBe('notBegun');
  });

  test('CA3 the week of the semester', () => {
    const model = homeModel(createPhone([]), reference, '2026-11-23');
    expect(model.semester?.state).toEqual({ week: 13, weeks: 20 });
  });

  test('before there is a calendar every record counts', () => {
    const bare = { ...reference, calendar: { ...reference.calendar, semesters: [] } };
    const model = homeModel(createPhone([createRecord({ on: '2019-05-05T10:00:00Z' })]), bare, '2026-11-23');
    expect(model.semester).toBeNull();
    expect(model.total).toBe(1);
    expect(dorm(model)?.href).toBe('/history?category=dorm');
  });
});
