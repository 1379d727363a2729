import { describe, expect, test } from 'vitest';
import { assess } from '../../../src/domain/progress.ts';
import {
  activity,
  appointment,
  autumn,
  calendar,
  counts,
  person,
  policy,
  spring,
  standing,
} from '../../support/regulation-fixtures.ts';

const LEAD = { kind: 'college', rank: 'deputy', posts: ['studentLead'] };
const LOGISTICS = { kind: 'studentAffairs', rank: 'division', code: 'logistics', posts: ['unitHead'] };
const lead = (from: string, to: string | null = null) => appointment({ ...LEAD, from, to });
const dutiesOf = (...appointments: Parameters<typeof person>) =>
  assess(policy, calendar, person(...appointments), [], autumn.id, '2026-12-01').map(({ duty }) => duty);

describe('RE3 half of the window’s days', () => {
  // 140 days from 7 September to 24 January: the 71st is 16 November.
  test('an appointment that begins on the half-way day brings the duty; one day later it does not', () => {
    expect(standing('workMeetings', person(lead('2026-11-16')), [])).toBeDefined();
    expect(standing('workMeetings', person(lead('2026-11-17')), [])).toBeUndefined();
  });

  test('one that ends on the day before does; one day earlier it does not', () => {
    expect(standing('workMeetings', person(lead('2020-01-01', '2026-11-15')), [])).toBeDefined();
    expect(standing('workMeetings', person(lead('2020-01-01', '2026-11-14')), [])).toBeUndefined();
  });

  test('each window is judged by itself', () => {
    // From Thursday 8 October: 4 of that week's 7 days, 24 of October's 31.
    const from = standing('dormWeekly', person(lead('2026-10-08')), [])?.windows;
    expect(from?.[0]?.from).toBe('2026-10-05');
    const later = standing('dormWeekly', person(lead('2026-10-09')), [])?.windows;
    expect(later?.[0]?.from).toBe('2026-10-12');
    const months = standing('faceToFace', person(lead('2026-10-17')), [])?.windows;
    expect(months?.map((month) => month.from)).toEqual(['2026-11-01', '2026-12-01', '2027-01-01']);
    expect(standing('faceToFace', person(lead('2026-10-16')), [])?.windows.length).toBe(4);
  });

  test('a partial week of 5 days takes 3 of them', () => {
    const firstWeek = (from: string) =>
      standing('dormWeekly', person(lead(from)), [], { semester: spring })?.windows[0]?.from;
    expect(firstWeek('2027-03-05')).toBe('2027-03-03');
    expect(firstWeek('2027-03-06')).toBe('2027-03-08');
  });

  test('two appointments together reach the half, and a day that both cover is one day', () => {
    expect(
      standing('workMeetings', person(lead('2026-09-07', '2026-10-11'), lead('2026-12-21')), []),
    ).toBeDefined();
    expect(
      standing(
        'workMeetings',
        person(lead('2026-09-07', '2026-10-11'), lead('2026-09-07', '2026-10-11')),
        [],
      ),
    ).toBeUndefined();
  });

  test('what was done earlier in a window that is theirs counts, whoever they were then', () => {
    const visits = [activity('workMeeting', '2026-09-08')];
    expect(counts(standing('workMeetings', person(lead('2026-10-01')), visits))).toEqual([1]);
  });

  test('whoever holds no appointment has no duty', () => {
    expect(dutiesOf()).toEqual([]);
    expect(dutiesOf(lead('2027-02-01'))).toEqual([]);
  });
});

describe('RE1 more than one at a time', () => {
  test('two appointments at once bring the duties of both, each once', () => {
    const both = dutiesOf(lead('2020-01-01'), appointment({ kind: 'party', posts: ['unitHead'] }));
    expect(both).toEqual(expect.arrayContaining(['dormWeekly', 'dorm', 'dormFour', 'halfTime']));
    expect(new Set(both).size).toBe(both.length);
    expect(dutiesOf(lead('2020-01-01'))).not.toContain('dorm');
  });

  test('基建后勤处 is under groups B and C at once, and one visit counts for all', () => {
    const head = person(appointment(LOGISTICS));
    expect(dutiesOf(appointment(LOGISTICS))).toEqual(
      expect.arrayContaining([
        'dormFour',
        'canteenTwo',
        'halfTime',
        'dormFive',
        'canteenThree',
        'dorm',
        'canteen',
      ]),
    );
    const visits = [activity('dormVisit', '2026-10-12')];
    for (const duty of ['dorm', 'dormFour', 'dormFive'])
      expect(counts(standing(duty, head, visits))).toEqual([1]);
    expect(counts(standing('faceToFace', head, visits))).toEqual([0, 1, 0, 0, 0]);
  });

  test('the vice-president for logistics is under C and not under B', () => {
    const duties = dutiesOf(appointment({ rank: 'school', kind: 'leadership', posts: ['logistics'] }));
    expect(duties).toEqual(expect.arrayContaining(['dormFive', 'canteenThree']));
    expect(duties).not.toContain('dormFour');
  });
});

test('RE2 implied posts follow through: in charge of students, so vice-president, so school leader', () => {
  const duties = dutiesOf(appointment({ rank: 'school', kind: 'leadership', posts: ['students'] }));
  // By the post itself, by vicePresident, by schoolLeader.
  expect(duties).toEqual(
    expect.arrayContaining(['symposiumConvene', 'receptionDay', 'linkCollege', 'lecture']),
  );
  const chief = dutiesOf(appointment({ rank: 'school', kind: 'leadership', posts: ['chief'] }));
  expect(chief).toContain('linkCollege');
  expect(chief).not.toContain('receptionDay');
});

describe('RE9 links that change in mid-semester', () => {
  const linked = (id: string, from: string, to: string | null) =>
    appointment({ kind: 'college', from, to, links: { classes: [id] } });
  const someone = person(linked('old', '2020-01-01', '2026-10-31'), linked('new', '2026-11-01', null));
  const inClass = (id: string, on: string) =>
    counts(standing('classActivity', someone, [activity('classActivity', on, { scope: { classes: [id] } })]));

  test('a link counts on the days on which it was held', () => {
    expect(inClass('old', '2026-10-31')).toEqual([1]);
    expect(inClass('old', '2026-11-01')).toEqual([0]);
    expect(inClass('new', '2026-10-31')).toEqual([0]);
    expect(inClass('new', '2026-11-01')).toEqual([1]);
  });

  test('the day is that of the campus', () => {
    expect(inClass('old', '2026-10-31T07:59:00-08:00')).toEqual([1]);
    expect(inClass('old', '2026-10-31T08:00:00-08:00')).toEqual([0]);
  });

  test('whatever appointment holds it: the post in one unit, the link in another', () => {
    const of = person(
      appointment({ rank: 'division' }),
      appointment({ rank: 'deputy', links: { classes: ['c'] } }),
    );
    const visits = [activity('classActivity', '2026-10-12', { scope: { classes: ['x', 'c'] } })];
    expect(counts(standing('classActivity', of, visits))).toEqual([1]);
  });
});

test('RE3 a change of posts in mid-semester rewrites nothing of what came before', () => {
  const before = person(lead('2020-01-01'));
  const after = person(lead('2020-01-01', '2026-12-31'), appointment({ from: '2027-01-01', kind: 'party' }));
  const visits = ['2026-09-08', '2026-10-12', '2026-11-02'].map((on) => activity('dormVisit', on));
  const weeks = (of: typeof before) =>
    standing('dormWeekly', of, visits)?.windows.filter(({ to }) => to < '2027-01-01');
  expect(weeks(after)).toEqual(weeks(before));
});
