import { WORDS_MAX_LENGTH } from '../../../domain/log/limits.ts';
import { nextSteps } from '../../../domain/problems/next-steps.ts';
import type { Problem } from '../../../domain/problems/problem.ts';
import type { Viewer } from '../../../domain/problems/viewer.ts';
import type { Policy } from '../../../domain/regulation/policy.ts';
import type { ProblemRecord } from '../../../storage/phone-state.ts';
import { dueDate } from '../../leader/problems/problem-draft.ts';
import type { NewEntry } from '../../services.ts';

/** Whether the viewer may refer it now: to a department, or to another one (PR8). */
export function mayRefer({ problem }: ProblemRecord, viewer: Viewer): boolean {
  return nextSteps(problem, viewer).includes('referred');
}

/** To whom, by when, and with which words: of all the problems the same. */
export interface Referral {
  department: string;
  /** A campus date. */
  due: string;
  words: string;
}

/** A step for each problem, all to be committed together (PD4). */
export function referralsOf(
  problems: Pick<Problem, 'id' | 'revision'>[],
  { department, due, words }: Referral,
  idOf: (problem: string) => string,
): NewEntry[] {
  const said = words.trim().slice(0, WORDS_MAX_LENGTH);
  return problems.map(({ id, revision }) => ({
    id: idOf(id),
    event: {
      type: 'problem.moved',
      body: {
        ...{ problem: id, revision: revision + 1, step: 'referred', department, due },
        ...(said !== '' && { words: said }),
      },
    },
  }));
}

/** By when an answer is wanted: as soon as the most urgent of them asks. */
export function earliestDue(problems: Problem[], policy: Policy, today: string): string {
  const days = problems.map(({ raised }) => dueDate(policy, raised.urgency, today));
  return days.sort()[0] ?? today;
}
