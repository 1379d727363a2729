import { z } from 'zod/mini';
import { placeCodeSchema } from '../place.ts';
import { type DutyDeclaredBody, dutyDeclaredBodySchema } from './declaration-body.ts';
import { type Entry, instantSchema } from './entry.ts';

/** How the place of a visit was proven. */
export const placeProofSchema = z.enum(['poster', 'code', 'listed', 'none']);
export type PlaceProof = z.infer<typeof placeProofSchema>;

export const visitBodySchema = z.object({
  /** An activity kind of the policy. */
  kind: z.string(),
  /** When it took place; may be earlier than the entry's `at`. */
  on: instantSchema,
  place: z.object({
    id: z.optional(z.string()),
    code: z.optional(placeCodeSchema),
    proof: placeProofSchema,
  }),
  scope: z.optional(
    z.object({
      classes: z.optional(z.array(z.string())),
      colleges: z.optional(z.array(z.string())),
      branches: z.optional(z.array(z.string())),
    }),
  ),
  /** Whether the person convened it or took part, where that makes a difference. */
  role: z.optional(z.enum(['convened', 'attended'])),
  /** What a report to the Party committee was about, as the policy's unit duties name it. */
  topic: z.optional(z.string().check(z.maxLength(64))),
  /** Students met, 人次. */
  people: z.optional(z.int().check(z.gte(0), z.lte(10_000))),
  note: z.optional(z.string().check(z.maxLength(2_000))),
});
export type VisitBody = z.infer<typeof visitBodySchema>;

/** Takes back an own `visit.logged` or `duty.declared`, named by its entry's id; the record stays in the log and counts no more. */
export const retractionBodySchema = z.object({ visit: z.uuid() });
export type RetractionBody = z.infer<typeof retractionBodySchema>;

/** What one appends: the type and its body. */
export type Event =
  | { type: 'visit.logged'; body: VisitBody }
  | { type: 'visit.retracted'; body: RetractionBody }
  | { type: 'duty.declared'; body: DutyDeclaredBody };

/** The entry's event, or `null` where this version does not know the type or cannot read the body (LG10). */
export function readEvent(entry: Pick<Entry, 'type' | 'body'>): Event | null {
  switch (entry.type) {
    case 'visit.logged': {
      const body = visitBodySchema.safeParse(entry.body);
      return body.success ? { type: entry.type, body: body.data } : null;
    }
    case 'visit.retracted': {
      const body = retractionBodySchema.safeParse(entry.body);
      return body.success ? { type: entry.type, body: body.data } : null;
    }
    case 'duty.declared': {
      const body = dutyDeclaredBodySchema.safeParse(entry.body);
      return body.success ? { type: entry.type, body: body.data } : null;
    }
    default:
      return null;
  }
}
