import { describe, expect, test } from 'vitest';
import { nextSteps } from '../../../src/domain/pace.ts';
import { assess } from '../../../src/domain/progress.ts';
import { policySchema } from '../../../src/domain/regulation/policy.ts';
import { findPolicyFaults } from '../../../src/domain/regulation/policy-faults.ts';
import { policyOn } from '../../../src/domain/regulation/policy-on.ts';
import { assessUnit } from '../../../src/domain/unit-progress.ts';
import { explainActivity } from '../../../src/domain/why.ts';
import {
  activity,
  appointment,
  autumn,
  calendar,
  person,
  policy,
} from '../../support/regulation-fixtures.ts';
import { otherPolicy } from '../../support/regulation-other-university.ts';

const dean = person(appointment({ rank: 'dean', kind: 'faculty' }));
const provost = person(
  appointment({ rank: 'viceDean', kind: 'office', posts: ['provost'], links: { classes: ['class'] } }),
);

describe('RE20 another university', () => {
  test('is data through and through: it passes the schema as JSON and has no faults', () => {
    const read = policySchema.parse(JSON.parse(JSON.stringify(otherPolicy)));
    expect(read).toEqual(otherPolicy);
    expect(findPolicyFaults(read)).toEqual([]);
  });

  test('is assessed with no line of TypeScript', () => {
    const visits = [
      activity('breakfast', '2026-09-07', { people: 12 }),
      activity('breakfast', '2026-09-09', { people: 30 }),
      activity('fieldTrip', '2026-09-10', { scope: { classes: ['class'] } }),
      activity('hearing', '2026-12-01', { role: 'attended' }),
      activity('dormVisit', '2026-09-11', { people: 99 }),
    ];
    const of = (someone: typeof dean) =>
      assess(otherPolicy, calendar, someone, visits, autumn.id, '2026-09-13').map(
        ({ duty, state, windows }) => [duty, state, windows.length, windows[0]?.count, windows[0]?.target],
      );
    expect(of(dean)).toEqual([
      ['weeklyBreakfasts', 'onTrack', 19, 2, 2],
      ['metByYear', 'met', 1, 42, 40],
    ]);
    expect(of(provost)).toEqual([
      ['weeklyBreakfasts', 'onTrack', 19, 2, 2],
      // 20 days make a month here: September has 24 of its own, January 24.
      ['monthlyTrips', 'onTrack', 5, 1, 1],
      ['metByYear', 'met', 1, 42, 40],
      ['hearings', 'met', 1, 1, 1],
      // Three tenths of the 15 working days from 7 to 25 September, rounded up; the 28th begins the holiday week.
      ['presence', 'onTrack', 5, 3, 5],
      ['adopt', 'met', 0, undefined, undefined],
    ]);
  });

  test('has its own steps and reasons', () => {
    const today = '2026-09-13';
    const standings = assess(otherPolicy, calendar, provost, [], autumn.id, today);
    expect(
      nextSteps(otherPolicy, standings, today).map(({ kinds, remaining, due }) => [kinds, remaining, due]),
    ).toEqual([
      [['breakfast'], 2, 'week'],
      [['fieldTrip'], 1, 'month'],
      [['hearing'], 1, 'teachingWeek'],
    ]);
    const trip = explainActivity(
      otherPolicy,
      calendar,
      provost,
      activity('fieldTrip', '2026-09-10', { people: 3 }),
    );
    expect(trip.counts.map(({ duty }) => duty)).toEqual(['metByYear', 'presence']);
    expect(trip.misses).toEqual([
      { duty: 'monthlyTrips', clause: '3.2', reason: { tag: 'noScope', linked: 'classes' } },
    ]);
  });

  test('has duties of units', () => {
    const unit = { id: 'arts', kind: 'faculty' };
    const hearing = { id: 'one', kind: 'hearing', on: '2026-09-10T12:00:00+08:00', unit };
    const [found] = assessUnit(otherPolicy, calendar, unit, [hearing], [], autumn.id, '2026-09-13');
    expect(found).toMatchObject({
      duty: 'facultyHearings',
      state: 'onTrack',
      window: { count: 1, target: 2 },
    });
  });
});

test('RE20 the policy in force is the newest of those that hold by then', () => {
  const next = { ...policy, id: 'next', from: '2027-09-01' };
  const at = (date: string) => policyOn([next, policy], date)?.id;
  expect(['2025-07-03', '2025-07-04', '2027-08-31', '2027-09-01'].map(at)).toEqual([
    ...[undefined, policy.id, policy.id, 'next'],
  ]);
  expect(policyOn([], '2026-01-01')).toBeUndefined();
});
