import { z } from 'zod/mini';
import { instantSchema } from '../domain/log/entry.ts';
import { placeCodeSchema } from '../domain/place.ts';
import { referenceSchema } from '../domain/wire.ts';
import type { PhoneDatabase } from './phone-database.ts';

/** Every setting that the phone keeps, with its shape. */
const SETTINGS = {
  reference: z.object({ etag: z.string(), data: referenceSchema }),
  pendingPlaceCode: placeCodeSchema,
  /** The last run that the endpoint answered wholly, by the phone's clock. */
  lastSync: z.object({ startedAt: instantSchema, finishedAt: instantSchema }),
};
type SettingName = keyof typeof SETTINGS;
type Setting<Name extends SettingName> = z.infer<(typeof SETTINGS)[Name]>;

/** The setting, or `null` where there is none or an older version's cannot be read. */
export async function readSetting<Name extends SettingName>(
  database: PhoneDatabase,
  name: Name,
): Promise<Setting<Name> | null> {
  const row = await database.settings.get(name);
  const parsed = SETTINGS[name].safeParse(row?.value);
  return parsed.success ? (parsed.data as Setting<Name>) : null;
}

export async function writeSetting<Name extends SettingName>(
  database: PhoneDatabase,
  name: Name,
  value: Setting<Name>,
): Promise<void> {
  await database.settings.put({ name, value });
}

export async function removeSetting(database: PhoneDatabase, name: SettingName): Promise<void> {
  await database.settings.delete(name);
}
