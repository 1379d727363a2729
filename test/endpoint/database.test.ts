import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { logAndRoster } from '../../src/endpoint/database/migrations/0001-log-and-roster.ts';
import { openSqlite } from '../../src/endpoint/database/node-sqlite.ts';
import { openDatabase } from '../../src/endpoint/database/open-database.ts';
import type { Database, Tables } from '../../src/endpoint/database/tables.ts';
import { loadEndpointKey } from '../../src/endpoint/identity/endpoint-key.ts';

let folder: string;
let database: Database;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qijintong-'));
  database = await openDatabase(join(folder, 'test.sqlite'));
});
afterEach(async () => {
  await database.destroy();
  rmSync(folder, { recursive: true });
});

const insert = (key: string, value: unknown) =>
  database
    .insertInto('settings')
    .values({ key, value: value as string })
    .execute();
const keys = async () =>
  (await database.selectFrom('settings').select('key').execute()).map(({ key }) => key);

test('SY1 a commit is on the disk before it is answered: WAL with FULL, and keys are held', async () => {
  const pragma = async (name: string) => {
    const { rows } = await sql<Record<string, unknown>>`PRAGMA ${sql.raw(name)}`.execute(database);
    return Object.values(rows[0] ?? {})[0];
  };
  expect(await pragma('journal_mode')).toBe('wal');
  expect(await pragma('synchronous')).toBe(2);
  expect(await pragma('foreign_keys')).toBe(1);
  expect(await pragma('busy_timeout')).toBe(5000);
});

test('values that SQLite would silently store as NULL are an error', async () => {
  await expect(insert('a', new Date())).rejects.toThrow('SQLite cannot hold a object');
  await expect(sql`INSERT INTO settings VALUES ('b', ${undefined})`.execute(database)).rejects.toThrow(
    'SQLite cannot hold a undefined',
  );
  expect(await keys()).toEqual([]);
});

test('a transaction that fails leaves nothing', async () => {
  const failing = database.transaction().execute(async (transaction) => {
    await transaction.insertInto('settings').values({ key: 'a', value: '' }).execute();
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await keys()).toEqual([]);
});

test('transactions that run at once go one after the other', async () => {
  await insert('count', '0');
  await Promise.all(
    Array.from({ length: 20 }, () =>
      database.transaction().execute(async (transaction) => {
        const { value } = await transaction.selectFrom('settings').select('value').executeTakeFirstOrThrow();
        await new Promise((resolve) => setTimeout(resolve, 1));
        await transaction
          .updateTable('settings')
          .set({ value: String(Number(value) + 1) })
          .execute();
      }),
    ),
  );
  const { value } = await database.selectFrom('settings').select('value').executeTakeFirstOrThrow();
  expect(value).toBe('20');
});

test('rows can be streamed', async () => {
  for (const key of ['a', 'b', 'c']) await insert(key, '');
  const seen: string[] = [];
  for await (const { key } of database.selectFrom('settings').select('key').orderBy('key').stream()) {
    seen.push(key);
  }
  expect(seen).toEqual(['a', 'b', 'c']);
});

test('opening again migrates nothing twice and keeps the endpoint’s key', async () => {
  const first = await loadEndpointKey(database);
  await database.destroy();
  database = await openDatabase(join(folder, 'test.sqlite'));
  expect((await loadEndpointKey(database)).identity).toEqual(first.identity);
});

test('of keys that are made at once one is taken by all', async () => {
  const keysMade = await Promise.all([1, 2, 3].map(() => loadEndpointKey(database)));
  expect(new Set(keysMade.map(({ identity }) => identity.id)).size).toBe(1);
});

test('a database of the first version is brought to the newest with all that is in it', async () => {
  const file = join(folder, 'first.sqlite');
  const first = new Kysely<Tables>({ dialect: new SqliteDialect({ database: openSqlite(file) }) });
  const provider = { getMigrations: async () => ({ '0001-log-and-roster': logAndRoster }) };
  const { error } = await new Migrator({ db: first, provider }).migrateToLatest();
  expect(error).toBeUndefined();
  await sql`INSERT INTO people (id, name, roles) VALUES ('p1', '陈思远', '["leader"]')`.execute(first);
  await first.destroy();

  const newest = await openDatabase(file);
  expect(await newest.selectFrom('people').selectAll().execute()).toEqual([
    { id: 'p1', name: '陈思远', roles: '["leader"]', clerk_of: null },
  ]);
  expect(await newest.selectFrom('blob_parts').selectAll().execute()).toEqual([]);
  await newest.destroy();
});
