import { z } from 'zod/mini';
import { type PlaceKind, placeKindSchema } from '../place.ts';

const titleSchema = z.object({ zh: z.string(), en: z.string() });

/** One kind of activity that the regulation knows; one record is one activity of one kind. */
export const activityKindSchema = z.object({
  id: z.string(),
  title: titleSchema,
  /** The 进 that it belongs to; some kinds belong to none. */
  category: z.nullable(z.string()),
  /** Whether it counts as 面对面, in person with students. */
  faceToFace: z.boolean(),
  /** The kinds of place whose poster starts it. */
  posters: z.array(placeKindSchema),
});
export type ActivityKind = z.infer<typeof activityKindSchema>;

/** A university's regulation as data. */
export const policySchema = z.object({
  id: z.string(),
  title: titleSchema,
  /** The campus date from which it holds. */
  from: z.iso.date(),
  /** The 七进, in the order in which the regulation names them. */
  categories: z.array(z.object({ id: z.string(), title: titleSchema })),
  kinds: z.array(activityKindSchema),
});
export type Policy = z.infer<typeof policySchema>;

/** What one may be doing at a place with a poster, the likeliest first. */
export function kindsAtPlace(policy: Policy, place: PlaceKind): ActivityKind[] {
  return policy.kinds.filter((kind) => kind.posters.includes(place));
}
