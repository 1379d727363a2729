/** Run as a process of its own under some `TZ`: prints what assess and its neighbours make of a fixed set of people. */
import fc from 'fast-check';
import { nextSteps } from '../../src/domain/pace.ts';
import { assess } from '../../src/domain/progress.ts';
import { explainActivity } from '../../src/domain/why.ts';
import { caseArbitrary, SEED } from './regulation-arbitraries.ts';
import { policy } from './regulation-fixtures.ts';

const printed = fc
  .sample(caseArbitrary, { seed: SEED, numRuns: 100 })
  .map(({ calendar, person, activities, semester, today }) => {
    const standings = assess(policy, calendar, person, activities, semester, today);
    const reasons = activities.map((activity) => explainActivity(policy, calendar, person, activity));
    return { standings, next: nextSteps(policy, standings, today), reasons };
  });
console.log(JSON.stringify({ offset: new Date(0).getTimezoneOffset(), printed }));
