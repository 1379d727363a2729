import { z } from 'zod/mini';
import { hashSchema } from '../hash-schema.ts';

/** The longest side of a photograph in pixels, and its most bytes, as the phone re-encodes it. */
export const PHOTO_MAX_SIDE = 1_600;
export const PHOTO_MAX_BYTES = 250 * 1024;

/** A photograph as an entry names it: the picture itself is a blob under its SHA-256. */
export const photoSchema = z.object({
  sha256: hashSchema,
  type: z.literal('image/jpeg'),
  bytes: z.int().check(z.gte(1), z.lte(PHOTO_MAX_BYTES)),
  width: z.int().check(z.gte(1), z.lte(PHOTO_MAX_SIDE)),
  height: z.int().check(z.gte(1), z.lte(PHOTO_MAX_SIDE)),
});
export type Photo = z.infer<typeof photoSchema>;
