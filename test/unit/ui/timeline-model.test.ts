import { describe, expect, test } from 'vitest';
import type { Semester } from '../../../src/domain/calendar.ts';
import { timelineOf } from '../../../src/ui/leader/progress/timeline-model.ts';

const semester: Semester = {
  ...{ id: '2026-autumn', name: '2026—2027学年第一学期', term: 'autumn' },
  ...{ start: '2026-09-02', end: '2026-12-31', holidayWeeks: ['2026-09-28'] },
  teachingWeek: { from: '2026-11-02', to: '2026-11-08' },
};

describe('LO4 the timeline of a semester', () => {
  const dates = ['2026-08-31', '2026-09-02', '2026-09-07', '2026-09-13', '2026-11-04', '2027-01-01'];
  const weeks = timelineOf(semester, dates, '2026-11-27');
  const week = (number: number) => weeks.find((each) => each.number === number);

  test('has every week from Monday to Sunday, the cut ones at both ends too', () => {
    expect(weeks.map(({ number }) => number)).toEqual(Array.from({ length: 18 }, (_, index) => index + 1));
  });

  test('counts the records of the semester in the week of their day, and none from outside', () => {
    expect(
      weeks.filter(({ records }) => records > 0).map(({ number, records }) => [number, records]),
    ).toEqual([
      [1, 1],
      [2, 2],
      [10, 1],
    ]);
  });

  test('knows Teaching Week, holidays, and which week it is', () => {
    expect(weeks.filter(({ mark }) => mark !== null).map(({ number, mark }) => [number, mark])).toEqual([
      [5, 'holiday'],
      [10, 'teachingWeek'],
    ]);
    expect(week(12)?.when).toBe('past');
    expect(week(13)?.when).toBe('now');
    expect(week(14)?.when).toBe('future');
  });

  test('names each month once, where it begins', () => {
    expect(weeks.filter(({ month }) => month !== null).map(({ number, month }) => [number, month])).toEqual([
      [1, 9],
      [5, 10],
      [9, 11],
      [14, 12],
    ]);
  });

  test.each([
    ['2026-08-01', 'future'],
    ['2027-02-01', 'past'],
  ])('on %s all of it is %s', (today, when) => {
    expect(new Set(timelineOf(semester, [], today).map((each) => each.when))).toEqual(new Set([when]));
  });
});
