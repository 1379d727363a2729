import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { logAndRoster } from '../../src/endpoint/database/migrations/0001-log-and-roster.ts';
import { problemsAndPhotos } from '../../src/endpoint/database/migrations/0002-problems-and-photos.ts';
import { office } from '../../src/endpoint/database/migrations/0003-office.ts';
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

const RELEASED = {
  '0001-log-and-roster': logAndRoster,
  '0002-problems-and-photos': problemsAndPhotos,
  '0003-office': office,
};

/** A database as an earlier version left it, with a person, a phone, an entry and its receipt. */
async function leaveDatabase(file: string, migrations: Record<string, Migration>): Promise<void> {
  const old = new Kysely<Tables>({ dialect: new SqliteDialect({ database: openSqlite(file) }) });
  const provider = { getMigrations: async () => migrations };
  const { error } = await new Migrator({ db: old, provider }).migrateToLatest();
  expect(error).toBeUndefined();
  await sql`INSERT INTO people (id, name, roles) VALUES ('p1', '陈思远', '["leader"]')`.execute(old);
  for (const [id, from, name] of [
    ['a1', '2025-09-01', '后勤处'],
    ['a2', '2026-03-01', '基建后勤处'],
  ]) {
    const data = JSON.stringify({ from, to: null, unit: { id: 'logistics', name, kind: 'studentAffairs' } });
    await sql`INSERT INTO appointments (id, person, data) VALUES (${id}, 'p1', ${data})`.execute(old);
  }
  await sql`
    INSERT INTO devices (id, person, public_key, label, enrolled_at)
    VALUES ('d1', 'p1', '{}', 'Android', '2026-09-01T00:00:00Z')
  `.execute(old);
  await sql`
    INSERT INTO entries (device, seq, hash, id, person, prev, at, type, kind, about, jws, received_at)
    VALUES ('d1', 1, 'h', 'e1', 'p1', NULL, '2026-09-02', 'visit.logged', 'talk', NULL, 'jws', '2026-09-02')
  `.execute(old);
  await sql`INSERT INTO receipts VALUES ('d1', 1, 'h', 'receipt', '2026-09-02')`.execute(old);
  await old.destroy();
}

test.each(Object.keys(RELEASED))(
  'a database of the version %s is brought to the newest with all that is in it',
  async (version) => {
    const file = join(folder, 'old.sqlite');
    const until = Object.entries(RELEASED).filter(([name]) => name <= version);
    await leaveDatabase(file, Object.fromEntries(until));

    const newest = await openDatabase(file);
    expect(await newest.selectFrom('people').selectAll().execute()).toEqual([
      { id: 'p1', name: '陈思远', roles: '["leader"]', clerk_of: null, staff_number: null },
    ]);
    expect(await newest.selectFrom('appointments').select('id').execute()).toHaveLength(2);
    expect(await newest.selectFrom('devices').select(['id', 'revoked_at', 'successor_of']).execute()).toEqual(
      [{ id: 'd1', revoked_at: null, successor_of: null }],
    );
    expect(await newest.selectFrom('entries').select(['seq', 'hash', 'jws']).execute()).toEqual([
      { seq: 1, hash: 'h', jws: 'jws' },
    ]);
    expect(await newest.selectFrom('receipts').select('jws').execute()).toEqual([{ jws: 'receipt' }]);
    expect(await newest.selectFrom('blob_parts').selectAll().execute()).toEqual([]);
    // With 0003 units came to stand by themselves: as their newest appointment names them.
    const units = await newest.selectFrom('units').selectAll().execute();
    const named = units.map(({ id, data }) => [id, JSON.parse(data).name]);
    expect(named).toEqual(version < '0003' ? [['logistics', '基建后勤处']] : []);
    await newest.destroy();
  },
);
