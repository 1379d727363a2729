import { dateToDay } from '../../../domain/campus-day.ts';
import type { ProblemStep } from '../../../domain/problems/bodies.ts';
import { isOverdue } from '../../../domain/problems/next-steps.ts';
import type { Problem } from '../../../domain/problems/problem.ts';
import type { Policy, Text } from '../../../domain/regulation/policy.ts';
import type { ProblemRecord } from '../../../storage/phone-state.ts';
import { placeToWords, type Telling, timelineOf } from '../../leader/problems/problem-words.ts';
import type { DeskProblemMessages } from '../../messages/zh-cn-desk-problems.ts';
import type { Cell } from '../../shared/workbook/workbook.ts';

/** What a spreadsheet of problems is written with. */
export interface SheetTelling {
  telling: Telling;
  policy: Policy;
  q: DeskProblemMessages;
  titleOf: (title: Text) => string;
  /** The campus date of an instant. */
  dateOf: (instant: string) => string;
  /** The names of the units of whoever raised it. */
  raisingUnits: (record: ProblemRecord) => string;
}

/** A problem as a row of a spreadsheet: every string is text, whatever it begins with (EX2, PD5). */
export function createProblemRow(given: SheetTelling): (record: ProblemRecord) => Cell[] {
  const { telling, policy, q, titleOf, dateOf, raisingUnits } = given;
  const { names, today, p } = telling;
  const titleIn = (named: { id: string; title: Text }[], id: string) => {
    const known = named.find((each) => each.id === id);
    return known ? titleOf(known.title) : id;
  };
  // In a file that is passed on nobody is “you”.
  const spoken: Telling = { ...telling, viewer: { ...telling.viewer, person: '' } };
  return (record) => {
    const { problem, authors } = record;
    const { raised, department, due } = problem;
    const row: Record<keyof DeskProblemMessages['sheet']['columns'], Cell> = {
      words: raised.words,
      category: titleIn(policy.problems.categories, raised.category),
      urgency: titleIn(policy.problems.urgencies, raised.urgency),
      place: placeToWords(problem, telling),
      unit: raisingUnits(record) || null,
      person: authors[problem.person] || null,
      heard: dateOf(raised.on),
      state: p.states[problem.state],
      department: department === null ? null : names.unit(department),
      due,
      late: due !== null && isOverdue(problem, today) ? dateToDay(today) - dateToDay(due) : null,
      answer: lastWords(problem, 'answered') ?? raised.answer ?? null,
      explanation: lastWords(problem, 'explained'),
      report: lastWords(problem, 'reported'),
      history: timelineOf(record, spoken)
        .map(({ at, who, title, words }) => {
          const line = q.sheet.line(dateOf(at), who, title);
          return words === null ? line : q.sheet.said(line, words);
        })
        .join('\n'),
      id: problem.id,
    };
    return Object.keys(q.sheet.columns).map((column) => row[column as keyof typeof row]);
  };
}

function lastWords({ steps }: Problem, step: ProblemStep): string | null {
  return steps.findLast((taken) => taken.step === step && taken.words !== undefined)?.words ?? null;
}
