import { z } from 'zod/mini';
import { hashSchema } from '../hash-schema.ts';
import { PHOTO_MAX_BYTES, PHOTO_MAX_SIDE } from './limits.ts';

/** A photograph as an entry names it: the picture itself is a blob under its SHA-256. */
export const photoSchema = z.object({
  sha256: hashSchema,
  type: z.literal('image/jpeg'),
  bytes: z.int().check(z.gte(1), z.lte(PHOTO_MAX_BYTES)),
  width: z.int().check(z.gte(1), z.lte(PHOTO_MAX_SIDE)),
  height: z.int().check(z.gte(1), z.lte(PHOTO_MAX_SIDE)),
});
export type Photo = z.infer<typeof photoSchema>;
