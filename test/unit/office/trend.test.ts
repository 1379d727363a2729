import { expect, test } from 'vitest';
import { weeklyTrend } from '../../../src/domain/office/trend.ts';
import { activity, autumn, calendar, policy, spring } from '../../support/regulation-fixtures.ts';

function trend(semester: typeof autumn, records: { kind: string; on: string }[], today: string) {
  const { categories, ...rest } = weeklyTrend(policy, calendar, semester, records, today);
  return { ...rest, of: (id: string) => categories.find(({ category }) => category === id) };
}

test('OV6 records are counted in the week of their campus date, whatever the offset they were given in', () => {
  const { of, begun, before } = trend(
    autumn,
    [
      activity('dormVisit', '2026-09-07'),
      activity('dormVisit', '2026-09-13T15:59:59Z'),
      activity('dormVisit', '2026-09-13T16:00:00Z'),
      activity('dormVisit', '2027-01-24'),
      activity('dormVisit', '2026-09-06T23:59:59+08:00'),
      activity('dormVisit', '2027-01-25'),
      activity('survey', '2026-09-07'),
      activity('moonWalk', '2026-09-07'),
    ],
    '2026-11-26',
  );
  const dorm = of('dorm');
  expect(dorm?.running).toHaveLength(20);
  expect(dorm?.running.slice(0, 2)).toEqual([2, 1]);
  expect(dorm?.running.at(-1)).toBe(1);
  expect(of('canteen')?.running.every((count) => count === 0)).toBe(true);
  expect(before).toBeNull();
  expect(dorm?.before).toEqual([]);
  expect(begun).toBe(12);
});

test('OV6 beside stand the same weeks of the semester before, cut to as many as this one has', () => {
  const { of, before, begun } = trend(
    spring,
    [activity('canteenVisit', '2026-09-14'), activity('canteenVisit', '2027-03-10')],
    '2027-08-01',
  );
  expect(before?.id).toBe(autumn.id);
  const canteen = of('canteen');
  expect(canteen?.running[1]).toBe(1);
  expect(canteen?.before[1]).toBe(1);
  expect(canteen?.before).toHaveLength(canteen?.running.length ?? 0);
  expect(begun).toBe(canteen?.running.length);
});
