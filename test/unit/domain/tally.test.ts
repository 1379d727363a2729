import { expect, test } from 'vitest';
import policyJson from '../../../src/domain/regulation/hnust-2025.json' with { type: 'json' };
import { policySchema } from '../../../src/domain/regulation/policy.ts';
import { countByCategory } from '../../../src/domain/tally.ts';

const policy = policySchema.parse(policyJson);
const semester = {
  id: 'autumn',
  name: '2026—2027学年第一学期',
  term: 'autumn' as const,
  start: '2026-09-07',
  end: '2027-01-24',
  holidayWeeks: [],
};
const calendar = { timeZone: 'Asia/Shanghai', semesters: [semester] };

const visit = (kind: string, on = '2026-11-23T09:00:00+08:00', retracted = false) => ({
  kind,
  on,
  retracted,
});
const tally = (...visits: ReturnType<typeof visit>[]) =>
  Object.fromEntries(
    countByCategory(policy, calendar, semester, visits).map(({ category, count }) => [category, count]),
  );

test('TA1 each of the seven is listed, in the regulation’s order, from nothing on', () => {
  const counts = countByCategory(policy, calendar, semester, []);
  expect(counts.map(({ category }) => category)).toEqual([
    ...['classroom', 'class', 'dorm', 'canteen', 'club', 'lecture', 'online'],
  ]);
  expect(counts.every(({ count }) => count === 0)).toBe(true);
});

test('TA1 a visit counts for the 进 of its kind', () => {
  const counts = tally(visit('dormVisit'), visit('dormVisit'), visit('giveLecture'), visit('attendLecture'));
  expect(counts).toMatchObject({ dorm: 2, lecture: 2, canteen: 0 });
});

test('TA1 a kind that belongs to none of the seven, or to no policy, counts for none', () => {
  expect(Object.values(tally(visit('workMeeting'), visit('moonVisit')))).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test.each([
  ['2026-09-06T23:59:59+08:00', 0],
  ['2026-09-07T00:00:00+08:00', 1],
  ['2027-01-24T23:59:59+08:00', 1],
  ['2027-01-24T16:00:00Z', 0],
])('TA1 a visit counts in the semester in which its campus date lies: %s', (on, count) => {
  expect(tally(visit('dormVisit', on)).dorm).toBe(count);
});

test('LG9 a retracted visit counts no more', () => {
  expect(tally(visit('dormVisit'), visit('dormVisit', undefined, true)).dorm).toBe(1);
});
