import { expect, test } from 'vitest';
import {
  instantToCampusDate,
  type Semester,
  semesterOn,
  semesterToShow,
  weekOfSemester,
} from '../../../src/domain/calendar.ts';

const spring: Semester = {
  id: 'spring',
  name: '2025—2026学年第二学期',
  term: 'spring',
  start: '2026-02-23',
  end: '2026-07-12',
  holidayWeeks: [],
};
/** Begins on a Wednesday. */
const autumn: Semester = { ...spring, id: 'autumn', term: 'autumn', start: '2026-09-09', end: '2027-01-24' };
const calendar = { timeZone: 'Asia/Shanghai', semesters: [autumn, spring] };

test.each([
  ['2026-02-22', undefined],
  ['2026-02-23', 'spring'],
  ['2026-07-12', 'spring'],
  ['2026-07-13', undefined],
  ['2026-09-08', undefined],
  ['2026-09-09', 'autumn'],
  ['2027-01-24', 'autumn'],
  ['2027-01-25', undefined],
])('CA1 a semester’s first and last day belong to it: %s', (date, id) => {
  expect(semesterOn(calendar, date)?.id).toBe(id);
});

test.each([
  ['2026-07-12T23:59:59.999+08:00', '2026-07-12'],
  ['2026-07-13T00:00:00+08:00', '2026-07-13'],
  ['2026-07-12T15:59:59Z', '2026-07-12'],
  ['2026-07-12T16:00:00Z', '2026-07-13'],
  ['2026-12-31T23:30:00-11:00', '2027-01-01'],
  ['2026-07-13T05:00:00+14:00', '2026-07-12'],
])('CA1 a campus date is that of Asia/Shanghai: %s', (instant, date) => {
  expect(instantToCampusDate(instant, 'Asia/Shanghai')).toBe(date);
});

test.each([
  ['2026-01-01', 'spring'],
  ['2026-02-23', 'spring'],
  ['2026-08-15', 'spring'],
  ['2026-09-08', 'spring'],
  ['2026-09-09', 'autumn'],
  ['2027-02-01', 'autumn'],
])(
  'CA2 the running semester is shown, between two the one that ended last, before all the first: %s',
  (date, id) => {
    expect(semesterToShow(calendar, date)?.id).toBe(id);
  },
);

test('CA2 a calendar without semesters has none to show', () => {
  expect(semesterToShow({ ...calendar, semesters: [] }, '2026-09-09')).toBeUndefined();
});

test.each([
  ['2026-09-08', null],
  ['2026-09-09', 1],
  ['2026-09-13', 1],
  ['2026-09-14', 2],
  ['2027-01-24', 20],
  ['2027-01-25', null],
])('CA3 weeks run Monday to Sunday, the one with the first day is week 1: %s', (date, week) => {
  expect(weekOfSemester(autumn, date)).toEqual(week === null ? null : { week, weeks: 20 });
});
