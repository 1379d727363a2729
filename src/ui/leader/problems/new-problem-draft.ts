import { z } from 'zod/mini';
import type { Visit } from '../../../domain/log/fold.ts';
import type { Policy } from '../../../domain/regulation/policy.ts';
import type { NewEntry } from '../../services.ts';
import { type Clock, clockToLocal, draftToInstant } from '../visit/visit-draft.ts';
import { whenSchema } from '../visit/visit-draft-schema.ts';
import { createProblemDraft, type ProblemFailure, problemDraftToBody } from './problem-draft.ts';
import { problemDraftSchema } from './problem-draft-schema.ts';

/** The longest words for a place, in characters. */
export const WHERE_MAX_LENGTH = 100;

const newProblemSchema = z.extend(problemDraftSchema, {
  /** Whether the person has put anything in. */
  touched: z.boolean(),
  /** The day on which the form was opened, by the phone's clock. */
  day: z.string(),
  place: z.nullable(z.string()),
  where: z.string(),
  when: whenSchema,
  date: z.string(),
  time: z.string(),
});
/** A problem that is written down on a page of its own: where and when it was heard is said too. */
export type NewProblemDraft = z.infer<typeof newProblemSchema>;

export type NewProblemFailure = ProblemFailure | 'timeMissing' | 'timeInFuture';

export function createNewProblem(id: string, policy: Policy, now: Clock): NewProblemDraft {
  const { date, time } = clockToLocal(now);
  const when = { day: date, when: 'now' as const, date, time };
  return { ...createProblemDraft(id, policy), touched: false, place: null, where: '', ...when };
}

/** A draft as it was kept, or `null`. One of an earlier day keeps the day that it spoke of. */
export function reviveNewProblem(kept: unknown, now: Clock): NewProblemDraft | null {
  const read = newProblemSchema.safeParse(kept);
  if (!read.success) return null;
  const draft = read.data;
  if (draft.day === clockToLocal(now).date || draft.when === 'day') return draft;
  return { ...draft, when: 'day', date: draft.day };
}

/** The entry that raises it, or what is still wanting. Within a record it was heard where and when the record says. */
export function newProblemToEntry(
  draft: NewProblemDraft,
  visit: Visit | null,
  { policy, today, now }: { policy: Policy; today: string; now: Clock },
): { entry: NewEntry } | { failure: NewProblemFailure } {
  const when = visit ? { on: visit.on } : draftToInstant(draft, now);
  if ('failure' in when) return when;
  const words = draft.where.trim().slice(0, WHERE_MAX_LENGTH);
  const made = problemDraftToBody(draft, policy, {
    ...{ on: when.on, today },
    place: visit ? visit.place.id : (draft.place ?? undefined),
    where: visit || draft.place !== null || words === '' ? undefined : words,
    visit: visit?.id,
  });
  if ('failure' in made) return made;
  return { entry: { id: draft.id, event: { type: 'problem.raised', body: made.body } } };
}
