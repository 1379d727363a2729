import { z } from 'zod/mini';
import { campusDateSchema } from '../calendar-schema.ts';
import { dutyDeclaredBodySchema } from '../log/declaration-body.ts';
import { deviceIdSchema, instantSchema } from '../log/entry.ts';

const countSchema = z.int().check(z.gte(0));

export const dutyStateSchema = z.enum(['met', 'missed', 'behind', 'onTrack', 'upcoming', 'unassigned']);

/** A window of a standing, with the ids of the records behind its count. */
export const windowSchema = z.strictObject({
  from: campusDateSchema,
  to: campusDateSchema,
  count: countSchema,
  target: z.number(),
  state: z.enum(['met', 'missed', 'future', 'open']),
  activities: z.array(z.string()),
});

const declarationSchema = z.strictObject({
  ...dutyDeclaredBodySchema.shape,
  id: z.string(),
  at: instantSchema,
});

const standingSchema = z.strictObject({
  duty: z.string(),
  clause: z.string(),
  level: z.enum(['required', 'encouraged']),
  state: dutyStateSchema,
  deadline: z.nullable(campusDateSchema),
  windows: z.array(z.extend(windowSchema, { declaration: z.optional(declarationSchema) })),
});

/** What an export says that a person has done. */
export const personFiguresSchema = z.strictObject({
  /** Records that count: neither taken back nor refused. */
  records: countSchema,
  /** How much there is of each chain, so that nothing can be missing unseen. */
  chains: z.array(z.strictObject({ device: deviceIdSchema, entries: countSchema, receipts: countSchema })),
  /** Each semester that has begun. */
  semesters: z.array(
    z.strictObject({
      semester: z.string(),
      standings: z.array(standingSchema),
      /** Records for each 进. */
      categories: z.array(z.strictObject({ category: z.string(), count: countSchema })),
    }),
  ),
});
export type PersonFigures = z.infer<typeof personFiguresSchema>;
