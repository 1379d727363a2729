import { describe, expect, test } from 'vitest';
import type { Activity } from '../../../src/domain/activity.ts';
import { explainActivity } from '../../../src/domain/why.ts';
import {
  activity,
  appointment,
  autumn,
  calendar,
  nextAutumn,
  person,
  policy,
  spring,
} from '../../support/regulation-fixtures.ts';

const LEAD = { kind: 'college', rank: 'deputy', posts: ['studentLead'] };
const SEMESTER = { from: autumn.start, to: autumn.end };

function explain(appointments: Parameters<typeof appointment>[0][], record: Activity) {
  return explainActivity(policy, calendar, person(...appointments.map(appointment)), record);
}
function reasonOf(duty: string, appointments: Parameters<typeof appointment>[0][], record: Activity) {
  return explain(appointments, record).misses.find((miss) => miss.duty === duty)?.reason;
}

test('RE16 names each duty that a record counts for, with its window', () => {
  expect(explain([LEAD], activity('dormVisit', '2026-10-12T07:59:00-08:00'))).toEqual({
    date: '2026-10-12',
    counts: [
      {
        duty: 'dormWeekly',
        clause: '五(三)',
        window: { from: '2026-10-12', to: '2026-10-18' },
        isLate: false,
      },
      {
        duty: 'faceToFace',
        clause: '五(三)',
        window: { from: '2026-10-01', to: '2026-10-31' },
        isLate: false,
      },
    ],
    misses: [],
  });
});

test('RE16 says nothing of duties that ask for other kinds, or never were the person’s', () => {
  expect(explain([LEAD], activity('attendLecture', '2026-10-12'))).toMatchObject({ counts: [], misses: [] });
  expect(explain([LEAD], activity('moonWalk', '2026-10-12'))).toMatchObject({ counts: [], misses: [] });
  expect(explain([], activity('dormVisit', '2026-10-12'))).toMatchObject({ counts: [], misses: [] });
  const duties = explain([{ rank: 'deputy' }], activity('dormVisit', '2026-10-12'));
  expect(duties).toMatchObject({ counts: [], misses: [] });
});

describe('RE16 the date', () => {
  test('outside the semester, on either side of the nearest', () => {
    expect(reasonOf('dormWeekly', [LEAD], activity('dormVisit', '2027-01-25'))).toEqual({
      tag: 'outsideSemester',
      date: '2027-01-25',
      side: 'after',
      semester: autumn,
    });
    expect(reasonOf('dormWeekly', [LEAD], activity('dormVisit', '2027-03-02'))).toMatchObject({
      side: 'before',
      semester: spring,
    });
  });

  test('outside the academic years that the calendar knows', () => {
    const member = { kind: 'college', posts: ['collegeCommittee'] };
    expect(reasonOf('hardshipVisit', [member], activity('hardshipVisit', '2028-09-01'))).toEqual({
      tag: 'outsideYear',
      date: '2028-09-01',
      side: 'after',
      year: { from: nextAutumn.start, to: '2028-08-31' },
    });
  });

  test('in a holiday week', () => {
    expect(reasonOf('dormWeekly', [LEAD], activity('dormVisit', '2026-10-01'))).toEqual({
      tag: 'holidayWeek',
      week: { from: '2026-09-28', to: '2026-10-04' },
    });
  });

  test('in a month too short', () => {
    const short = { ...autumn, start: '2026-09-17' };
    const found = explainActivity(
      policy,
      { ...calendar, semesters: [short] },
      person(appointment(LEAD)),
      activity('dormVisit', '2026-09-20'),
    );
    expect(found.misses).toEqual([
      {
        duty: 'faceToFace',
        clause: '五(三)',
        reason: {
          ...{ tag: 'shortMonth', days: 14, needed: 15 },
          month: { from: '2026-09-17', to: '2026-09-30' },
        },
      },
    ]);
  });
});

describe('RE16 the appointment', () => {
  const meeting = (on: string) => activity('workMeeting', on);

  test('began later', () => {
    expect(reasonOf('workMeetings', [{ ...LEAD, from: '2026-12-01' }], meeting('2026-10-12'))).toEqual({
      ...{ tag: 'beforeAppointment', from: '2026-12-01', window: SEMESTER },
    });
  });

  test('was over', () => {
    expect(reasonOf('workMeetings', [{ ...LEAD, to: '2026-10-01' }], meeting('2026-10-12'))).toEqual({
      ...{ tag: 'afterAppointment', to: '2026-10-01', window: SEMESTER },
    });
  });

  test('was held on that day, and on too few of the window’s', () => {
    expect(reasonOf('workMeetings', [{ ...LEAD, from: '2026-11-17' }], meeting('2026-12-01'))).toEqual({
      ...{ tag: 'appointmentTooShort', window: SEMESTER, held: 69, needed: 70 },
    });
  });
});

test('RE16 the role', () => {
  const chief = { rank: 'school', posts: ['chief'] };
  const asked = { tag: 'wrongRole', asked: 'convened' };
  const symposium = (role: Partial<Activity>) => activity('symposium', '2026-10-12', role);
  expect(reasonOf('symposiumConvene', [chief], symposium({ role: 'attended' }))).toEqual({
    ...asked,
    given: 'attended',
  });
  expect(reasonOf('symposiumConvene', [chief], symposium({}))).toEqual({ ...asked, given: null });
});

describe('RE16 the link', () => {
  const linked = (classes: string[], more = {}) => ({ kind: 'college', links: { classes }, ...more });
  const inClass = (...classes: string[]) => activity('classActivity', '2026-10-12', { scope: { classes } });
  const why = (appointments: Parameters<typeof appointment>[0][], record: Activity) =>
    reasonOf('classActivity', appointments, record);

  test('the record names no class', () => {
    expect(why([linked(['a'])], activity('classActivity', '2026-10-12'))).toEqual({
      tag: 'noScope',
      linked: 'classes',
    });
    expect(why([linked(['a'])], inClass())).toEqual({ tag: 'noScope', linked: 'classes' });
  });

  test('it names another than theirs', () => {
    expect(why([linked(['a'])], inClass('b'))).toEqual({
      ...{ tag: 'notLinked', linked: 'classes', named: ['b'], yours: ['a'] },
    });
  });

  test('they have none', () => {
    expect(why([linked([])], inClass('b'))).toEqual({ tag: 'noLink', linked: 'classes' });
  });

  test('it became theirs later, or was theirs earlier', () => {
    const earlier = linked(['b'], { to: '2026-09-30' });
    const later = linked(['b'], { from: '2026-11-01' });
    const other = linked(['a'], { from: '2026-10-01' });
    expect(why([other, later], inClass('b'))).toMatchObject({ tag: 'linkBegan', from: '2026-11-01' });
    expect(why([earlier, other], inClass('b'))).toMatchObject({ tag: 'linkEnded', to: '2026-09-30' });
  });
});

test('RE16 a talk that names no number', () => {
  for (const people of [{}, { people: 0 }]) {
    expect(reasonOf('talks', [LEAD], activity('talk', '2026-10-12', people))).toEqual({ tag: 'noPeople' });
  }
});

test('RE16 no working day', () => {
  const secretary = { kind: 'party' };
  const why = (on: string) => reasonOf('halfTime', [secretary], activity('online', on));
  expect(why('2026-10-17')).toEqual({ tag: 'notWorkingDay', because: 'weekend' });
  expect(why('2026-10-01')).toEqual({ tag: 'notWorkingDay', because: 'holidayWeek' });
  expect(why('2026-10-16')).toBeUndefined();
});

test('RE15 what a school leader does in the college from 教学礼拜 on is late, and counts', () => {
  const leader = { rank: 'school', posts: ['security'], links: { colleges: ['college'] } };
  const survey = (on: string) =>
    explain([leader], activity('survey', on, { scope: { colleges: ['college'] } })).counts.map(
      ({ isLate }) => isLate,
    );
  expect(survey('2026-11-29')).toEqual([false]);
  expect(survey('2026-11-30')).toEqual([true]);
});
