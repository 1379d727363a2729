import type { PhoneDatabase } from './phone-database.ts';

/** Raised whenever a schema of what the phone stores changes: the settings' or an event body's. */
const SCHEMA = 4;
const ROW = 'parsedUnder';

/**
 * Makes sure that all rows were parsed by this version's schemas. They were, but for the first start of a version with
 * other schemas: so the parser need not be fetched before the first screen is drawn.
 */
export async function ensureParsed(database: PhoneDatabase): Promise<void> {
  if ((await database.settings.get(ROW))?.value === SCHEMA) return;
  if (await holdsAnything(database)) {
    const { parseAnew } = await import('./parse-anew.ts');
    await parseAnew(database);
  }
  await database.settings.put({ name: ROW, value: SCHEMA });
}

async function holdsAnything(database: PhoneDatabase): Promise<boolean> {
  return (await database.entries.count()) + (await database.settings.count()) > 0;
}
