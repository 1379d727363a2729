import { expect, test } from 'vitest';
import { type Duty, type Policy, policySchema } from '../../../src/domain/regulation/policy.ts';
import { findPolicyFaults } from '../../../src/domain/regulation/policy-faults.ts';
import { otherPolicy } from '../../support/regulation-other-university.ts';

const [first, ...rest] = otherPolicy.duties;
/** The other university's policy with its first duty changed. */
const withDuty = (changes: Partial<Duty>): Policy => ({
  ...otherPolicy,
  duties: first ? [{ ...first, ...changes }, ...rest] : [],
});
const withWho = (who: Duty['who']) => withDuty({ who });
const withGroups = (...groups: Policy['groups']) => ({
  ...otherPolicy,
  groups: [...otherPolicy.groups, ...groups],
});
const title = { zh: '名', en: 'name' };

const FAULTS: [name: string, policy: Policy, faults: string[]][] = [
  [
    'an unknown kind',
    withDuty({ counts: { measure: 'records', kinds: ['moonWalk'] } }),
    ['weeklyBreakfasts: there is no kind moonWalk'],
  ],
  ['an unknown rank', withWho({ rank: ['king'] }), ['weeklyBreakfasts: there is no rank king']],
  [
    'an unknown post',
    withWho({ any: [{ not: { post: ['jester'] } }] }),
    ['weeklyBreakfasts: there is no post jester'],
  ],
  [
    'an unknown kind of unit',
    withWho({ all: [{ unitKind: ['castle'] }] }),
    ['weeklyBreakfasts: there is no unitKind castle'],
  ],
  [
    'an unknown group',
    withWho({ group: 'nobles' }),
    ['weeklyBreakfasts: there is no group nobles before it'],
  ],
  [
    'groups used before they are defined, and circles',
    withGroups({ id: 'early', title, who: { group: 'late' } }, { id: 'late', title, who: { group: 'late' } }),
    ['early: there is no group late before it', 'late: there is no group late before it'],
  ],
  [
    'a duplicate group',
    withGroups({ id: 'hosts', title, who: { everyone: true } }),
    ['two things are called hosts'],
  ],
  [
    'a duplicate id among duties of persons and units',
    { ...otherPolicy, unitDuties: otherPolicy.unitDuties.map((duty) => ({ ...duty, id: 'adopt' })) },
    ['two things are called adopt'],
  ],
  [
    'a count per once',
    withDuty({ per: 'once' }),
    ['weeklyBreakfasts: a link is counted once, and nothing else is'],
  ],
  [
    'a link per semester',
    withDuty({ counts: { measure: 'link', linked: 'classes' }, per: 'semester' }),
    ['weeklyBreakfasts: a link is counted once, and nothing else is'],
  ],
  [
    'kinds that are none',
    withDuty({ counts: { measure: 'records', kinds: [] } }),
    ['weeklyBreakfasts: no kind of activity counts'],
  ],
  [
    'a share above 1',
    withDuty({ counts: { measure: 'workingDays' }, target: 2 }),
    ['weeklyBreakfasts: a share of the working days is at most 1'],
  ],
  [
    'a deadline outside a semester, for an unknown post',
    withDuty({ dueBefore: { event: 'teachingWeek', who: { post: ['jester'] } } }),
    [
      'weeklyBreakfasts: there is no post jester',
      'weeklyBreakfasts: only what is asked per semester can be due before a week',
    ],
  ],
  [
    'an unknown category of a kind',
    { ...otherPolicy, kinds: otherPolicy.kinds.map((kind) => ({ ...kind, category: 'sea' })) },
    otherPolicy.kinds.map(({ id }) => `${id}: there is no category sea`),
  ],
  [
    'an unknown implied post',
    { ...otherPolicy, posts: [...otherPolicy.posts, { id: 'page', title, implies: ['knight'], words: [] }] },
    ['page: there is no post knight'],
  ],
  [
    'unknown kinds and units of a unit’s duty',
    {
      ...otherPolicy,
      unitDuties: otherPolicy.unitDuties.map((duty) => ({
        ...{ ...duty, unitKinds: ['castle'], counts: { measure: 'records', kinds: ['joust'] } },
      })),
    },
    ['facultyHearings: there is no unitKind castle', 'facultyHearings: there is no kind joust'],
  ],
];

test.each(FAULTS)('RE20 %s is a fault of a policy', (_name, policy, faults) => {
  // Each has a policy's shape: the schema alone would let it pass.
  expect(policySchema.safeParse(policy).success).toBe(true);
  expect(findPolicyFaults(policy)).toEqual(faults);
});

test('RE20 a condition has one key, and none that is unknown', () => {
  const parses = (who: unknown) =>
    policySchema.safeParse({ ...withDuty({}), duties: [{ ...first, who }] }).success;
  expect(parses({ everyone: true })).toBe(true);
  for (const who of [{}, { everyone: false }, { rank: ['dean'], post: [] }, { rnk: ['dean'] }, { not: {} }]) {
    expect(parses(who)).toBe(false);
  }
});
