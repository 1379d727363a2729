import { describe, expect, test } from 'vitest';
import type { ProblemState } from '../../../src/domain/problems/problem.ts';
import {
  dueToWords,
  holderToWords,
  nextToWords,
  placeToWords,
  timelineOf,
} from '../../../src/ui/leader/problems/problem-words.ts';
import { enProblems } from '../../../src/ui/messages/en-problems.ts';
import { moved, raised } from '../../support/problem-entries.ts';
import { record, tell, VIEWERS } from './problem-samples.ts';

const STATES: ProblemState[] = [
  ...(['raised', 'referred', 'answered', 'told'] as const),
  ...(['explained', 'reported', 'closed', 'withdrawn'] as const),
];
const at = (state: ProblemState, due: string | null = null) =>
  record([raised()], { state, due, department: state === 'raised' ? null : 'logistics' });

describe('what happens next', () => {
  test.each([
    ['raised', 'raiser', '由您跟进：可以转给部门，也可以直接答复学生。'],
    ['raised', 'office', '由林知夏跟进。'],
    ['referred', 'raiser', '基建后勤处在办，12月2日前答复。'],
    ['referred', 'clerk', '转到您这里了，请在12月2日前答复。'],
    ['answered', 'raiser', '已有答复，请您告诉学生。'],
    ['answered', 'clerk', '已有答复，等林知夏告诉学生。'],
    ['told', 'raiser', '学生已经知道了。事情办好了，就请办结。'],
    ['reported', 'raiser', '已报党委，等学校答复。'],
    ['reported', 'office', '已报党委，请答复，或者转给部门办。'],
    ['closed', 'raiser', '已经办结，不用再做什么。'],
  ] as const)('PR9 %s, as the %s reads it', (state, as, words) => {
    expect(nextToWords(at(state, '2026-12-02'), tell(as))).toBe(words);
  });

  test('PR9 is told as late once the day is over, and not on the day itself', () => {
    const words = (due: string | null, as: keyof typeof VIEWERS) =>
      nextToWords(at('referred', due), tell(as));
    expect(words('2026-11-23', 'raiser')).toBe('基建后勤处在办，11月23日前答复。');
    expect(words('2026-11-21', 'raiser')).toBe('基建后勤处在办，应在11月21日前答复，已过期 2 天。');
    expect(words('2026-11-21', 'clerk')).toContain('已过期 2 天，请尽快答复');
    expect(words(null, 'raiser')).toBe('基建后勤处在办。');
  });

  test('is told of every state to everybody, in both languages', () => {
    for (const state of STATES)
      for (const as of Object.keys(VIEWERS) as (keyof typeof VIEWERS)[])
        for (const telling of [tell(as), tell(as, { p: enProblems })]) {
          expect(nextToWords(at(state), telling)).toMatch(/[。.]$/);
          expect(telling.p.states[state]).not.toBe('');
        }
  });
});

test.each([
  ['raised', 'raiser', '您跟进'],
  ['referred', 'raiser', '基建后勤处'],
  ['referred', 'clerk', '等您答复'],
  ['answered', 'clerk', '等林知夏告诉学生'],
  ['told', 'raiser', '等您办结'],
  ['reported', 'clerk', '等学校答复'],
  ['closed', 'raiser', null],
] as const)('PR9 who has it in %s, as the %s reads it', (state, as, words) => {
  expect(holderToWords(at(state), tell(as))).toBe(words);
});

describe('how long there is', () => {
  const due = (date: string | null, state: ProblemState = 'referred') =>
    dueToWords(at(state, date).problem, tell('raiser'));

  test('PR9 is told in days; what is due today is not overdue', () => {
    expect(due('2026-11-26')).toEqual({ words: '还有 3 天', isSoon: false });
    expect(due('2026-11-23')).toEqual({ words: '今天到期', isSoon: true });
    expect(due('2026-11-21')).toEqual({ words: '过期 2 天', isSoon: true });
    expect(due('2026-12-01')?.words).toBe('还有 8 天');
  });

  test('PR9 is nothing to speak of without a day, once it was answered in time, and at the end', () => {
    expect(due(null)).toBeNull();
    expect(due('2026-11-26', 'answered')).toBeNull();
    expect(due('2026-11-21', 'answered')?.words).toBe('过期 2 天');
    for (const state of ['explained', 'closed', 'withdrawn'] as const) {
      expect(due('2026-11-21', state)).toBeNull();
    }
  });
});

test('a place is told by its name, or as it was put', () => {
  expect(placeToWords(record([raised({ place: 'dorm-12' })]).problem, tell('raiser'))).toBe('琴湖公寓 12 栋');
  expect(placeToWords(record([raised({ where: '操场边' })]).problem, tell('raiser'))).toBe('操场边');
  expect(placeToWords(record().problem, tell('raiser'))).toBeNull();
});

describe('the history', () => {
  const told = (...entries: Parameters<typeof record>[0] & object) =>
    timelineOf(record(entries), tell('raiser')).map(({ title, who, by, words }) => [title, who, by, words]);

  test('PR2 tells what one raised a problem with in lines of their own', () => {
    expect(told(raised({ department: 'logistics', due: '2026-12-02' }))).toEqual([
      ['记下问题', '您', null, null],
      ['转给基建后勤处', '您', '12月2日前答复', null],
    ]);
    expect(told(raised({ answer: '今晚就改。' })).at(-1)).toEqual(['当场答复', '您', null, '今晚就改。']);
  });

  test('PR3 keeps both of two steps of one revision, in the order in which they hold', () => {
    const lines = told(
      raised({ department: 'logistics' }),
      moved('explained', 1, { words: '要等寒假。' }),
      moved('answered', 1, { words: '周五换好。' }, { person: 'clerk', device: 'b' }),
    );
    expect(lines.slice(2)).toEqual([
      ['答复', '秦小满', null, '周五换好。'],
      ['向学生解释，列入问题清单', '您', null, '要等寒假。'],
    ]);
  });

  test('each line has a key of its own', () => {
    const lines = timelineOf(
      record([raised({ department: 'logistics', answer: '好。' }), moved('closed', 1)]),
      tell('clerk'),
    );
    expect(new Set(lines.map(({ key }) => key)).size).toBe(4);
    expect(lines[0]?.who).toBe('林知夏');
  });
});
