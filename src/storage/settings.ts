import type { PhoneDatabase } from './phone-database.ts';
import type { Setting, SettingName } from './settings-schemas.ts';

/** The setting, or `null` where there is none. */
export async function readSetting<Name extends SettingName>(
  database: PhoneDatabase,
  name: Name,
): Promise<Setting<Name> | null> {
  const row = await database.settings.get(name);
  return row === undefined ? null : (row.value as Setting<Name>);
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
