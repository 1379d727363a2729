import { describe, expect, test } from 'vitest';
import type { Semester } from '../../../src/domain/calendar.ts';
import { type Span, windowsOf } from '../../../src/domain/regulation/windows.ts';
import {
  activity,
  appointment,
  autumn,
  calendar,
  counts,
  nextAutumn,
  person,
  policy,
  spring,
  standing,
} from '../../support/regulation-fixtures.ts';

const lead = person(
  appointment({ kind: 'college', rank: 'deputy', posts: ['studentLead', 'collegeCommittee'] }),
);
const spans = (windows: Span[]) => windows.map(({ from, to }) => `${from} ${to}`);
const yearOf = (semesters: Semester[], semester: Semester) =>
  spans(windowsOf(policy, { ...calendar, semesters }, semester, 'year'))[0];

test('RE4 a semester is one window', () => {
  expect(spans(windowsOf(policy, calendar, autumn, 'semester'))).toEqual(['2026-09-07 2027-01-24']);
});

describe('RE5 the academic year', () => {
  test('is the same seen from autumn and from spring, up to the day before the next autumn', () => {
    expect(yearOf(calendar.semesters, autumn)).toBe('2026-09-07 2027-09-05');
    expect(yearOf(calendar.semesters, spring)).toBe('2026-09-07 2027-09-05');
    expect(yearOf([nextAutumn, spring, autumn], spring)).toBe('2026-09-07 2027-09-05');
  });

  test('ends on 31 August where the next autumn is unknown, begins on 1 September where its own is', () => {
    expect(yearOf([autumn, spring], spring)).toBe('2026-09-07 2027-08-31');
    expect(yearOf([spring], spring)).toBe('2026-09-01 2027-08-31');
    expect(yearOf([spring, nextAutumn], spring)).toBe('2026-09-01 2027-09-05');
    expect(yearOf(calendar.semesters, nextAutumn)).toBe('2027-09-06 2028-08-31');
  });

  test('knows an autumn two years later for another', () => {
    const later = { ...nextAutumn, start: '2028-09-04', end: '2029-01-21' };
    expect(yearOf([autumn, spring, later], autumn)).toBe('2026-09-07 2027-08-31');
  });

  test('a record of the autumn counts in the spring, and one of the vacation does', () => {
    const visits = [activity('hardshipVisit', '2026-09-07'), activity('hardshipVisit', '2027-02-10')];
    expect(counts(standing('hardshipVisit', lead, visits, { semester: spring }))).toEqual([2]);
    expect(counts(standing('hardshipVisit', lead, visits, { semester: nextAutumn }))).toEqual([0]);
  });
});

describe('RE6 months', () => {
  const monthsOf = (start: string, end: string) =>
    spans(windowsOf(policy, calendar, { ...autumn, start, end }, 'month'));

  test('a month of 15 days counts, one of 14 does not, at either end', () => {
    expect(monthsOf('2026-09-16', '2026-11-15')).toEqual([
      '2026-09-16 2026-09-30',
      '2026-10-01 2026-10-31',
      '2026-11-01 2026-11-15',
    ]);
    expect(monthsOf('2026-09-17', '2026-11-14')).toEqual(['2026-10-01 2026-10-31']);
    expect(monthsOf('2027-02-14', '2027-02-28')).toEqual(['2027-02-14 2027-02-28']);
    expect(monthsOf('2027-02-15', '2027-02-28')).toEqual([]);
  });

  test('what is done in a month too short counts for none', () => {
    const short: Semester = { ...autumn, start: '2026-09-17' };
    const visits = [activity('dormVisit', '2026-09-20'), activity('dormVisit', '2026-10-31')];
    const within = { ...calendar, semesters: [short] };
    expect(counts(standing('faceToFace', lead, visits, { semester: short, within }))).toEqual([1, 0, 0, 0]);
  });

  test('the number of days is the policy’s', () => {
    const strict = { ...policy, readings: { ...policy.readings, monthFromDays: 31 } };
    expect(spans(windowsOf(strict, calendar, autumn, 'month'))).toEqual([
      '2026-10-01 2026-10-31',
      '2026-12-01 2026-12-31',
    ]);
  });
});

describe('RE7 weeks', () => {
  test('run from Monday to Sunday; the first and the last are cut to the semester', () => {
    const weeks = spans(windowsOf(policy, calendar, spring, 'week'));
    expect(weeks.slice(0, 2)).toEqual(['2027-03-03 2027-03-07', '2027-03-08 2027-03-14']);
    expect(weeks.slice(-2)).toEqual(['2027-07-05 2027-07-11', '2027-07-12 2027-07-16']);
    expect(weeks.length).toBe(19);
  });

  test('a holiday week is none, whichever of its days marks it', () => {
    for (const marked of ['2026-09-28', '2026-10-01', '2026-10-04']) {
      const weeks = spans(windowsOf(policy, calendar, { ...autumn, holidayWeeks: [marked] }, 'week'));
      expect(weeks.length).toBe(19);
      expect(weeks).not.toContain('2026-09-28 2026-10-04');
    }
  });

  test('a visit in a partial week counts for it, one in a holiday week for none, one on Sunday for the week before', () => {
    const visits = ['2027-03-03', '2027-03-07', '2027-03-14', '2027-05-05', '2027-07-16', '2027-07-17'];
    const found = standing(
      'dormWeekly',
      lead,
      visits.map((on) => activity('dormVisit', on)),
      { semester: spring },
    );
    expect(found?.windows.filter(({ count }) => count > 0).map(({ from, count }) => [from, count])).toEqual([
      ['2027-03-03', 2],
      ['2027-03-08', 1],
      ['2027-07-12', 1],
    ]);
  });
});

test('RE10 halfTime counts working days: no weekend, no holiday week, a day once; the target is half of them', () => {
  const secretary = person(appointment({ kind: 'party' }));
  const days = ['2026-09-11', '2026-09-12', '2026-09-13', '2026-09-28', '2026-10-02', '2026-10-05'];
  const visits = days.flatMap((day) => [activity('online', day), activity('dormVisit', day)]);
  const found = standing('halfTime', secretary, visits);
  // 20 weeks less the holiday week, five days each.
  expect(found?.windows).toMatchObject([{ count: 2, target: 48, state: 'open' }]);
  expect(found?.windows[0]?.activities).toEqual([
    ...['dormVisit@2026-09-11', 'online@2026-09-11', 'dormVisit@2026-10-05', 'online@2026-10-05'],
  ]);
});
