import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Activity } from '../../src/domain/activity.ts';
import { activitySchema } from '../../src/domain/activity-schema.ts';
import { calendarSchema } from '../../src/domain/calendar-schema.ts';
import { lateActivities, lostWindows, nextSteps } from '../../src/domain/pace.ts';
import { assess, type Standing } from '../../src/domain/progress.ts';
import { personSchema } from '../../src/domain/roster.ts';
import { strictestFirst } from '../../src/domain/strictest-first.ts';
import { assessUnit } from '../../src/domain/unit-progress.ts';
import { explainActivity } from '../../src/domain/why.ts';
import {
  activitiesArbitrary,
  caseArbitrary,
  SEED,
  weirdCaseArbitrary,
} from '../support/regulation-arbitraries.ts';
import { policy } from '../support/regulation-fixtures.ts';

const countsOf = (standings: Standing[]) =>
  new Map(
    standings.flatMap(({ duty, windows }) =>
      windows.map(({ from, count }): [string, number] => [`${duty} ${from}`, count]),
    ),
  );

test('RE21 one more activity never lowers a count, and never takes a duty away', () => {
  fc.assert(
    fc.property(caseArbitrary, activitiesArbitrary(1), (given, [extra]) => {
      fc.pre(extra !== undefined);
      const { calendar, person, activities, semester, today } = given;
      const more = extra ? [...activities, { ...extra, id: 'extra' }] : activities;
      const before = countsOf(assess(policy, calendar, person, activities, semester, today));
      const after = countsOf(assess(policy, calendar, person, more, semester, today));
      expect([...after.keys()]).toEqual([...before.keys()]);
      for (const [window, count] of before) expect(after.get(window)).toBeGreaterThanOrEqual(count);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test('RE21 the order of activities, and duplicates of them, make no difference', () => {
  const arrivals = caseArbitrary.chain((given) =>
    fc.tuple(
      fc.constant(given),
      fc.shuffledSubarray(given.activities, { minLength: given.activities.length }),
      fc.shuffledSubarray(given.activities),
    ),
  );
  fc.assert(
    fc.property(arrivals, ([{ calendar, person, activities, semester, today }, shuffled, again]) => {
      const standings = assess(policy, calendar, person, activities, semester, today);
      expect(assess(policy, calendar, person, [...again, ...shuffled], semester, today)).toEqual(standings);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

/**
 * What a window's activities amount to: each adds 1; where people are counted, its number of people, none where it
 * names none; where working days are counted, each day adds 1 however many activities it saw.
 */
function sumOf(duty: string, named: Activity[]): number {
  const measure = policy.duties.find(({ id }) => id === duty)?.counts.measure;
  if (measure === 'people') return named.reduce((sum, { people }) => sum + (people ?? 0), 0);
  if (measure !== 'workingDays') return named.length;
  return new Set(named.map(({ on }) => Math.floor((Date.parse(on) + 8 * 3_600_000) / 86_400_000))).size;
}

test('RE10 each window’s count is the sum over the activities that it names', () => {
  fc.assert(
    fc.property(caseArbitrary, ({ calendar, person, activities, semester, today }) => {
      for (const { duty, windows } of assess(policy, calendar, person, activities, semester, today)) {
        for (const window of windows) {
          const named = activities.filter(({ id }) => window.activities.includes(id));
          expect(named.length).toBe(window.activities.length);
          expect(window.count).toBe(sumOf(duty, named));
        }
      }
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test('RE16 a record counts for exactly the duties and windows under which assess lists it', () => {
  fc.assert(
    fc.property(caseArbitrary, ({ calendar, person, activities, today }) => {
      const listed = new Set<string>();
      const silent = new Set<string>();
      for (const { id } of calendar.semesters) {
        for (const standing of assess(policy, calendar, person, activities, id, today)) {
          for (const { from, activities: named } of standing.windows) {
            for (const activity of named) listed.add(`${activity} ${standing.duty} ${from}`);
          }
        }
      }
      const explained = new Set<string>();
      for (const activity of activities) {
        const { counts, misses } = explainActivity(policy, calendar, person, activity);
        for (const { duty, window } of counts) explained.add(`${activity.id} ${duty} ${window.from}`);
        for (const { duty, reason } of misses) {
          expect(counts.map((counted) => counted.duty)).not.toContain(duty);
          // A talk without a number is listed, and adds nothing.
          if (reason.tag === 'noPeople') silent.add(`${activity.id} ${duty}`);
        }
      }
      const adding = [...listed].filter((each) => !silent.has(each.split(' ').slice(0, 2).join(' ')));
      expect([...explained].sort()).toEqual(adding.sort());
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test('RE14 next is at most three lines of what is open, required and not yet reached', () => {
  fc.assert(
    fc.property(caseArbitrary, ({ calendar, person, activities, semester, today }) => {
      const standings = assess(policy, calendar, person, activities, semester, today);
      const steps = nextSteps(policy, standings, today);
      const served = steps.flatMap(({ serves }) => serves.map(({ duty }) => duty));
      expect(steps.length).toBeLessThanOrEqual(3);
      expect(steps.map(({ by }) => by)).toEqual(steps.map(({ by }) => by).sort());
      expect(new Set(served).size).toBe(served.length);
      for (const step of steps) {
        expect(step.kinds.length).toBeGreaterThan(0);
        expect(step.remaining).toBeGreaterThan(0);
        expect(step.by >= today).toBe(true);
        expect(step.serves[0]?.by).toBe(step.by);
      }
      for (const duty of served) {
        const found = standings.find((standing) => standing.duty === duty);
        expect(found?.level).toBe('required');
        expect(found?.state).not.toBe('unassigned');
        expect(found?.windows.some(({ state }) => state === 'open')).toBe(true);
      }
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test('RE21 nothing throws on whatever the schemas accept', () => {
  fc.assert(
    fc.property(weirdCaseArbitrary, (given) => {
      const calendar = calendarSchema.parse(given.calendar);
      const person = personSchema.parse(given.person);
      const activities = given.activities.map((activity) => activitySchema.parse(activity));
      const { semester, today } = given;
      const standings = assess(policy, calendar, person, activities, semester, today);
      nextSteps(policy, standings, today);
      strictestFirst(policy, standings);
      lostWindows(standings);
      for (const standing of standings) lateActivities(policy, calendar, standing, activities);
      for (const activity of activities) explainActivity(policy, calendar, person, activity);
      const unit = { id: 'unit', kind: 'college' };
      assessUnit(
        policy,
        calendar,
        unit,
        activities.map((each) => ({ ...each, unit })),
        [],
        semester,
        today,
      );
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test('RE13 standings, next steps and reasons are the same in three time zones', () => {
  const probe = fileURLToPath(new URL('../support/regulation-standings-probe.ts', import.meta.url));
  const [utc, ...others] = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles'].map((zone) => {
    const printed = execFileSync(process.execPath, [probe], {
      env: { ...process.env, TZ: zone },
      maxBuffer: 1e9,
    });
    return JSON.parse(printed.toString());
  });
  expect(utc.printed.length).toBe(100);
  expect(others.map(({ offset }) => offset)).toEqual([-480, 480]);
  for (const other of others) expect(other.printed).toEqual(utc.printed);
});
