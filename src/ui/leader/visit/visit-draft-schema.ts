import { z } from 'zod/mini';
import { photoSchema } from '../../../domain/log/photo.ts';
import { problemDraftSchema } from '../problems/problem-draft-schema.ts';
import { type Clock, clockToLocal } from './visit-draft.ts';

export const whenSchema = z.enum(['now', 'today', 'day']);
export type When = z.infer<typeof whenSchema>;

/** Empty in a draft that an earlier version of the app kept. */
const idsSchema = z._default(z.array(z.string()), []);
const textSchema = z._default(z.nullable(z.string()), null);
const numberSchema = z._default(z.nullable(z.number()), null);

const draftSchema = z.object({
  /** The record's id, made once: a second tap or a reload while saving makes no second record (ST3). */
  id: z.string(),
  /** The day on which the form was opened, by the phone's clock. */
  day: z.string(),
  /** Whether the person has put anything in: what a form begins with would not be missed. */
  touched: z._default(z.boolean(), true),
  kind: z.nullable(z.string()),
  /** A place of the list; a poster's own place is not in the draft. */
  place: textSchema,
  classes: idsSchema,
  colleges: idsSchema,
  branches: idsSchema,
  role: z._default(z.nullable(z.enum(['convened', 'attended'])), null),
  topic: textSchema,
  people: numberSchema,
  minutes: numberSchema,
  themes: idsSchema,
  hardships: z._default(z.record(z.string(), z.number()), {}),
  note: z.string(),
  photos: z._default(z.array(photoSchema), []),
  /** What was done on the same occasion, each with the id of its own record. */
  along: z._default(z.array(z.object({ id: z.string(), kind: z.string(), people: z.number() })), []),
  problems: z._default(z.array(problemDraftSchema), []),
  when: whenSchema,
  date: z.string(),
  time: z.string(),
});
/** A form as it is being filled in; outlives a reload (ST5). */
export type VisitDraft = z.infer<typeof draftSchema>;
/** A draft as it was kept, or `null`. One of an earlier day keeps the day that it spoke of, and is worth keeping only with input. */
export function reviveDraft(kept: unknown, now: Clock): VisitDraft | null {
  const read = draftSchema.safeParse(kept);
  if (!read.success) return null;
  const draft = read.data;
  if (draft.day === clockToLocal(now).date || draft.when === 'day') return draft;
  return draft.touched ? { ...draft, when: 'day', date: draft.day } : null;
}
