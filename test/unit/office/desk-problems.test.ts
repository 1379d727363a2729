import { describe, expect, test } from 'vitest';
import { instantToCampusDate } from '../../../src/domain/calendar.ts';
import { createRankOf } from '../../../src/domain/problems/next-steps.ts';
import type { Problem, ProblemState } from '../../../src/domain/problems/problem.ts';
import { createTextOf } from '../../../src/ui/leader/problems/search.ts';
import { zhCnDeskProblems } from '../../../src/ui/messages/zh-cn-desk-problems.ts';
import {
  type DeskAsked,
  deskProblemsHref,
  readDeskAsked,
  STATES,
} from '../../../src/ui/office/problems/desk-asked.ts';
import { createDeskProblems } from '../../../src/ui/office/problems/desk-problems-model.ts';
import { createProblemRow } from '../../../src/ui/office/problems/problem-sheet-rows.ts';
import { earliestDue, mayRefer, referralsOf } from '../../../src/ui/office/problems/refer-many.ts';
import { moved, raised, uuid } from '../../support/problem-entries.ts';
import { record, reference, TODAY, tell, VIEWERS } from '../ui/problem-samples.ts';

const each = (number: number, state: ProblemState, part: Partial<Problem> = {}) =>
  record([raised()], { id: uuid(number), state, department: 'logistics', ...part });
const bodyOf = (part: Partial<Problem['raised']>) => ({ raised: { ...record().problem.raised, ...part } });
const records = [
  each(1, 'closed'),
  each(2, 'referred', { due: '2026-12-01', ...bodyOf({ category: 'safety', urgency: 'urgent' }) }),
  each(3, 'reported', { due: '2026-11-20' }),
  each(4, 'referred', { due: '2026-11-22', ...bodyOf({ on: '2026-11-20T17:00:00Z', words: '路灯坏了' }) }),
  each(5, 'explained'),
  each(6, 'raised', { department: null }),
];
const RAISING_UNITS: Record<string, string> = { [uuid(6)]: 'computing' };

function look(part: Partial<DeskAsked>, as: keyof typeof VIEWERS = 'office') {
  const { add, end } = createDeskProblems(
    { ...readDeskAsked({}), ...part },
    {
      ...{ viewer: VIEWERS[as], today: TODAY, textOf: createTextOf(reference) },
      rankOf: ({ problem }) => createRankOf(VIEWERS[as], TODAY)(problem),
      unitsOf: ({ problem }) => new Set([problem.department ?? '', RAISING_UNITS[problem.id] ?? '']),
      dateOf: (instant) => instantToCampusDate(instant, 'Asia/Shanghai'),
    },
  );
  records.forEach(add);
  return end();
}
const found = (part: Partial<DeskAsked>, as?: keyof typeof VIEWERS) =>
  look(part, as).found.map(({ problem }) => Number(problem.id.slice(-4)));

describe('PD3 the desk’s table', () => {
  test('has what waits for the viewer on top, then what is overdue', () => {
    expect(found({})).toEqual([3, 4, 2, 6, 5, 1]);
    expect(found({}, 'clerk').slice(0, 2)).toEqual([4, 2]);
    expect(look({})).toMatchObject({ waiting: 1, overdue: 2 });
  });

  test.each<[string, Partial<DeskAsked>, number[]]>([
    ['state', { state: 'referred' }, [4, 2]],
    ['category', { category: 'safety' }, [2]],
    ['urgency', { urgency: 'urgent' }, [2]],
    ['overdue', { only: 'overdue' }, [3, 4]],
    ['waiting', { only: 'waiting' }, [3]],
    ['department', { unit: 'logistics', state: 'raised' }, []],
    ['raising unit', { unit: 'computing' }, [6]],
    // Heard on campus at one o’clock in the night of the 21st.
    ['days', { from: '2026-11-21', to: '2026-11-21' }, [4]],
    ['days before', { to: '2026-11-02', state: 'closed' }, [1]],
    ['words', { typed: '路灯' }, [4]],
    ['committee', { tab: 'reported' }, [3]],
    ['problem list', { tab: 'listed' }, [3, 5]],
    ['several at once', { only: 'overdue', state: 'referred', typed: '路灯' }, [4]],
  ])('is filtered by %s', (_, part, ids) => expect(found(part)).toEqual(ids));

  test('counts each state among what passes everything else, and each tab among all', () => {
    const { states, tabs } = look({ state: 'closed', only: 'overdue' });
    expect([...states]).toEqual([
      ['reported', 1],
      ['referred', 1],
    ]);
    expect(tabs).toEqual({ all: 6, reported: 1, listed: 2 });
  });

  test('keeps all that is asked in the address', () => {
    const asked: DeskAsked = {
      ...{ tab: 'listed', state: 'explained', unit: 'u', category: 'c', urgency: 'u2', only: 'overdue' },
      ...{ from: '2026-09-01', to: '2026-10-01', typed: '水 房' },
    };
    const { searchParams } = new URL(deskProblemsHref(asked), 'https://x');
    expect(readDeskAsked(Object.fromEntries(searchParams))).toEqual(asked);
    expect(deskProblemsHref(readDeskAsked({ state: 'nonsense', tab: '?' }))).toBe('/office/problems');
    expect(STATES).toHaveLength(Object.keys(tell('office').p.states).length);
  });
});

describe('PD4 several are referred at once', () => {
  test('a step each, one revision on, and only those that are the viewer’s to refer', () => {
    const mine = records.filter((each) => mayRefer(each, VIEWERS.office));
    expect(mine.map(({ problem }) => problem.state)).toEqual(['referred', 'reported', 'referred', 'raised']);
    expect(records.filter((each) => mayRefer(each, VIEWERS.clerk))).toHaveLength(2);
    const [first, second] = referralsOf(
      [
        { id: uuid(2), revision: 4 },
        { id: uuid(3), revision: 0 },
      ],
      { department: 'logistics', due: '2026-12-01', words: '  请一并处理 ' },
      (problem) => `step of ${problem}`,
    );
    expect(first).toEqual({
      id: `step of ${uuid(2)}`,
      event: {
        type: 'problem.moved',
        body: {
          ...{ problem: uuid(2), revision: 5, step: 'referred', department: 'logistics', due: '2026-12-01' },
          words: '请一并处理',
        },
      },
    });
    expect(second?.event.body).toMatchObject({ revision: 1 });
  });

  test('the most urgent of them says by when', () => {
    const problems = records.map(({ problem }) => problem);
    expect(earliestDue(problems, reference.policy, TODAY)).toBe('2026-11-25');
    expect(earliestDue([], reference.policy, TODAY)).toBe(TODAY);
  });
});

describe('PD5 the table as a spreadsheet', () => {
  const toRow = createProblemRow({
    ...{ telling: tell('raiser'), policy: reference.policy, q: zhCnDeskProblems, titleOf: ({ zh }) => zh },
    dateOf: (instant) => instantToCampusDate(instant, 'Asia/Shanghai'),
    raisingUnits: () => '计算机学院',
  });
  const columns = Object.keys(zhCnDeskProblems.sheet.columns);
  const cell = (row: ReturnType<typeof toRow>, name: string) => row[columns.indexOf(name)];

  test('says what the screens say, with names in place of “you”', () => {
    const row = toRow(
      record([
        raised({ department: 'logistics', due: '2026-11-16' }),
        moved('answered', 1, { words: '三天内修好' }, { person: 'clerk' }),
        moved('explained', 2, { words: '要等暑假' }),
        moved('reported', 3, { words: '请学校统筹' }),
      ]),
    );
    expect(row).toHaveLength(columns.length);
    expect(cell(row, 'person')).toBe('林知夏');
    expect(cell(row, 'unit')).toBe('计算机学院');
    expect(cell(row, 'department')).toBe('基建后勤处');
    expect([cell(row, 'heard'), cell(row, 'due'), cell(row, 'late')]).toEqual([
      '2026-11-02',
      '2026-11-16',
      7,
    ]);
    expect([cell(row, 'answer'), cell(row, 'explanation'), cell(row, 'report')]).toEqual([
      ...['三天内修好', '要等暑假', '请学校统筹'],
    ]);
    expect(cell(row, 'history')).toContain('2026-11-02 秦小满 答复：三天内修好');
    expect(String(cell(row, 'history'))).not.toContain('您');
  });

  test('EX2 a text that begins with = stays text', () => {
    const formula = '=HYPERLINK("http://example.com")';
    const row = toRow(record([raised({ words: formula, where: '=1+1' })]));
    expect([cell(row, 'words'), cell(row, 'place')]).toEqual([formula, '=1+1']);
  });
});
