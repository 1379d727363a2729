import { readEvent } from '../domain/log/bodies.ts';
import type { PhoneDatabase } from './phone-database.ts';
import { SETTINGS } from './settings-schemas.ts';

/**
 * Reads every stored body and setting by this version's schemas. A setting that cannot be read is dropped: the endpoint
 * has it. An entry never is: what it says is `null` until a version that can read it (LG10).
 */
export function parseAnew(database: PhoneDatabase): Promise<void> {
  return database.transaction(
    'rw',
    [database.entries, database.foreignEntries, database.settings],
    async () => {
      for (const [name, schema] of Object.entries(SETTINGS)) {
        const row = await database.settings.get(name);
        const parsed = schema.safeParse(row?.value);
        if (parsed.success) await database.settings.put({ name, value: parsed.data });
        else await database.settings.delete(name);
      }
      for (const table of [database.entries, database.foreignEntries]) {
        await table.toCollection().modify((entry) => {
          entry.event = readEvent(entry);
        });
      }
    },
  );
}
