import { instantToCampusDate } from '../../domain/calendar.ts';
import { monthDayInWords } from '../../domain/office/filings/date-words.ts';
import { maskPersonalNumbers } from '../../domain/personal-numbers.ts';
import type { ProblemStep } from '../../domain/problems/bodies.ts';
import type { Problem, ProblemState } from '../../domain/problems/problem.ts';
import type { Campus } from './read-campus.ts';

export const STATES: Record<ProblemState, string> = {
  raised: '待转交',
  referred: '部门在办',
  answered: '已答复，待反馈',
  told: '已反馈学生',
  explained: '已解释说明',
  reported: '已上报',
  closed: '已办结',
  withdrawn: '已撤回',
};
const STEPS: Record<ProblemStep, string> = {
  referred: '转交',
  answered: '答复',
  told: '反馈',
  explained: '解释说明',
  reported: '上报',
  closed: '办结',
  reopened: '重新办理',
  withdrawn: '撤回',
};

/** What documents say of a problem; numbers of persons in its words are masked. */
export interface ProblemWords {
  /** The campus date on which it was heard. */
  date: string;
  category: string;
  place: string;
  words: string;
  department: string;
  state: string;
  /** What was said about it last. */
  outcome: string;
  /** Everything that was done, step by step. */
  course: string;
}

export function problemToWords({ policy, calendar, names }: Campus, problem: Problem): ProblemWords {
  const { raised, steps, department, state } = problem;
  const dateOf = (instant: string) => instantToCampusDate(instant, calendar.timeZone);
  const said = [raised.answer, ...steps.map(({ words }) => words)].filter((words) => words !== undefined);
  const course = steps.map(({ step, at, words, department: to }) => {
    const unit = step === 'referred' && to !== undefined ? names.unit(to) : '';
    return `${monthDayInWords(dateOf(at))}${STEPS[step]}${unit}${words ? `：${trimStop(words)}` : ''}`;
  });
  return {
    date: dateOf(raised.on),
    category:
      policy.problems.categories.find(({ id }) => id === raised.category)?.title.zh ?? raised.category,
    place: raised.place === undefined ? (raised.where ?? '') : names.place(raised.place),
    words: maskPersonalNumbers(raised.words),
    department: department === null ? '' : names.unit(department),
    state: STATES[state],
    outcome: maskPersonalNumbers(said.at(-1) ?? ''),
    course: maskPersonalNumbers(
      [...(raised.answer === undefined ? [] : [`当场答复：${trimStop(raised.answer)}`]), ...course].join(
        '；',
      ),
    ),
  };
}

/** Without the stop at its end, so that a sentence can go on. */
export function trimStop(text: string): string {
  return text.trim().replace(/[。；;.]+$/, '');
}
