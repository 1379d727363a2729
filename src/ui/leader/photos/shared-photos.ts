import { z } from 'zod/mini';

/** As the worker keeps them, of whatever version it was. */
const sharedSchema = z.object({ files: z.array(z.instanceof(Blob)), leftOut: z.number() });

/** The pictures that wait for a form, or `null`. */
export function readSharedPhotos(kept: unknown): z.infer<typeof sharedSchema> | null {
  const read = sharedSchema.safeParse(kept);
  return read.success ? read.data : null;
}
