import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSeededRandom } from '../../src/endpoint/demo/seeded-random.ts';
import { enrolPhones } from '../support/crash/enrol-phones.ts';
import { findLosses } from '../support/crash/find-losses.ts';
import { type PhoneLoad, startPhoneLoad } from '../support/crash/phone-load.ts';
import { runToEnd } from '../support/run-to-end.ts';
import { type EndpointOptions, startEndpoint } from '../support/start-endpoint.ts';
import { findPrograms } from '../support/start-postgres.ts';
import { copyPostgresTemplate } from '../support/test-database.ts';

const COMMAND = join(import.meta.dirname, '../../src/endpoint/maintenance/backup.ts');
const PHONES = 8;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qijintong-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Backs up while phones push, and answers with what they held before it began. */
async function backUpUnderLoad(location: string, options: EndpointOptions, settings: Record<string, string>) {
  const { devices, endpoint: identity } = await enrolPhones(location, PHONES);
  const endpoint = await startEndpoint(options);
  try {
    const load = startPhoneLoad(endpoint.links.origin, identity, devices, {
      ...{ batch: 10, rest: 20, random: createSeededRandom(7) },
    });
    await load.acknowledgements(40);
    const before = load.phones.map(({ receipts }) => receipts.length);
    const ended = await runToEnd(COMMAND, settings, folder);
    await load.finish();
    expect(ended.complaints).toBe('');
    expect(ended.said).toContain('keep it private');
    const [copy, ...others] = readdirSync(folder).filter((name) => name.startsWith('qijintong-'));
    expect(others).toEqual([]);
    const file = join(folder, copy ?? '');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    return { file, identity, load, before };
  } finally {
    await endpoint.dispose();
  }
}

/** Every receipt that was given before the backup began is held by what was restored, which then serves. */
async function expectRestored(
  location: string,
  options: EndpointOptions,
  {
    identity,
    load,
    before,
  }: { identity: Parameters<typeof findLosses>[1]; load: PhoneLoad; before: number[] },
) {
  const endpoint = await startEndpoint(options);
  expect((await fetch(`${endpoint.links.origin}/api/health`)).status).toBe(200);
  expect(await endpoint.stop()).toBe(0);
  // What came later may be there or not: a phone that finds its chain shorter fills it up again (SY5).
  const earlier = load.phones.map((phone, index) => ({
    ...phone,
    receipts: phone.receipts.slice(0, before[index]),
  }));
  const { faults, receipts } = await findLosses(location, identity, earlier);
  expect(faults.filter((fault) => fault.includes('receipt'))).toEqual([]);
  expect(receipts).toBeGreaterThanOrEqual(40);
}

test('BK1 BK3 a SQLite file is copied under load; restored, it serves and holds every receipt given before', async () => {
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  const file = join(dataDir, 'qijintong.sqlite');
  const backup = await backUpUnderLoad(file, { dataDir }, { DATA_DIR: dataDir });
  const restored = join(folder, 'restored');
  mkdirSync(restored);
  cpSync(backup.file, join(restored, 'qijintong.sqlite'));
  await expectRestored(join(restored, 'qijintong.sqlite'), { dataDir: restored }, backup);
});

test('BK2 BK3 PostgreSQL is copied under load; restored, it serves and holds every receipt given before', async () => {
  const url = await copyPostgresTemplate();
  const onUrl = (location: string) => ({ throwAway: true, environment: { DATABASE_URL: location } });
  const backup = await backUpUnderLoad(url, onUrl(url), { DATABASE_URL: url });
  const restored = await copyPostgresTemplate();
  execFileSync(join(findPrograms(), 'pg_restore'), [
    ...['--clean', '--if-exists', '--no-owner', '--exit-on-error', `--dbname=${restored}`, backup.file],
  ]);
  await expectRestored(restored, onUrl(restored), backup);
});

test('BK1 what cannot be copied leaves nothing behind and says why', async () => {
  const nothing = await runToEnd(COMMAND, { DATA_DIR: join(folder, 'none') }, folder);
  expect(nothing.code).toBe(1);
  expect(nothing.complaints).toMatch(/^There is no database \S+ to copy\.\n$/);
  const gone = await runToEnd(COMMAND, { DATABASE_URL: 'postgres://app@127.0.0.1:1/none' }, folder);
  expect(gone.code).toBe(1);
  expect(gone.complaints).toMatch(/^postgres:\/\/127\.0\.0\.1:1\/none was not copied: pg_dump: /);
  const nowhere = await runToEnd(COMMAND, { DATA_DIR: folder });
  expect(nowhere.complaints).toMatch(/^Name the folder for the copy/);
  expect(readdirSync(folder).filter((name) => name.startsWith('qijintong'))).toEqual([]);
});
