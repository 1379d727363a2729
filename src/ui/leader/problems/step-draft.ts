import { z } from 'zod/mini';
import { WORDS_MAX_LENGTH } from '../../../domain/log/limits.ts';
import type { ProblemStep } from '../../../domain/problems/bodies.ts';
import type { Problem } from '../../../domain/problems/problem.ts';
import type { Policy } from '../../../domain/regulation/policy.ts';
import type { ProblemMessages } from '../../messages/zh-cn-problems.ts';
import type { NewEntry } from '../../services.ts';
import { dueDate } from './problem-draft.ts';

const stepDraftSchema = z.object({
  /** The step's id, made once (ST3). */
  id: z.string(),
  /** Whether the person has put anything in. */
  touched: z.boolean(),
  words: z.string(),
  department: z.nullable(z.string()),
  due: z.string(),
});
/** A step as it is being taken. */
export type StepDraft = z.infer<typeof stepDraftSchema>;

export type StepFailure = keyof ProblemMessages['step']['failures'];

export function createStepDraft(
  id: string,
  { raised }: Problem,
  { policy, today }: { policy: Policy; today: string },
): StepDraft {
  return { id, touched: false, words: '', department: null, due: dueDate(policy, raised.urgency, today) };
}

/** A draft as it was kept; `null` where there is none, or where it has become a step. */
export function reviveStepDraft(kept: unknown, { steps }: Problem): StepDraft | null {
  const read = stepDraftSchema.safeParse(kept);
  return read.success && !steps.some(({ id }) => id === read.data.id) ? read.data : null;
}

/** The entry that takes the step, or what is still wanting. */
export function stepToEntry(
  draft: StepDraft,
  step: ProblemStep,
  problem: Problem,
  today: string,
): { entry: NewEntry } | { failure: StepFailure } {
  const words = draft.words.trim().slice(0, WORDS_MAX_LENGTH);
  if ((step === 'answered' || step === 'explained') && words === '') return { failure: step };
  const body = {
    ...{ problem: problem.id, revision: problem.revision + 1, step },
    ...(words !== '' && { words }),
  };
  if (step !== 'referred') return { entry: toEntry(draft.id, body) };
  const { department, due } = draft;
  if (department === null) return { failure: 'department' };
  if (due < today) return { failure: 'due' };
  return { entry: toEntry(draft.id, { ...body, department, due }) };
}

type MovedBody = Extract<NewEntry['event'], { type: 'problem.moved' }>['body'];

function toEntry(id: string, body: MovedBody): NewEntry {
  return { id, event: { type: 'problem.moved', body } };
}

/** The verb on the button that takes a step. */
export function stepToVerb(step: ProblemStep, { department, state }: Problem, p: ProblemMessages): string {
  if (step === 'referred' && department !== null) return p.referAgain;
  if (step === 'answered' && state === 'answered') return p.answerMore;
  return p.steps[step];
}
