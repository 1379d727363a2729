import { Kysely, SqliteDialect } from 'kysely';
import { type MigrationProvider, Migrator } from 'kysely/migration';
import { isPostgresUrl } from './is-postgres-url.ts';
import { logAndRoster } from './migrations/0001-log-and-roster.ts';
import { problemsAndPhotos } from './migrations/0002-problems-and-photos.ts';
import { office } from './migrations/0003-office.ts';
import { successors } from './migrations/0005-successors.ts';
import { feedback } from './migrations/0006-feedback.ts';
import { openSqlite } from './node-sqlite.ts';
import { createPostgresDialect } from './postgres-dialect.ts';
import { compareTextsByBytes, requireUsablePostgres } from './prepare-postgres.ts';
import type { Database, Tables } from './tables.ts';

/** In the order of their names; a released one is never changed. */
const migrations: MigrationProvider = {
  getMigrations: async () => ({
    '0001-log-and-roster': logAndRoster,
    '0002-problems-and-photos': problemsAndPhotos,
    '0003-office': office,
    '0005-successors': successors,
    '0006-feedback': feedback,
  }),
};

/**
 * The database at this place, brought to the newest schema: of a SQLite file, which is made if it is missing, or of
 * PostgreSQL (DB1).
 *
 * @param location the path of a file, or a URL that begins with `postgres:`
 */
export async function openDatabase(location: string): Promise<Database> {
  const isPostgres = isPostgresUrl(location);
  const dialect = isPostgres
    ? createPostgresDialect(location)
    : new SqliteDialect({ database: openSqlite(location) });
  const database = new Kysely<Tables>({ dialect });
  try {
    if (isPostgres) await requireUsablePostgres(database);
    const { error } = await new Migrator({ db: database, provider: migrations }).migrateToLatest();
    if (error) throw error;
    if (isPostgres) await compareTextsByBytes(database);
    return database;
  } catch (error) {
    await database.destroy();
    throw error;
  }
}
