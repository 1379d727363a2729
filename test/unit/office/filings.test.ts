import { describe, expect, test } from 'vitest';
import { dateInWords, monthDayInWords, spanInWords } from '../../../src/domain/office/filings/date-words.ts';
import { mergeDrafts } from '../../../src/domain/office/filings/draft.ts';
import { dutyFigures, recordsByKind } from '../../../src/domain/office/filings/figures.ts';
import { filingState } from '../../../src/domain/office/filings/filing-state.ts';
import {
  headingNumber,
  numberBlocks,
  toChineseNumeral,
} from '../../../src/domain/office/filings/numbering.ts';
import { type Block, textToParagraphs } from '../../../src/domain/office/filings/official-document.ts';
import { problemsOfSemester } from '../../../src/domain/office/filings/semester-problems.ts';
import type { Problem, ProblemState } from '../../../src/domain/problems/problem.ts';
import policyJson from '../../../src/domain/regulation/hnust-2025.json' with { type: 'json' };
import { policySchema } from '../../../src/domain/regulation/policy.ts';
import type { UnitStanding } from '../../../src/domain/unit-progress.ts';
import { assessUnit } from '../../../src/domain/unit-progress.ts';
import type { Filing } from '../../../src/domain/unit-records.ts';
import { signatureIndents } from '../../../src/endpoint/documents/official-form.ts';
import { createRecord } from '../ui/records.ts';

const policy = policySchema.parse(policyJson);

describe('FI1 the numbers of headings', () => {
  test.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [34, '三十四'],
    [100, '一百'],
    [103, '一百零三'],
    [110, '一百一十'],
    [999, '九百九十九'],
  ])('%i is %s', (value, numeral) => expect(toChineseNumeral(value)).toBe(numeral));

  test('are 一、 （一） 1. （1）, and each level begins anew under the one above', () => {
    const levels = [1, 2, 3, 4, 4, 3, 2, 3, 1, 2] as const;
    const blocks = levels.map((level): Block => ({ block: 'heading', level, title: '' }));
    const numbers = numberBlocks([{ block: 'paragraph', text: '开头' }, ...blocks]).map(
      ({ number }) => number,
    );
    expect(numbers).toEqual([
      ...[undefined, '一、', '（一）', '1.', '（1）', '（2）', '2.', '（二）', '1.', '二、', '（一）'],
    ]);
    expect(headingNumber(2, 12)).toBe('（十二）');
  });

  test('a typed text is a paragraph for each line', () => {
    expect(textToParagraphs(' 一。\n\n  二。 ')).toEqual([
      { block: 'paragraph', text: '一。' },
      { block: 'paragraph', text: '二。' },
    ]);
  });
});

test('FI1 dates are written in Arabic numerals without leading zeros', () => {
  expect(dateInWords('2026-09-05')).toBe('2026年9月5日');
  expect(monthDayInWords('2026-11-23')).toBe('11月23日');
  expect(spanInWords({ from: '2026-09-21', to: '2026-09-27' })).toBe('9月21日—27日');
  expect(spanInWords({ from: '2026-09-28', to: '2026-10-04' })).toBe('9月28日—10月4日');
  expect(spanInWords({ from: '2026-09-28', to: '2026-09-28' })).toBe('9月28日');
});

test('FI8 the date begins two characters right of the name, and the longer ends two before the edge', () => {
  expect(signatureIndents('基建后勤处', '2026年11月23日')).toEqual({ name: 6, date: 2 });
  expect(signatureIndents('前沿交叉学科学院（新校区）', '2026年1月3日')).toEqual({ name: 2, date: 7 });
});

describe('FI3 two drafts that went on from the same one', () => {
  const base = { texts: { a: '甲', b: '乙' }, examples: ['1'] };

  test('what only one changed is kept, what both changed alike is no conflict', () => {
    const mine = { texts: { a: '甲一', b: '乙', c: '丙' }, examples: ['1', '2'] };
    const theirs = { texts: { a: '甲', c: '丙' }, examples: ['1', '3'] };
    expect(mergeDrafts(base, mine, theirs)).toEqual({
      draft: { texts: { a: '甲一', c: '丙' }, examples: ['1', '2', '3'] },
      conflicts: [],
    });
  });

  test('where both changed the same section the own words stand, and it is told', () => {
    const mine = { texts: { a: '甲一', b: '乙' }, examples: [] };
    const theirs = { texts: { a: '甲二', b: '乙' }, examples: ['1'] };
    expect(mergeDrafts(base, mine, theirs)).toEqual({
      draft: { texts: { a: '甲一', b: '乙' }, examples: [] },
      conflicts: ['a'],
    });
  });
});

describe('FI4 how a filing stands', () => {
  const standing = (part: Partial<UnitStanding>): UnitStanding => ({
    ...{ duty: 'fileSummary', clause: '六(一)', state: 'onTrack', isShared: false, isLate: false },
    deadline: '2027-01-17',
    window: { from: '2026-09-07', to: '2027-01-17', count: 0, target: 1, state: 'open', activities: [] },
    ...part,
  });

  test.each([
    ['2026-12-26', 'notDue'],
    ['2026-12-27', 'waiting'],
    ['2027-01-17', 'waiting'],
    ['2027-01-18', 'overdue'],
  ])('not filed on %s it is %s', (today, state) => {
    expect(filingState(standing({}), today)).toBe(state);
  });

  test('filed it is filed, or filed late', () => {
    const met = { ...standing({}).window, state: 'met' as const };
    expect(filingState(standing({ window: met }), '2027-02-01')).toBe('filed');
    expect(filingState(standing({ window: met, isLate: true }), '2027-02-01')).toBe('filedLate');
  });

  test('a correction counts no second time, and the first day is the one that counts', () => {
    const semester = {
      ...{ id: 'autumn', name: '秋', term: 'autumn' as const, holidayWeeks: [] },
      ...{ start: '2026-09-07', end: '2027-01-24', newStudents: '2026-09-12' },
    };
    const unit = { id: 'computing', kind: 'college' };
    const filed = (id: string, on: string): Filing => ({ id, filing: 'plan', unit, semester: 'autumn', on });
    const filings = [filed('b', '2026-10-20T10:00:00+08:00'), filed('a', '2026-09-20T10:00:00+08:00')];
    const calendar = { timeZone: 'Asia/Shanghai', semesters: [semester] };
    const [plan] = assessUnit(policy, calendar, unit, [], filings, 'autumn', '2026-11-23').filter(
      ({ duty }) => duty === 'filePlan',
    );
    expect(plan?.window).toMatchObject({ count: 1, activities: ['a'] });
    expect(plan?.isLate).toBe(false);
  });
});

describe('FI5 figures', () => {
  const visit = (part: Parameters<typeof createRecord>[0]) => createRecord(part).visit;
  const window = (activities: string[], count: number, target: number) => ({
    ...{ from: '2026-09-07', to: '2027-01-24', state: 'open' as const, activities, count, target },
  });

  test('count people, who has done it, records once each, and students met', () => {
    const [a, b] = [visit({ kind: 'dormVisit', people: 3 }), visit({ kind: 'dormVisit', people: 4 })];
    const persons = [
      {
        visits: [a, b],
        standings: [
          {
            duty: 'dorm',
            state: 'met' as const,
            windows: [window([a.id], 1, 1), window([a.id, b.id], 2, 1)],
          },
        ],
      },
      {
        visits: [],
        standings: [{ duty: 'dorm', state: 'onTrack' as const, windows: [window(['gone'], 0, 1)] }],
      },
    ];
    const [figures] = dutyFigures(policy, persons);
    expect(figures).toMatchObject({ applies: 2, met: 1, records: 2, people: 7 });
    expect(recordsByKind(policy, [a, b])).toEqual([{ title: '走访学生宿舍', records: 2, people: 7 }]);
  });
});

test('FI6 problems of a semester: raised or worked on in it; withdrawn ones are none', () => {
  const problem = (id: string, state: ProblemState, on: string, moved?: string): Problem => ({
    ...{ id, person: 'p', at: on, device: 'd', seq: 1, state, department: null, due: null, revision: 0 },
    raised: { category: 'dorm', words: '热水', urgency: 'normal', on },
    steps: moved
      ? [{ id: `${id}s`, person: 'p', at: moved, device: 'd', seq: 2, revision: 1, step: 'explained' }]
      : [],
  });
  const [before, within] = ['2026-06-01T08:00:00+08:00', '2026-10-01T08:00:00+08:00'];
  const found = problemsOfSemester(
    [
      problem('old', 'closed', before),
      problem('carried', 'explained', before, within),
      problem('solved', 'closed', within),
      problem('open', 'referred', within),
      problem('reported', 'reported', within),
      problem('taken back', 'withdrawn', within),
    ],
    { from: '2026-09-07', to: '2027-01-24' },
    'Asia/Shanghai',
  );
  const ids = (problems: Problem[]) => problems.map(({ id }) => id);
  expect(ids(found.all)).toEqual(['carried', 'open', 'reported', 'solved']);
  expect(ids(found.solved)).toEqual(['solved']);
  expect(ids(found.listed)).toEqual(['carried', 'reported']);
  expect(ids(found.open)).toEqual(['open']);
});
