import { describe, expect, test } from 'vitest';
import { problemStepSchema } from '../../../src/domain/problems/bodies.ts';
import { foldProblems } from '../../../src/domain/problems/fold-problems.ts';
import { compareRanks, createRankOf, isOverdue, nextSteps } from '../../../src/domain/problems/next-steps.ts';
import { isOnProblemList, type Problem, type ProblemState } from '../../../src/domain/problems/problem.ts';
import type { Viewer } from '../../../src/domain/problems/viewer.ts';
import { waitsFor } from '../../../src/domain/problems/waits-for.ts';
import { raised, uuid } from '../../support/problem-entries.ts';

const TODAY = '2026-11-23';
const viewer = (person: string, part: Partial<Viewer> = {}): Viewer => ({
  ...{ person, roles: ['leader'], units: [], clerkOf: null },
  ...part,
});
const VIEWERS = {
  raiser: viewer('leader', { units: ['law'] }),
  clerk: viewer('clerk', { roles: ['clerk'], clerkOf: 'logistics' }),
  head: viewer('head', { units: ['logistics'] }),
  colleague: viewer('colleague', { units: ['law'] }),
  office: viewer('office', { roles: ['office', 'admin'] }),
};
const STATES: ProblemState[] = [
  ...(['raised', 'referred', 'answered', 'told'] as const),
  ...(['explained', 'reported', 'closed', 'withdrawn'] as const),
];

const [base] = foldProblems([raised()]);
function problem(part: Partial<Problem> = {}): Problem {
  if (!base) throw new Error('There is no problem');
  const department = part.state === 'raised' ? null : 'logistics';
  return { ...base, department, ...part };
}
const named = (names: (keyof typeof VIEWERS)[]) => names;

test.each([
  ['raised', named(['raiser'])],
  ['referred', named(['clerk', 'head'])],
  ['answered', named(['raiser'])],
  ['told', named(['raiser'])],
  ['explained', named([])],
  ['reported', named(['office'])],
  ['closed', named([])],
  ['withdrawn', named([])],
] as const)('PR9 %s it waits for %j', (state, expected) => {
  const waited = Object.entries(VIEWERS).filter(([, each]) => waitsFor(problem({ state }), each));
  expect(waited.map(([name]) => name)).toEqual(expected);
});

describe('the steps that are offered', () => {
  test('PR8 whoever it waits for has one to take', () => {
    for (const state of STATES) {
      for (const each of Object.values(VIEWERS)) {
        if (waitsFor(problem({ state }), each)) expect(nextSteps(problem({ state }), each)).not.toEqual([]);
      }
    }
  });

  test('PR8 are taken from a problem’s life, and offered to nobody whom it only concerns', () => {
    for (const state of STATES) {
      expect(nextSteps(problem({ state }), VIEWERS.colleague)).toEqual([]);
      expect(nextSteps(problem({ state, department: 'library' }), VIEWERS.clerk)).toEqual([]);
      for (const each of Object.values(VIEWERS)) {
        const steps = nextSteps(problem({ state }), each);
        expect(steps.filter((step) => !problemStepSchema.safeParse(step).success)).toEqual([]);
      }
    }
  });

  test('PR8 the first is the most likely one', () => {
    const first = (state: ProblemState, name: keyof typeof VIEWERS) =>
      nextSteps(problem({ state }), VIEWERS[name])[0];
    expect(first('raised', 'raiser')).toBe('referred');
    expect(first('referred', 'clerk')).toBe('answered');
    expect(first('answered', 'raiser')).toBe('told');
    expect(first('told', 'raiser')).toBe('closed');
    expect(first('explained', 'raiser')).toBe('reported');
    expect(first('closed', 'raiser')).toBe('reopened');
  });

  test('PR8 whoever is several has the steps of each, none twice', () => {
    const both = viewer('leader', { units: ['logistics'] });
    const steps = nextSteps(problem({ state: 'referred' }), both);
    expect(steps).toEqual(['answered', 'referred', 'explained', 'reported', 'withdrawn']);
  });
});

describe('what is overdue', () => {
  test('PR9 is due before today and not ended', () => {
    expect(isOverdue(problem({ state: 'referred', due: '2026-11-22' }), TODAY)).toBe(true);
    expect(isOverdue(problem({ state: 'referred', due: TODAY }), TODAY)).toBe(false);
    expect(isOverdue(problem({ state: 'referred', due: null }), TODAY)).toBe(false);
    for (const state of ['closed', 'explained', 'withdrawn'] as const) {
      expect(isOverdue(problem({ state, due: '2026-11-22' }), TODAY)).toBe(false);
    }
  });
});

test('PR9 what waits for me stands on top, then what is overdue, then the next due, the newest, the ended', () => {
  const each = (state: ProblemState, due: string | null, day = '01') => {
    const on = `2026-11-${day}T09:00:00+08:00`;
    return { state, due, raised: { category: 'dorm', words: '', urgency: 'normal', on } };
  };
  const inOrder = [
    each('answered', '2026-11-20'),
    each('answered', '2026-12-01'),
    each('told', null),
    each('referred', '2026-11-10'),
    each('referred', '2026-11-22'),
    each('referred', TODAY),
    each('referred', null, '20'),
    each('referred', null, '10'),
    each('closed', '2026-11-01', '12'),
    each('closed', '2026-11-20', '11'),
  ].map((part, index) => problem({ ...part, id: uuid(100 - index) }));
  const ranks = inOrder.map(createRankOf(VIEWERS.raiser, TODAY));
  expect([...ranks].reverse().sort(compareRanks)).toEqual(ranks);
  expect([...ranks.slice(5), ...ranks.slice(0, 5)].sort(compareRanks)).toEqual(ranks);
});

test('PR2 what was explained, and what was reported up, stands on the problem list', () => {
  expect(STATES.filter(isOnProblemList)).toEqual(['explained', 'reported']);
});
