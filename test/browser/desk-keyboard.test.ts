import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { press, reach } from '../support/keyboard.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

let endpoint: RunningEndpoint;
let desk: PhoneBrowser;

beforeAll(async () => {
  endpoint = await startEndpoint({ demo: true });
  desk = await startPhoneBrowser({ desk: true });
  await enrolAndWaitForWorker(desk.page, endpoint.links.office ?? '');
});
afterAll(async () => {
  await desk?.dispose();
  await endpoint?.dispose();
});

test('PE3 by keyboard alone: from the overview to the records behind a figure', async () => {
  const { page } = desk;
  await page.goto(`${endpoint.links.origin}/office`);
  await page.getByRole('heading', { name: '按单位' }).waitFor();
  await press(page, /^计算机学院$/);
  await page.getByRole('heading', { name: '计算机学院' }).waitFor();
  await press(page, /^林知夏$/);
  await page.getByRole('heading', { name: '林知夏' }).waitFor();
  await press(page, /^每周走访宿舍.*看记录$/);
  await page.getByRole('heading', { name: /林知夏 · 每周走访宿舍/ }).waitFor();
  expect(await page.locator('tbody tr').count()).toBeGreaterThan(0);
});

test('PE3 by keyboard alone: somebody is added to the roster, and gets a code', async () => {
  const { page } = desk;
  await page.goto(`${endpoint.links.origin}/office`);
  await page.getByRole('heading', { name: '总览' }).waitFor();
  await press(page, /^名册$/);
  await page.getByRole('link', { name: '周启明' }).waitFor();
  await press(page, /^添加人员$/);
  await page.getByRole('textbox', { name: '姓名' }).waitFor();
  await reach(page, /^姓名/);
  await page.keyboard.type('郑来');
  await page.keyboard.press('Enter');
  await page.getByText('名册里没有任职。').waitFor();
  await press(page, /^启用与设备$/);
  await page.getByText(/^共 \d+ 人/).waitFor();
  await press(page, /^查看 ?郑来$/);
  const sheet = page.getByRole('dialog');
  await sheet.waitFor();
  await press(page, /^发启用码$/);
  await page.getByText('启用码只在这里显示这一次').waitFor();
  expect(desk.takeErrors()).toEqual([]);
});
