import { z } from 'zod/mini';
import { instantSchema } from '../domain/log/entry.ts';
import { placeCodeSchema } from '../domain/place-schema.ts';
import { referenceSchema } from '../domain/wire.ts';

/** Every setting that the phone keeps, with its shape. */
export const SETTINGS = {
  reference: z.object({ etag: z.string(), data: referenceSchema }),
  /** A visit that was begun before enrolment (ST5). */
  pendingPlaceCode: placeCodeSchema,
  /** How many runs of sync have begun on this phone. */
  syncRuns: z.int(),
  /** The last run that the endpoint answered wholly, by the phone's clock, and which run it was. */
  lastSync: z.object({ startedAt: instantSchema, finishedAt: instantSchema, run: z._default(z.int(), 0) }),
};

export type SettingName = keyof typeof SETTINGS;
export type Setting<Name extends SettingName> = z.infer<(typeof SETTINGS)[Name]>;
