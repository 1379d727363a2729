import type { PhoneDatabase } from '../../src/storage/phone-database.ts';

/** All that a phone's store held at one moment, keys too: what a backup of a phone brings back. */
export type PhoneBackup = Map<string, unknown[]>;

export async function takeBackup(database: PhoneDatabase): Promise<PhoneBackup> {
  const tables = await Promise.all(
    database.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  return new Map(tables);
}

export async function restoreBackup(database: PhoneDatabase, backup: PhoneBackup): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) {
      await table.clear();
      await table.bulkAdd(backup.get(table.name) ?? []);
    }
  });
}
