import { describe, expect, test } from 'vitest';
import { assess } from '../../../src/domain/progress.ts';
import {
  activity,
  appointment,
  autumn,
  calendar,
  person,
  policy,
  standing,
} from '../../support/regulation-fixtures.ts';

const LEAD = { kind: 'college', rank: 'deputy', posts: ['studentLead'] };
const lead = person(appointment({ ...LEAD, links: { classes: ['class'] } }));
const meetings = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    activity('workMeeting', `2026-09-${String(8 + index).padStart(2, '0')}`),
  );
const on = (duty: string, today: string, activities = meetings(0), of = lead) =>
  standing(duty, of, activities, { today });

describe('RE10 a window', () => {
  test('is open on its first and last day, future before, missed after', () => {
    const stateOn = (today: string) => on('listen', today)?.windows[0]?.state;
    expect(['2026-09-06', '2026-09-07', '2027-01-24', '2027-01-25'].map(stateOn)).toEqual([
      ...['future', 'open', 'open', 'missed'],
    ]);
  });

  test('is met before all else: early, and long after', () => {
    const talk = [activity('observeClass', '2026-09-08', {})];
    const four = [1, 2, 3, 4].map((index) => ({
      ...talk[0],
      id: String(index),
      kind: 'observeClass',
      on: '2026-09-08T08:00:00+08:00',
    }));
    expect(on('listen', '2026-09-01', four)?.state).toBe('met');
    expect(on('listen', '2028-01-01', four)?.state).toBe('met');
  });

  test('sums people, and a talk without a number is listed and adds none', () => {
    const talks = [
      activity('talk', '2026-09-08', { people: 12 }),
      activity('talk', '2026-09-09'),
      activity('talk', '2026-09-10', { people: 18 }),
    ];
    expect(on('talks', '2026-10-01', talks)?.windows).toMatchObject([
      {
        count: 30,
        target: 30,
        state: 'met',
        activities: ['talk@2026-09-08', 'talk@2026-09-09', 'talk@2026-09-10'],
      },
    ]);
  });
});

describe('RE11 a duty', () => {
  // A fifth of the 140 days is over on 4 October, the 28th day.
  test('is behind from the day on which an even pace would have one more, that day among the elapsed', () => {
    expect(on('workMeetings', '2026-10-03')?.state).toBe('onTrack');
    expect(on('workMeetings', '2026-10-04')?.state).toBe('behind');
    expect(on('workMeetings', '2026-10-04', meetings(1))?.state).toBe('onTrack');
    expect(on('workMeetings', '2027-01-23', meetings(4))?.state).toBe('onTrack');
    expect(on('workMeetings', '2027-01-24', meetings(4))?.state).toBe('behind');
    expect(on('workMeetings', '2027-01-25', meetings(4))?.state).toBe('missed');
  });

  test('is upcoming while all windows are future', () => {
    expect(on('dormWeekly', '2026-09-06')?.state).toBe('upcoming');
    expect(on('dormWeekly', '2026-09-07')?.state).toBe('onTrack');
  });

  test('stays missed after one missed week, whatever comes after', () => {
    const visits = [activity('dormVisit', '2026-09-15')];
    expect(on('dormWeekly', '2026-09-15', visits)?.state).toBe('missed');
    expect(
      on('dormWeekly', '2026-09-15', visits)
        ?.windows.slice(0, 3)
        .map(({ state }) => state),
    ).toEqual([...['missed', 'met', 'future']]);
  });

  test('is unassigned where its link is missing today, unless it is met', () => {
    const unlinked = person(appointment(LEAD));
    expect(on('classActivity', '2026-12-01', [], unlinked)?.state).toBe('unassigned');
    expect(on('classActivity', '2027-03-01', [], unlinked)?.state).toBe('unassigned');
    const done = [activity('classActivity', '2026-09-08', { scope: { classes: ['class'] } })];
    const since = person(
      appointment({ ...LEAD, to: '2026-10-31', links: { classes: ['class'] } }),
      appointment({ ...LEAD, from: '2026-11-01' }),
    );
    expect(on('classActivity', '2026-12-01', done, since)?.state).toBe('met');
    expect(on('classActivity', '2026-12-01', [], since)?.state).toBe('unassigned');
  });

  test('asks nobody for a link whose duty is over', () => {
    const left = person(appointment({ ...LEAD, to: '2026-12-31' }));
    expect(on('classActivity', '2027-01-10', [], left)?.state).toBe('onTrack');
    expect(on('classActivity', '2027-01-25', [], left)?.state).toBe('missed');
  });

  test('without verdict is never missed or behind', () => {
    const secretary = person(appointment({ kind: 'party' }));
    expect(on('halfTime', '2027-01-24', [], secretary)?.state).toBe('onTrack');
    expect(on('halfTime', '2027-03-01', [], secretary)).toMatchObject({
      state: 'onTrack',
      windows: [{ state: 'open' }],
    });
    expect(on('halfTime', '2026-09-01', [], secretary)?.state).toBe('upcoming');
  });
});

test('RE8 an id counts once, and a kind that the policy does not know for nothing', () => {
  const visit = activity('workMeeting', '2026-09-08');
  expect(on('workMeetings', '2026-10-01', [visit, visit, { ...visit }])?.windows[0]?.count).toBe(1);
  const secretary = person(appointment({ kind: 'party' }));
  expect(
    on('halfTime', '2026-10-01', [activity('moonWalk', '2026-09-08')], secretary)?.windows[0]?.count,
  ).toBe(0);
});

test('RE21 an unknown semester has no duties', () => {
  expect(assess(policy, calendar, lead, [], 'never', autumn.start)).toEqual([]);
});

test('RE15 the deadline binds school leaders, and nobody else who owes the same', () => {
  const linked = { links: { colleges: ['college'] } };
  const leader = person(appointment({ rank: 'school', posts: ['security'], ...linked }));
  const member = person(appointment({ kind: 'party', posts: ['committee'], ...linked }));
  expect(standing('survey', leader, [])?.deadline).toBe('2026-11-29');
  expect(standing('survey', member, [])?.deadline).toBeNull();
  expect(standing('receptionDay', leader, [])?.deadline).toBeNull();
  const { teachingWeek, ...without } = autumn;
  expect(teachingWeek).toBeDefined();
  expect(
    standing('survey', leader, [], { within: { ...calendar, semesters: [without] } })?.deadline,
  ).toBeNull();
});
