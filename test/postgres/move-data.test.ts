import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../src/endpoint/database/open-database.ts';
import type { Database } from '../../src/endpoint/database/tables.ts';
import { moveData } from '../../src/endpoint/maintenance/move-data.ts';
import { runToEnd } from '../support/run-to-end.ts';
import { startEndpoint } from '../support/start-endpoint.ts';
import { readStoredLog } from '../support/stored-log.ts';
import { copyPostgresTemplate } from '../support/test-database.ts';

let folder: string;
let file: string;
let source: Database;
let location: string;
let target: Database;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qijintong-'));
  file = join(folder, 'qijintong.sqlite');
  const endpoint = await startEndpoint({ demo: true, dataDir: folder });
  await endpoint.stop();
  source = await openDatabase(file);
  const photograph = { sha256: 'a', start: 0, size: 3, bytes: new Uint8Array([0, 255, 10]) };
  await source.insertInto('blob_parts').values(photograph).execute();
}, 120_000);
afterAll(async () => {
  await source?.destroy();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  location = await copyPostgresTemplate();
  target = await openDatabase(location);
  return () => target.destroy();
});

const countPeople = async () => (await target.selectFrom('people').select('id').execute()).length;

test('DB6 everything of a SQLite folder is moved to an empty PostgreSQL, and the endpoint goes on there', async () => {
  const move = await moveData(source, target);
  if (move.outcome !== 'moved') throw new Error(move.outcome);
  expect(move.rows.get('people')).toBe(await countPeople());
  expect(move.chains).toBeGreaterThan(20);
  expect(await readStoredLog(location)).toEqual(await readStoredLog(file));
  const [part] = await target.selectFrom('blob_parts').selectAll().execute();
  expect([...(part?.bytes ?? [])]).toEqual([0, 255, 10]);
  const settings = (database: Database) => database.selectFrom('settings').selectAll().execute();
  expect(await settings(target)).toEqual(await settings(source));

  const endpoint = await startEndpoint({ throwAway: true, environment: { DATABASE_URL: location } });
  expect((await fetch(`${endpoint.links.origin}/api/health`)).status).toBe(200);
  expect(await endpoint.stop()).toBe(0);
});

test('DB6 a target that holds anything is refused, and nothing is written', async () => {
  await target.insertInto('settings').values({ key: 'a', value: 'b' }).execute();
  expect(await moveData(source, target)).toEqual({ outcome: 'notEmpty', table: 'settings' });
  expect(await countPeople()).toBe(0);
});

test('DB6 a move that finds a text altered leaves the target empty', async () => {
  const alter = (suffix: string) =>
    source
      .updateTable('entries')
      .set((is) => ({ jws: is.fn<string>('substr', ['jws', is.val(1), is.val(100)]) }))
      .where('seq', '=', 1)
      .where('jws', 'like', `%${suffix}`)
      .execute();
  const { jws } = await source
    .selectFrom('entries')
    .select('jws')
    .where('seq', '=', 1)
    .limit(1)
    .executeTakeFirstOrThrow();
  await alter(jws.slice(-20));
  await expect(moveData(source, target)).rejects.toThrow(/^the chain of \S+ is broken at 1$/);
  expect(await countPeople()).toBe(0);
  await source
    .updateTable('entries')
    .set({ jws })
    .where('seq', '=', 1)
    .where('jws', '=', jws.slice(0, 100))
    .execute();
});

test('DB6 the command says what it moved, and what it needs', async () => {
  const command = fileOf('migrate-data');
  const moved = await runToEnd(command, { DATA_DIR: folder, DATABASE_URL: location });
  expect(moved).toMatchObject({ code: 0, complaints: '' });
  expect(moved.said).toMatch(
    /^Moved \d+ rows of \d+ tables from .*\n[\s\S]*All \d+ chains end where they did/,
  );
  const again = await runToEnd(command, { DATA_DIR: folder, DATABASE_URL: location });
  expect(again).toMatchObject({ code: 1, said: '' });
  expect(again.complaints).toMatch(/^Nothing was moved: \S+ is not empty, it has rows in \w+\.\n$/);
  const lost = await runToEnd(command, { DATA_DIR: folder });
  expect(lost).toMatchObject({
    code: 1,
    complaints: 'DATABASE_URL has to name the empty PostgreSQL database to move to.\n',
  });
});

function fileOf(command: string): string {
  return join(import.meta.dirname, `../../src/endpoint/maintenance/${command}.ts`);
}
