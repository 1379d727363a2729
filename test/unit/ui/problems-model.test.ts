import { describe, expect, test } from 'vitest';
import { createRankOf } from '../../../src/domain/problems/next-steps.ts';
import type { Problem, ProblemState } from '../../../src/domain/problems/problem.ts';
import { problemRows } from '../../../src/ui/leader/problems/problem-rows.ts';
import {
  type Asked,
  createProblemsModel,
  type ProblemsModel,
  problemsHref,
  readFilter,
} from '../../../src/ui/leader/problems/problems-model.ts';
import { createTextOf } from '../../../src/ui/leader/problems/search.ts';
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
const look = (as: keyof typeof VIEWERS, part: Partial<Asked> = {}, among = records) => {
  const { add, end } = createProblemsModel(
    { filter: 'all', typed: '', ...part },
    {
      viewer: VIEWERS[as],
      rankOf: ({ problem }) => createRankOf(VIEWERS[as], TODAY)(problem),
      textOf: createTextOf(reference),
    },
  );
  among.forEach(add);
  return end();
};
const idsOf = ({ found }: ProblemsModel) => found.map(({ rank }) => Number(rank.id.slice(-4)));

describe('the list of problems', () => {
  test('PR9 has what waits for me on top, then what is in progress, what is overdue first, and the ended at the end', () => {
    expect(look('raiser').found.map(({ rank }) => rank.section)).toEqual([
      ...['waiting', 'open', 'open', 'open'],
      ...['ended', 'ended'],
    ]);
    expect(idsOf(look('raiser')).slice(0, 4)).toEqual([3, 4, 2, 6]);
    expect(idsOf(look('clerk')).slice(0, 2)).toEqual([4, 2]);
    expect(look('office').found.some(({ rank }) => rank.section === 'waiting')).toBe(false);
  });

  test('PR10 has a row that says how many have ended, and those below it once it is open', () => {
    const { found } = look('raiser');
    const shown = (isOpen: boolean) =>
      problemRows(found, isOpen).map(({ item, opens, closes }) => [
        'problem' in item ? item.problem.state : item.count,
        `${opens ? 'opens' : ''} ${closes ? 'closes' : ''}`.trim(),
      ]);
    const folded = [
      ['answered', 'opens closes'],
      ['referred', 'opens'],
      ['referred', ''],
      ['raised', 'closes'],
    ];
    expect(shown(false)).toEqual([...folded, [2, 'opens closes']]);
    expect(shown(true)).toEqual([...folded, [2, 'opens'], ['explained', ''], ['closed', 'closes']]);
    expect(problemRows([], true)).toEqual([]);
  });

  test('is narrowed to what I raised, what came to my unit, and the problem list', () => {
    const found = (filter: Asked['filter'], as: keyof typeof VIEWERS) => idsOf(look(as, { filter })).sort();
    expect(found('all', 'raiser')).toEqual([1, 2, 3, 4, 5, 6]);
    expect(found('mine', 'raiser')).toEqual([1, 2, 3, 4, 5]);
    expect(found('ours', 'clerk')).toEqual([1, 2, 3, 4, 5]);
    expect(found('listed', 'raiser')).toEqual([5]);
  });

  test('offers filters only where they make a difference', () => {
    expect(look('raiser').filters).toEqual(['all', 'mine', 'listed']);
    expect(look('clerk').filters).toEqual(['all', 'ours', 'listed']);
    expect(look('raiser', {}, records.slice(0, 1)).filters).toEqual([]);
    expect(look('raiser', { filter: 'listed' }, []).filters).toEqual(['all', 'listed']);
  });

  test('keeps what one looks for in its address', () => {
    expect(problemsHref({ filter: 'all', typed: ' ' })).toBe('/problems');
    expect(problemsHref({ filter: 'mine', typed: '热水' })).toBe(
      `/problems?filter=mine&q=${encodeURIComponent('热水')}`,
    );
    expect([readFilter('mine'), readFilter('nonsense'), readFilter(undefined)]).toEqual([
      'mine',
      'all',
      'all',
    ]);
  });
});

describe('PR10 the search', () => {
  const said = record([
    raised({ words: '热水供应 ＡＢ 时间偏短', place: 'dorm-12', department: 'logistics' }),
    moved('answered', 1, { words: '延长到十一点。' }, { person: 'clerk', device: 'b' }),
  ]);
  const isFound = (typed: string) => look('raiser', { typed }, [said]).found.length === 1;

  test.each([
    ...['', '热水', 'ab', 'Ab', '琴湖公寓12栋', '基建后勤', '宿舍', 'dormitories', '秦小满', '十一点'],
    ...['热水 后勤', '琴湖，热水', '12栋'],
  ])('finds %j', (typed) => expect(isFound(typed)).toBe(true));

  test.each(['冷水', '热水 冷水', '偏短琴湖', '2栋'])('does not find %j', (typed) =>
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
