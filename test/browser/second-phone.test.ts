import { afterAll, beforeAll, expect, test } from 'vitest';
import { issueLink, type Poster, posterIn } from '../support/demo-campus.ts';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { logLongHistory } from '../support/long-history.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

const NOTE = '热水器坏了，已转后勤。';

let endpoint: RunningEndpoint;
let dorm: Poster;
let first: PhoneBrowser;
let second: PhoneBrowser;

beforeAll(async () => {
  endpoint = await startEndpoint({ demo: true });
  dorm = posterIn(endpoint, 'dorm');
  first = await startPhoneBrowser();
  second = await startPhoneBrowser();
});
afterAll(async () => {
  await first?.dispose();
  await second?.dispose();
  await endpoint?.dispose();
});

test('SY4 SY9 a second phone of the same person pulls what the first one logged', async () => {
  const { origin, leader = '' } = endpoint.links;
  await enrolAndWaitForWorker(first.page, leader);
  await first.page.goto(`${origin}/p/${dorm.code}`);
  await first.page.getByText('补充几句（可不填）').click();
  await first.page.getByLabel('备注').fill(NOTE);
  await first.page.getByRole('button', { name: '保存' }).click();
  await first.page.getByText('已存档', { exact: true }).waitFor();

  await enrolAndWaitForWorker(second.page, await issueLink(endpoint));
  await second.page.getByRole('link', { name: '记录' }).click();
  await second.page.getByRole('button', { name: dorm.name }).first().click();
  const sheet = second.page.getByRole('dialog');
  await sheet.getByText(NOTE).waitFor();
  await sheet.getByText('已存档', { exact: true }).waitFor();
  await sheet.getByText('另一台手机').waitFor();
  await second.inspect('record-of-other-phone');

  expect(first.takeErrors()).toEqual([]);
  expect(second.takeErrors()).toEqual([]);
});

test('LG9 what the second phone takes back counts no more on the first', async () => {
  const { origin } = endpoint.links;
  await second.page.getByRole('button', { name: '撤回这条' }).click();
  await second.page.getByText('这条将撤回').waitFor();
  await second.hide();
  await second.page.getByRole('button', { name: dorm.name }).getByText('已撤回').waitFor();
  await second.page.getByRole('link', { name: '我的' }).click();
  await second.page.getByText('全部已存档').waitFor();

  await first.page.goto(`${origin}/history`);
  await first.page.getByRole('button', { name: dorm.name }).getByText('已撤回').waitFor();
  expect(first.takeErrors()).toEqual([]);
  expect(second.takeErrors()).toEqual([]);
});

test('SY12 a new phone says how much of the earlier records has come, and makes nobody wait', async () => {
  await logLongHistory(endpoint, 1_100);
  const third = await startPhoneBrowser();
  try {
    const { page } = third;
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let asked = 0;
    await page.route('**/api/log/pull', async (route) => {
      asked += 1;
      if (asked > 2) await held;
      await route.continue();
    });
    await enrolAndWaitForWorker(page, await issueLink(endpoint));
    const restoring = page.getByText('正在取回以前的记录');
    await expect.poll(() => restoring.textContent()).toMatch(/[5-9]\d%/);
    await third.inspect('restoring');
    await page.getByRole('link', { name: '我的' }).click();
    await restoring.waitFor();
    await page.getByRole('link', { name: '首页' }).click();
    await page.getByRole('link', { name: '扫码登记' }).waitFor();
    goOn();
    await restoring.waitFor({ state: 'detached' });
    await page.getByText('全部已存档').waitFor();
    expect(third.takeErrors()).toEqual([]);
  } finally {
    await third.dispose();
  }
});
