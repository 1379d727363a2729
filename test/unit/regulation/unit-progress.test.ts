import { describe, expect, test } from 'vitest';
import { assessUnit } from '../../../src/domain/unit-progress.ts';
import type { Filing, UnitActivity } from '../../../src/domain/unit-records.ts';
import { autumn, calendar, policy, spring } from '../../support/regulation-fixtures.ts';

const physics = { id: 'physics', kind: 'college' };
const history = { id: 'history', kind: 'college' };
const affairs = { id: 'affairs', kind: 'studentAffairs' };
const youth = { id: 'youth', kind: 'studentAffairs' };
const leadership = { id: 'leadership', kind: 'leadership' };
const library = { id: 'library', kind: 'other' };

const at = (date: string) => `${date}T12:00:00+08:00`;
const review = (unit: UnitActivity['unit'], date: string): UnitActivity => ({
  ...{ id: `${unit.id}@${date}`, kind: 'unitReview', unit, on: date.length === 10 ? at(date) : date },
});
const report = (topic: string): UnitActivity => ({
  ...{ id: topic, kind: 'committeeReport', unit: leadership, on: at('2026-10-12'), topic },
});
const filed = (filing: Filing['filing'], date: string, more: Partial<Filing> = {}): Filing => ({
  ...{ id: `${filing}@${date}`, filing, unit: physics, semester: autumn.id, on: at(date), ...more },
});

interface Given {
  unit?: UnitActivity['unit'];
  activities?: UnitActivity[];
  filings?: Filing[];
  semester?: string;
  today?: string;
}
const all = ({
  unit = physics,
  activities = [],
  filings = [],
  semester = autumn.id,
  today = '2026-10-12',
}: Given) => assessUnit(policy, calendar, unit, activities, filings, semester, today);
const one = (duty: string, given: Given) => all(given).find((each) => each.duty === duty);

test('RE19 each kind of unit owes its own', () => {
  const owed = (unit: UnitActivity['unit'], semester = autumn.id) =>
    all({ unit, semester }).map(({ duty }) => duty);
  expect(owed(physics)).toEqual(['collegeReview', 'filePlan', 'fileSummary']);
  expect(owed(affairs)).toEqual(['affairsReview', 'filePlan', 'fileSummary']);
  expect(owed(leadership)).toEqual(['committeeReview', 'committeeHears', 'filePlan', 'fileSummary']);
  expect(owed(library)).toEqual(['filePlan', 'fileSummary']);
  expect(owed(physics, spring.id)).toEqual(['collegeReview', 'fileSummary']);
  expect(owed(physics, 'never')).toEqual([]);
});

describe('RE19 reviews', () => {
  test('the last day of the semester counts, the next does not, by campus dates', () => {
    const counted = (date: string) =>
      one('collegeReview', { activities: [review(physics, date)], today: autumn.end })?.window.count;
    expect(['2026-09-06', '2026-09-07', '2027-01-24', '2027-01-25'].map(counted)).toEqual([0, 1, 1, 0]);
    expect(['2027-01-24T07:59:59-08:00', '2027-01-24T08:00:00-08:00'].map(counted)).toEqual([1, 0]);
  });

  test('a college’s counts for that college alone, once', () => {
    const activities = [
      review(history, '2026-09-10'),
      review(physics, '2026-09-15'),
      review(physics, '2026-09-15'),
    ];
    expect(one('collegeReview', { activities })).toMatchObject({
      ...{ state: 'met', isShared: false, deadline: null, isLate: false },
      window: { count: 1, target: 1, activities: ['physics@2026-09-15'] },
    });
    expect(one('collegeReview', { unit: { id: 'maths', kind: 'college' }, activities })?.window.count).toBe(
      0,
    );
  });

  test('the school-wide one counts for all student-affairs units together', () => {
    const activities = [review(youth, '2026-09-10'), review(physics, '2026-09-11')];
    expect(one('affairsReview', { unit: affairs, activities })).toMatchObject({
      ...{ state: 'met', isShared: true },
      window: { count: 1, activities: ['youth@2026-09-10'] },
    });
  });

  test('a report to the committee counts by its topic', () => {
    const states = (...topics: string[]) =>
      ['committeeReview', 'committeeHears'].map(
        (duty) => one(duty, { unit: leadership, activities: topics.map(report) })?.state,
      );
    expect(states('studentWork')).toEqual(['met', 'onTrack']);
    expect(states('leadersLinks')).toEqual(['onTrack', 'met']);
    expect(states('studentWork', 'leadersLinks')).toEqual(['met', 'met']);
    expect(states('')).toEqual(['onTrack', 'onTrack']);
  });

  test('without one it is missed when the semester is over', () => {
    const stateOn = (today: string) => one('collegeReview', { today })?.state;
    expect(['2026-09-06', '2026-09-07', '2027-01-24', '2027-01-25'].map(stateOn)).toEqual([
      ...['upcoming', 'onTrack', 'behind', 'missed'],
    ]);
  });
});

describe('RE19 filings', () => {
  test('the plan is due two weeks after the new students’ day; later it counts, and is late', () => {
    const plan = (date: string) => one('filePlan', { filings: [filed('plan', date)], today: '2026-10-12' });
    expect(plan('2026-08-30')).toMatchObject({ state: 'met', deadline: '2026-09-26', isLate: false });
    expect(plan('2026-09-26')).toMatchObject({ state: 'met', isLate: false });
    expect(plan('2026-09-27')).toMatchObject({ state: 'met', isLate: true });
    expect(one('filePlan', { today: '2026-09-26' })?.state).toBe('behind');
    expect(one('filePlan', { today: '2026-09-27' })).toMatchObject({ state: 'missed', isLate: false });
  });

  test('the summary is due a week before the semester ends', () => {
    const summary = (date: string) => one('fileSummary', { filings: [filed('summary', date)] });
    expect(summary('2027-01-17')).toMatchObject({ state: 'met', deadline: '2027-01-17', isLate: false });
    expect(summary('2027-01-18')).toMatchObject({ state: 'met', isLate: true });
  });

  test('one filed for another semester, by another unit, or of the other sort does not count', () => {
    const others = [
      filed('summary', '2026-10-10', { semester: spring.id }),
      filed('summary', '2026-10-10', { unit: history }),
      filed('plan', '2026-10-10'),
    ];
    for (const other of others) expect(one('fileSummary', { filings: [other] })?.window.count).toBe(0);
  });

  test('where the new students’ day is unknown, the plan has the whole semester', () => {
    const { newStudents, ...unknown } = autumn;
    expect(newStudents).toBeDefined();
    const within = { ...calendar, semesters: [unknown] };
    const [, plan] = assessUnit(policy, within, physics, [], [], autumn.id, '2026-10-12');
    expect(plan).toMatchObject({
      duty: 'filePlan',
      deadline: null,
      state: 'onTrack',
      window: { to: autumn.end },
    });
  });
});
