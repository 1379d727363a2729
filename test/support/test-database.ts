import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { v7 } from 'uuid';
import { openDatabase } from '../../src/endpoint/database/open-database.ts';
import type { Database } from '../../src/endpoint/database/tables.ts';

/** Which database the tests of a project run on; SQLite unless it says `postgres`. */
export const TEST_DATABASE = 'QIJINTONG_TEST_DATABASE';
/** Names the server that the run's global setup has started. */
export const POSTGRES_URL = 'QIJINTONG_TEST_POSTGRES';
export const POSTGRES_TEMPLATE = 'empty_endpoint';

export interface TestDatabase {
  database: Database;
  /** What `openDatabase` takes, to look into it from outside. */
  location: string;
  release(): Promise<void>;
}

/** An empty database of the newest schema: a SQLite file in a temporary folder, or one on the run's PostgreSQL. */
export function createTestDatabase(): Promise<TestDatabase> {
  return process.env[TEST_DATABASE] === 'postgres' ? takePostgresDatabase() : createSqliteFile();
}

async function createSqliteFile(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'qijintong-'));
  const location = join(folder, 'endpoint.sqlite');
  const database = await openDatabase(location);
  return {
    database,
    location,
    async release() {
      await database.destroy();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Making a database takes longer than most tests: those that were emptied are used again, as they are open. */
const free: Omit<TestDatabase, 'release'>[] = [];

async function takePostgresDatabase(): Promise<TestDatabase> {
  const { database, location } = free.pop() ?? (await openCopy());
  return {
    database,
    location,
    async release() {
      await empty(database);
      free.push({ database, location });
    },
  };
}

async function openCopy(): Promise<Omit<TestDatabase, 'release'>> {
  const location = await copyPostgresTemplate();
  return { database: await openDatabase(location), location };
}

/** A database of one's own on the run's PostgreSQL; answers its URL. It goes with the run. */
export async function copyPostgresTemplate(): Promise<string> {
  const url = new URL(process.env[POSTGRES_URL] ?? '');
  const client = new pg.Client(url.href);
  await client.connect();
  const name = `t_${v7().replaceAll('-', '')}`;
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${POSTGRES_TEMPLATE}`);
  await client.end();
  url.pathname = name;
  return url.href;
}

async function empty(database: Database): Promise<void> {
  const tables = (await database.introspection.getTables()).map(({ name }) => name);
  await database.connection().execute(async (connection) => {
    // One by one, and in any order: the tables are small, and nobody waits for the disk.
    await sql`SET session_replication_role = replica`.execute(connection);
    await sql`SET synchronous_commit = off`.execute(connection);
    for (const table of tables) await sql`DELETE FROM ${sql.table(table)}`.execute(connection);
    await sql`SET session_replication_role = origin`.execute(connection);
    await sql`SET synchronous_commit = on`.execute(connection);
  });
}
