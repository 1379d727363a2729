import { z } from 'zod/mini';
import { placeCodeSchema, placeKindSchema, placeSchema } from '../place-schema.ts';
import { unitSchema } from '../roster.ts';

/** Of a place's name, and of its building's. */
export const PLACE_NAME_MAX_LENGTH = 60;
const wordsSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(PLACE_NAME_MAX_LENGTH));

/** What the office says of a place; its id stays what it was. */
export const placeFieldsSchema = z.object({
  kind: placeKindSchema,
  name: wordsSchema,
  /** The id of a unit. */
  college: z.optional(z.string().check(z.maxLength(64))),
  building: z.optional(wordsSchema),
});
export type PlaceFields = z.infer<typeof placeFieldsSchema>;

/** A place with every code that it ever had: the one that holds, and those that were withdrawn, the newest first. */
export const deskPlaceSchema = z.object({
  place: placeSchema,
  code: z.nullable(z.object({ code: placeCodeSchema, issuedAt: z.string() })),
  withdrawn: z.array(z.object({ code: placeCodeSchema, issuedAt: z.string(), withdrawnAt: z.string() })),
});
export type DeskPlace = z.infer<typeof deskPlaceSchema>;

/** `GET /places`: the places within reach, and the units that a place may belong to. */
export const deskPlacesSchema = z.object({ places: z.array(deskPlaceSchema), units: z.array(unitSchema) });
export type DeskPlaces = z.infer<typeof deskPlacesSchema>;

/** `POST /places/add`. `place` is the id: of the new place, or of the one that bears the name already. */
export const placeAddedSchema = z.object({ outcome: z.enum(['added', 'duplicate']), place: z.string() });
export type PlaceAdded = z.infer<typeof placeAddedSchema>;

/** `POST /places/change`. `before` is what the asker saw: where it is so no more, nothing is overwritten. */
export const changePlaceSchema = z.object({
  place: z.string().check(z.maxLength(64)),
  before: placeFieldsSchema,
  after: placeFieldsSchema,
});
export type ChangePlace = z.infer<typeof changePlaceSchema>;
export const placeChangedSchema = z.object({ outcome: z.enum(['changed', 'duplicate', 'overtaken']) });
export type PlaceChanged = z.infer<typeof placeChangedSchema>;

/** `POST /places/code`: withdraws the code that the asker saw, where there was one, and issues a new one if asked to. */
export const replaceCodeSchema = z.object({
  place: z.string().check(z.maxLength(64)),
  current: z.nullable(placeCodeSchema),
  issue: z.boolean(),
});
export type ReplaceCode = z.infer<typeof replaceCodeSchema>;
export const codeReplacedSchema = z.object({ outcome: z.enum(['replaced', 'overtaken']) });
export type CodeReplaced = z.infer<typeof codeReplacedSchema>;

/** What can be said anew of a place, without its id. */
export function placeToFields({ kind, name, college, building }: PlaceFields): PlaceFields {
  return { kind, name, ...(college && { college }), ...(building && { building }) };
}

/** Whether both say the same of a place. */
export function isSamePlace(a: PlaceFields, b: PlaceFields): boolean {
  return a.kind === b.kind && a.name === b.name && a.college === b.college && a.building === b.building;
}
