import { dateToDay, dayToDate } from '../../../domain/campus-day.ts';
import { WORDS_MAX_LENGTH } from '../../../domain/log/limits.ts';
import type { ProblemRaisedBody } from '../../../domain/problems/bodies.ts';
import type { Policy } from '../../../domain/regulation/policy.ts';
import type { ProblemDraft } from './problem-draft-schema.ts';

export type { Outcome, ProblemDraft } from './problem-draft-schema.ts';

export type ProblemFailure = 'wordsMissing' | 'categoryMissing' | 'departmentMissing' | 'answerMissing';

export function createProblemDraft(id: string, policy: Policy): ProblemDraft {
  const urgency = policy.problems.urgencies[0]?.id ?? 'normal';
  return { id, category: null, words: '', urgency, outcome: 'own', department: null, answer: '' };
}

/** What is still wanting, or `null`. */
export function problemFault({
  words,
  category,
  outcome,
  department,
  answer,
}: ProblemDraft): ProblemFailure | null {
  if (words.trim() === '') return 'wordsMissing';
  if (category === null) return 'categoryMissing';
  if (outcome === 'referred' && department === null) return 'departmentMissing';
  return outcome === 'answered' && answer.trim() === '' ? 'answerMissing' : null;
}

/** Where and when it was heard, and the record in which it was raised. */
export interface Occasion {
  /** RFC 3339 with offset. */
  on: string;
  /** Today's campus date. */
  today: string;
  place?: string | undefined;
  /** Where, in words. */
  where?: string | undefined;
  visit?: string | undefined;
}

/** What the entry says, or what is still wanting. A department is given as many days as the urgency leaves. */
export function problemDraftToBody(
  draft: ProblemDraft,
  policy: Policy,
  { on, today, place, where, visit }: Occasion,
): { body: ProblemRaisedBody } | { failure: ProblemFailure } {
  const { category, urgency, outcome, department } = draft;
  const failure = problemFault(draft);
  if (failure !== null) return { failure };
  const words = draft.words.trim().slice(0, WORDS_MAX_LENGTH);
  const answer = draft.answer.trim().slice(0, WORDS_MAX_LENGTH);
  return {
    body: {
      ...{ category: category ?? '', words, urgency, on },
      ...(place !== undefined && { place }),
      ...(where !== undefined && { where }),
      ...(visit !== undefined && { visit }),
      ...(outcome === 'answered' && { answer }),
      ...(outcome === 'referred' &&
        department !== null && { department, due: dueDate(policy, urgency, today) }),
    },
  };
}

/** The campus date by which an answer is due. */
export function dueDate(policy: Policy, urgency: string, today: string): string {
  const days = policy.problems.urgencies.find(({ id }) => id === urgency)?.days ?? 14;
  return dayToDate(dateToDay(today) + days);
}
