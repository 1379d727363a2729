import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../src/endpoint/database/open-database.ts';
import type { Database } from '../../src/endpoint/database/tables.ts';
import { loadEndpointKey } from '../../src/endpoint/identity/endpoint-key.ts';
import { copyPostgresTemplate, POSTGRES_URL } from '../support/test-database.ts';

let location: string;
let database: Database;
beforeEach(async () => {
  location = await copyPostgresTemplate();
  database = await openDatabase(location);
});
afterEach(() => database.destroy());

const insert = (key: string, value = '') => database.insertInto('settings').values({ key, value }).execute();
const keys = async () =>
  (await database.selectFrom('settings').select('key').orderBy('key').execute()).map(({ key }) => key);

/** What an administrator would do to the server. */
async function administer(text: string, url = process.env[POSTGRES_URL] ?? ''): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(text);
  await client.end();
}

test('DB4 each session waits for the disk, whatever the server’s default is', async () => {
  const { rows } = await sql<{ session: string; server: string }>`
    SELECT setting AS session, reset_val AS server FROM pg_settings WHERE name = 'synchronous_commit'
  `.execute(database);
  expect(rows).toEqual([{ session: 'on', server: 'off' }]);
});

test('DB2 texts are in the order of their bytes, whatever language the database was made for', async () => {
  const { rows } = await sql<{ locale: string }>`
    SELECT daticulocale AS locale FROM pg_database WHERE datname = current_database()
  `.execute(database);
  expect(rows).toEqual([{ locale: 'zh-CN' }]);
  const mixed = ['b', 'B', '_', 'a', '-', 'Z', '一', '二', '10', '9'];
  for (const key of mixed) await insert(key);
  expect(await keys()).toEqual(mixed.toSorted());
});

test('DB1 several endpoints that start at once on a database without tables make them once, and share one key', async () => {
  const url = new URL(location);
  url.pathname = `fresh_${url.pathname.slice(3)}`;
  await administer(`CREATE DATABASE ${url.pathname.slice(1)}`);
  const opened = await Promise.all([1, 2, 3, 4].map(() => openDatabase(url.href)));
  const made = await Promise.all(opened.map(loadEndpointKey));
  expect(new Set(made.map(({ identity }) => identity.id)).size).toBe(1);
  for (const each of opened) await each.destroy();
});

test('DB1 a database that is not UTF-8 is refused', async () => {
  const url = new URL(location);
  url.pathname = `latin_${url.pathname.slice(3)}`;
  const latin = "TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'";
  await administer(`CREATE DATABASE ${url.pathname.slice(1)} ${latin}`);
  await expect(openDatabase(url.href)).rejects.toThrow('its encoding has to be UTF8');
});

test('DB3 a transaction that reads before it writes has the database to itself', async () => {
  await insert('count', '0');
  const add = () =>
    database.transaction().execute(async (transaction) => {
      const { value } = await transaction.selectFrom('settings').select('value').executeTakeFirstOrThrow();
      const next = String(Number(value) + 1);
      await transaction.updateTable('settings').set({ value: next }).execute();
    });
  await Promise.all(Array.from({ length: 30 }, add));
  const { value } = await database.selectFrom('settings').select('value').executeTakeFirstOrThrow();
  expect(value).toBe('30');
});

test('DB5 connections that are lost, idle and in mid-transaction, fail what was asked on them and nothing else', async () => {
  await Promise.all(['a', 'b', 'c'].map((key) => insert(key)));
  const drop = () =>
    administer(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      location,
    );
  const failing = database.transaction().execute(async (transaction) => {
    await transaction.insertInto('settings').values({ key: 'd', value: '' }).execute();
    await drop();
    await transaction.insertInto('settings').values({ key: 'e', value: '' }).execute();
  });
  await expect(failing).rejects.toThrow();
  await drop();
  // A dropped connection may be handed out once more before its end is known.
  await expect.poll(() => keys().catch(() => null)).toEqual(['a', 'b', 'c']);
});
