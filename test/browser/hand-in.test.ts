import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handInFileSchema } from '../../src/domain/hand-in.ts';
import { readPosters } from '../support/demo-campus.ts';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { readOwnTexts } from '../support/own-texts.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';
import { readStoredLog } from '../support/stored-log.ts';

let endpoint: RunningEndpoint;
let phone: PhoneBrowser;
let desk: PhoneBrowser;
/** What the phone wrote. */
let written: string;

beforeAll(async () => {
  endpoint = await startEndpoint({ demo: true });
  phone = await startPhoneBrowser();
  desk = await startPhoneBrowser({ desk: true });
  await enrolAndWaitForWorker(phone.page, endpoint.links.leader ?? '');
  await enrolAndWaitForWorker(desk.page, endpoint.links.office ?? '');
  // The first pull is through: from here on nothing is on its way.
  await phone.page.getByText('全部已存档').waitFor();
});
afterAll(async () => {
  await phone?.dispose();
  await desk?.dispose();
  await endpoint?.dispose();
});

const at = (path: string) => endpoint.links.origin + path;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const ownTexts = () => phone.page.evaluate(readOwnTexts);
const storedTexts = async (device: string) =>
  (await readStoredLog(endpoint.databaseFile)).entries
    .filter((entry) => entry.device === device)
    .map(({ jws }) => jws);

function writtenChain() {
  const [chain, ...others] = handInFileSchema.parse(JSON.parse(written)).chains;
  if (!chain || others.length > 0) throw new Error('the phone has one chain');
  return chain;
}

async function saveVisits(count: number): Promise<void> {
  for (const { code } of readPosters(endpoint)
    .filter(({ kind }) => kind === 'dorm')
    .slice(0, count)) {
    await phone.page.goto(at(`/p/${code}`));
    await button(phone.page, '保存').click();
    await phone.page.getByText('已保存', { exact: true }).waitFor();
  }
}

async function choose(text: string): Promise<void> {
  const file = { name: '七进通-待存档.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
  await desk.page.locator('input[type=file]').setInputFiles(file);
}

test('HA1 EV4 a phone that reaches nobody says how much waits, and writes it to a file', async () => {
  await phone.setOffline(true);
  await saveVisits(2);
  await phone.page.goto(at('/me'));
  await phone.page.getByText('2 条还没存档', { exact: true }).waitFor();
  await phone.page.getByRole('button', { name: /^存成文件交给学校/ }).click();
  await phone.page.getByText('文件里是还没存档的 2 条。').waitFor();
  await phone.inspect('hand-in');

  const downloaded = phone.page.waitForEvent('download');
  await button(phone.page, '把文件交出去').click();
  const file = await downloaded;
  expect(file.suggestedFilename()).toMatch(/^七进通-待存档-\S+-\d{4}-\d{2}-\d{2}\.txt$/);
  written = readFileSync(await file.path(), 'utf8');
  expect(writtenChain().entries).toEqual(await ownTexts());
  await phone.page.getByText('文件已交给浏览器下载，请记得交给老师').waitFor();
  await phone.inspect('me-unreachable');
  expect(phone.takeErrors()).toEqual([]);
});

test('HA1 where there is a share sheet, the file goes there', async () => {
  await phone.page.evaluate(() => {
    const share = async ({ files: [file] = [] }: ShareData) => {
      document.title = `${file?.type} ${(await file?.text())?.length}`;
    };
    Object.assign(navigator, { canShare: () => true, share });
  });
  await phone.page.getByRole('button', { name: /^存成文件交给学校/ }).click();
  await button(phone.page, '把文件交出去').click();
  await phone.page.getByText('文件已交出去').waitFor();
  expect(await phone.page.title()).toBe(`text/plain ${written.length}`);
});

test('HA2 HA3 the office imports the file; what is none is told in words', async () => {
  const { page } = desk;
  const { device, entries } = writtenChain();
  await page.goto(at('/office/enrolment'));
  await page.getByRole('link', { name: '导入上交的文件' }).click();
  await choose('各位老师：');
  await page.getByText('这不是七进通存的文件').waitFor();
  await desk.inspect('desk-hand-in-fault');
  await choose(written.slice(0, -100));
  await page.getByText('文件不完整').waitFor();
  expect(await storedTexts(device)).toEqual([]);

  await choose(written);
  await page.getByText('新存档 2 条。').waitFor();
  expect(await storedTexts(device)).toEqual(entries);
  await desk.inspect('desk-hand-in');
  await choose(written);
  await page.getByText('2 条原先就已存档。').waitFor();
  expect(await storedTexts(device)).toEqual(entries);

  await page.goto(at('/office/audit'));
  await page
    .getByRole('row', { name: /导入手机上交的文件/ })
    .first()
    .waitFor();
  expect(desk.takeErrors()).toEqual([]);
});

test('HA2 EV4 once the phone is back, all of it is archived and nothing is there twice', async () => {
  const { device, entries } = writtenChain();
  await saveVisits(1);
  // From here on only the worker can push, and keep up the number on the icon.
  await phone.page.goto('about:blank');
  const [worker] = phone.context.serviceWorkers();
  await worker?.evaluate(() => {
    const noted: number[] = [];
    const badging = {
      setAppBadge: async (count: number) => void noted.push(count),
      clearAppBadge: async () => void noted.push(0),
    };
    Object.assign(navigator, badging);
    Object.assign(globalThis, { noted });
  });
  await phone.setOffline(false);
  await expect.poll(() => storedTexts(device)).toHaveLength(3);
  await expect.poll(() => worker?.evaluate(() => Reflect.get(globalThis, 'noted'))).toEqual([0]);

  await phone.page.goto(at('/me'));
  await phone.page.getByText('全部已存档').waitFor();
  expect(await phone.page.getByRole('button', { name: /^存成文件交给学校/ }).count()).toBe(0);
  expect(await storedTexts(device)).toEqual(await ownTexts());
  expect((await storedTexts(device)).slice(0, 2)).toEqual(entries);
  expect((await readStoredLog(endpoint.databaseFile)).forks).toEqual([]);
  expect(phone.takeErrors()).toEqual([]);
});
