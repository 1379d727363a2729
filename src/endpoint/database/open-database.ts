import { Kysely, SqliteDialect } from 'kysely';
import { type MigrationProvider, Migrator } from 'kysely/migration';
import { logAndRoster } from './migrations/0001-log-and-roster.ts';
import { problemsAndPhotos } from './migrations/0002-problems-and-photos.ts';
import { openSqlite } from './node-sqlite.ts';
import type { Database, Tables } from './tables.ts';

/** In the order of their names; a released one is never changed. */
const migrations: MigrationProvider = {
  getMigrations: async () => ({
    '0001-log-and-roster': logAndRoster,
    '0002-problems-and-photos': problemsAndPhotos,
  }),
};

/** The database in this file, made if it is missing and brought to the newest schema. */
export async function openDatabase(file: string): Promise<Database> {
  const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: openSqlite(file) }) });
  const { error } = await new Migrator({ db: database, provider: migrations }).migrateToLatest();
  if (error) {
    await database.destroy();
    throw error;
  }
  return database;
}
