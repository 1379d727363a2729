import { describe, expect, test } from 'vitest';
import type { Problem, ProblemState } from '../../../src/domain/problems/problem.ts';
import {
  createProblemSearch,
  passesFilter,
  problemRows,
  problemsHref,
  readFilter,
  usefulFilters,
} from '../../../src/ui/leader/problems/problems-model.ts';
import { countWaiting } from '../../../src/ui/shared/waiting-problems.ts';
import { moved, raised, uuid } from '../../support/problem-entries.ts';
import { record, reference, TODAY, VIEWERS } from './problem-samples.ts';
import { createPhone } from './records.ts';

const each = (number: number, state: ProblemState, part: Partial<Problem> = {}) =>
  record([raised()], { id: uuid(number), state, department: 'logistics', ...part });
const records = [
  each(1, 'closed'),
  each(2, 'referred', { due: '2026-12-01' }),
  each(3, 'answered'),
  each(4, 'referred', { due: '2026-11-20' }),
  each(5, 'explained'),
  each(6, 'raised', { department: null, person: 'somebody' }),
];
const shown = (as: keyof typeof VIEWERS) => problemRows(records, VIEWERS[as], TODAY);
const idsOf = (rows: ReturnType<typeof problemRows>) =>
  rows.map((row) => Number(row.record.problem.id.slice(-4)));

describe('the list of problems', () => {
  test('PR9 has what waits for me on top, then what is in progress, what is overdue first, and the ended at the end', () => {
    expect(shown('raiser').map(({ section }) => section)).toEqual([
      ...['waiting', 'open', 'open', 'open'],
      ...['ended', 'ended'],
    ]);
    expect(idsOf(shown('raiser')).slice(0, 4)).toEqual([3, 4, 2, 6]);
    expect(idsOf(shown('clerk')).slice(0, 2)).toEqual([4, 2]);
    expect(shown('office').some(({ section }) => section === 'waiting')).toBe(false);
  });

  test('is narrowed to what I raised, what came to my unit, and the problem list', () => {
    const found = (filter: Parameters<typeof passesFilter>[1], as: keyof typeof VIEWERS) =>
      idsOf(shown(as).filter((row) => passesFilter(row, filter, VIEWERS[as]))).sort();
    expect(found('all', 'raiser')).toEqual([1, 2, 3, 4, 5, 6]);
    expect(found('mine', 'raiser')).toEqual([1, 2, 3, 4, 5]);
    expect(found('ours', 'clerk')).toEqual([1, 2, 3, 4, 5]);
    expect(found('listed', 'raiser')).toEqual([5]);
  });

  test('offers filters only where they make a difference', () => {
    expect(usefulFilters(shown('raiser'), 'all', VIEWERS.raiser)).toEqual(['all', 'mine', 'listed']);
    expect(usefulFilters(shown('clerk'), 'all', VIEWERS.clerk)).toEqual(['all', 'ours', 'listed']);
    expect(usefulFilters(shown('raiser').slice(0, 1), 'all', VIEWERS.raiser)).toEqual([]);
    expect(usefulFilters([], 'listed', VIEWERS.raiser)).toEqual(['all', 'listed']);
  });

  test('keeps what one looks for in its address', () => {
    expect(problemsHref('all', ' ')).toBe('/problems');
    expect(problemsHref('mine', '热水')).toBe(`/problems?filter=mine&q=${encodeURIComponent('热水')}`);
    expect([readFilter('mine'), readFilter('nonsense'), readFilter(undefined)]).toEqual([
      'mine',
      'all',
      'all',
    ]);
  });
});

describe('the search', () => {
  const finds = createProblemSearch(reference);
  const [row] = problemRows(
    [
      record([
        raised({ words: '热水供应 ＡＢ 时间偏短', place: 'dorm-12', department: 'logistics' }),
        moved('answered', 1, { words: '延长到十一点。' }, { person: 'clerk', device: 'b' }),
      ]),
    ],
    VIEWERS.raiser,
    TODAY,
  );
  const isFound = (typed: string) => row !== undefined && finds(row, typed);

  test.each([
    ...['', '热水', 'ab', 'Ab', '琴湖公寓12栋', '基建后勤', '宿舍', 'dormitories', '秦小满', '十一点'],
    ...['热水 后勤', '琴湖，热水'],
  ])('finds %j', (typed) => expect(isFound(typed)).toBe(true));

  test.each(['冷水', '热水 冷水', '偏短琴湖'])('does not find %j', (typed) =>
    expect(isFound(typed)).toBe(false),
  );
});

test('PR9 the badge counts what waits for me, and nothing on a phone that is nobody’s', () => {
  const problems = [
    record([raised()], { person: 'p1' }),
    record([raised()], { person: 'p1', state: 'told' }),
    record([raised()], { person: 'p1', state: 'closed' }),
    record([raised()], { person: 'somebody' }),
    record([raised()], { person: 'somebody', state: 'referred', department: '计算机学院' }),
    record([raised()], { person: 'somebody', state: 'referred', department: '图书馆' }),
  ];
  expect(countWaiting(createPhone([], { problems }), TODAY)).toBe(3);
  expect(countWaiting(createPhone([], { problems }), '2026-08-31')).toBe(3);
  expect(countWaiting(createPhone([], { problems, enrolment: null }), TODAY)).toBe(0);
});
