import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../src/domain/progress.ts';
import { caseArbitrary, SEED } from '../support/regulation-arbitraries.ts';
import { policy } from '../support/regulation-fixtures.ts';
import { oracle } from '../support/regulation-oracle.ts';

test('RE1 to RE15: a day-by-day reading of the table agrees with assess on 2,000 people', () => {
  const states = new Map<string, number>();
  fc.assert(
    fc.property(caseArbitrary, ({ calendar, person, activities, semester, today }) => {
      const standings = assess(policy, calendar, person, activities, semester, today);
      expect(standings).toEqual(oracle(calendar, person, activities, semester, today));
      for (const { state } of standings) states.set(state, (states.get(state) ?? 0) + 1);
    }),
    { seed: SEED, numRuns: 2_000 },
  );
  // People who never reach a state would prove little about it.
  for (const state of ['met', 'missed', 'behind', 'onTrack', 'upcoming', 'unassigned']) {
    expect(states.get(state), state).toBeGreaterThan(300);
  }
});
