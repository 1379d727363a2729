import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { filmPoster } from '../support/poster-video.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

let folder: string;
let endpoint: RunningEndpoint;
let phone: PhoneBrowser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qijintong-film-'));
  endpoint = await startEndpoint({ demo: true });
  const video = join(folder, 'poster.mjpeg');
  await filmPoster(endpoint.links.poster ?? '', video);
  phone = await startPhoneBrowser({ video });
});
afterAll(async () => {
  await phone?.dispose();
  await endpoint?.dispose();
  rmSync(folder, { recursive: true, force: true });
});

/** JWS texts at the endpoint, newest first, read beside the running process. */
function storedTexts(): string[] {
  const database = new DatabaseSync(endpoint.databaseFile, { readOnly: true });
  const rows = database.prepare('SELECT jws FROM entries ORDER BY received_at DESC, seq DESC').all();
  database.close();
  return rows.map((row) => String(row.jws));
}

/** JWS texts of the phone's own chain, straight from IndexedDB. */
function ownTexts(): Promise<string[]> {
  return phone.page.evaluate(async () => {
    const open = indexedDB.open('qijintong');
    const database = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const read = <T>(store: string) =>
      new Promise<T[]>((resolve) => {
        const request = database.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
      });
    const [own] = await read<{ device: string }>('keys');
    const entries = await read<{ device: string; jws: string }>('entries');
    database.close();
    return entries.filter(({ device }) => device === own?.device).map(({ jws }) => jws);
  });
}

test('WK1 WK2 ST4 a visit is scanned offline, outlives the browser, and is pushed by the worker alone', async () => {
  const { origin, leader = '' } = endpoint.links;
  await enrolAndWaitForWorker(phone.page, leader);

  await phone.setOffline(true);
  await endpoint.kill();

  await phone.page.getByRole('link', { name: '扫码登记' }).click();
  await phone.page.getByRole('button', { name: '保存' }).click();
  await phone.page.getByText('已保存', { exact: true }).waitFor();
  const [jws] = await ownTexts();
  expect(jws).toBeDefined();

  await phone.reopen({ offline: true });
  await phone.page.goto(`${origin}/history`);
  await phone.page.getByRole('button', { name: /走访学生宿舍 已保存/ }).waitFor();

  // With no page of the app open, only the worker can push.
  await phone.page.goto('about:blank');
  await endpoint.restart();
  await phone.setOffline(false);
  await expect.poll(() => storedTexts().includes(jws ?? ''), { timeout: 30_000, interval: 100 }).toBe(true);

  await phone.page.goto(`${origin}/history`);
  await phone.page
    .getByRole('button', { name: /走访学生宿舍 已存档/ })
    .first()
    .waitFor();
  expect(await phone.page.getByRole('button', { name: /已保存/ }).count()).toBe(0);
  expect(phone.takeErrors()).toEqual([]);
});
