import { z } from 'zod/mini';
import { placeCodeSchema } from '../place-schema.ts';
import { type ProblemMovedBody, type ProblemRaisedBody, problemSchemas } from '../problems/bodies.ts';
import { wholeTextSchema } from '../whole-text.ts';
import { type DutyDeclaredBody, dutyDeclaredBodySchema } from './declaration-body.ts';
import { type Entry, instantSchema } from './entry.ts';
import { type FeedbackGivenBody, feedbackGivenBodySchema } from './feedback-body.ts';
import { type FlagAnsweredBody, flagAnsweredBodySchema } from './flag-answer-body.ts';
import { PHOTOS_MAX } from './limits.ts';
import { photoSchema } from './photo.ts';

/** How the place of a visit was proven. */
const placeProofSchema = z.enum(['poster', 'code', 'listed', 'none']);

const countSchema = z.int().check(z.gte(0), z.lte(10_000));
const listSchema = z.array(z.string().check(z.maxLength(64))).check(z.maxLength(20));

/** Everything that a visit may carry, each part as it may also be amended. */
const visitFields = {
  /** An activity kind of the policy. */
  kind: wholeTextSchema,
  /** When it took place; may be earlier than the entry's `at`. */
  on: instantSchema,
  place: z.object({
    id: z.optional(z.string()),
    code: z.optional(placeCodeSchema),
    proof: placeProofSchema,
  }),
};

const optionalFields = {
  scope: z.object({
    classes: z.optional(z.array(z.string())),
    colleges: z.optional(z.array(z.string())),
    branches: z.optional(z.array(z.string())),
  }),
  /** Whether the person convened it or took part, where that makes a difference. */
  role: z.enum(['convened', 'attended']),
  /** What a report to the Party committee was about: one of the policy's topics. */
  topic: z.string().check(z.maxLength(64)),
  /** Students met, 人次. */
  people: countSchema,
  /** How long it took. */
  minutes: countSchema,
  /** Themes of 教育指导, by the policy's ids. */
  themes: listSchema,
  /** Students in special difficulty that were met, counts alone, by the policy's ids. */
  hardships: z.record(z.string().check(z.maxLength(64)), countSchema),
  note: z.string().check(z.maxLength(2_000)),
  photos: z.array(photoSchema).check(z.maxLength(PHOTOS_MAX)),
};

export const visitBodySchema = z.object({
  ...visitFields,
  scope: z.optional(optionalFields.scope),
  role: z.optional(optionalFields.role),
  topic: z.optional(optionalFields.topic),
  people: z.optional(optionalFields.people),
  minutes: z.optional(optionalFields.minutes),
  themes: z.optional(optionalFields.themes),
  hardships: z.optional(optionalFields.hardships),
  note: z.optional(optionalFields.note),
  photos: z.optional(optionalFields.photos),
  /** The record of the same form that this one belongs to: a talk within a visit. */
  within: z.optional(z.uuid()),
});
export type VisitBody = z.infer<typeof visitBodySchema>;

/** What an amendment says anew; `null` takes a part away. What is not named stays as it was. */
export const visitChangesSchema = z.object({
  kind: z.optional(visitFields.kind),
  on: z.optional(visitFields.on),
  place: z.optional(visitFields.place),
  scope: z.optional(z.nullable(optionalFields.scope)),
  role: z.optional(z.nullable(optionalFields.role)),
  topic: z.optional(z.nullable(optionalFields.topic)),
  people: z.optional(z.nullable(optionalFields.people)),
  minutes: z.optional(z.nullable(optionalFields.minutes)),
  themes: z.optional(z.nullable(optionalFields.themes)),
  hardships: z.optional(z.nullable(optionalFields.hardships)),
  note: z.optional(z.nullable(optionalFields.note)),
  photos: z.optional(z.nullable(optionalFields.photos)),
});
export type VisitChanges = z.infer<typeof visitChangesSchema>;

/** One more than the highest revision that the device knew of: says what an author had seen, whatever the clocks say. */
export const revisionSchema = z.int().check(z.gte(1));

/** Says parts of an own `visit.logged` anew (LG11). */
export const amendmentBodySchema = z.object({
  visit: z.uuid(),
  revision: revisionSchema,
  changes: visitChangesSchema,
});
export type AmendmentBody = z.infer<typeof amendmentBodySchema>;

/** Takes back an own `visit.logged` or `duty.declared`, named by its entry's id; the record stays in the log and counts no more. */
export const retractionBodySchema = z.object({ visit: z.uuid() });
export type RetractionBody = z.infer<typeof retractionBodySchema>;

/** What one appends: the type and its body. */
export type Event =
  | { type: 'visit.logged'; body: VisitBody }
  | { type: 'visit.amended'; body: AmendmentBody }
  | { type: 'visit.retracted'; body: RetractionBody }
  | { type: 'duty.declared'; body: DutyDeclaredBody }
  | { type: 'flag.answered'; body: FlagAnsweredBody }
  | { type: 'feedback.given'; body: FeedbackGivenBody }
  | { type: 'problem.raised'; body: ProblemRaisedBody }
  | { type: 'problem.moved'; body: ProblemMovedBody };

const BODIES: { [Type in Event['type']]: z.ZodMiniType<Extract<Event, { type: Type }>['body']> } = {
  'visit.logged': visitBodySchema,
  'visit.amended': amendmentBodySchema,
  'visit.retracted': retractionBodySchema,
  'duty.declared': dutyDeclaredBodySchema,
  'flag.answered': flagAnsweredBodySchema,
  'feedback.given': feedbackGivenBodySchema,
  ...problemSchemas,
};

/** The entry's event, or `null` where this version does not know the type or cannot read the body (LG10). */
export function readEvent(entry: Pick<Entry, 'type' | 'body'>): Event | null {
  if (!Object.hasOwn(BODIES, entry.type)) return null;
  const type = entry.type as Event['type'];
  const body = BODIES[type].safeParse(entry.body);
  // The table pairs each type with the schema of its body.
  return body.success ? ({ type, body: body.data } as Event) : null;
}
