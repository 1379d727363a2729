import { z } from 'zod/mini';

/** The kinds of place where a poster can hang. */
export const placeKindSchema = z.enum(['classroom', 'class', 'dorm', 'canteen', 'club', 'lecture']);
export type PlaceKind = z.infer<typeof placeKindSchema>;

export const placeSchema = z.object({
  id: z.string(),
  kind: placeKindSchema,
  name: z.string(),
  college: z.optional(z.string()),
  building: z.optional(z.string()),
});
export type Place = z.infer<typeof placeSchema>;

export const placeCodeSchema = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{16}$/));

/** Places as phones hold them: by hash, so that having the app does not let one invent a visit. */
export const placesByCodeHashSchema = z.record(z.string(), placeSchema);
export type PlacesByCodeHash = z.infer<typeof placesByCodeHashSchema>;

/** Codes that hold no longer, by the same hash, with the place where each hung and since when it does not count. */
export const withdrawnCodesSchema = z.record(
  z.string(),
  z.object({ place: placeSchema, withdrawnAt: z.iso.datetime({ offset: true }) }),
);
export type WithdrawnCodes = z.infer<typeof withdrawnCodesSchema>;
