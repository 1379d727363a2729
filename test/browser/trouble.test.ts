import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeTables, issueLink, posterIn } from '../support/demo-campus.ts';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { readOwnTexts } from '../support/own-texts.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';
import { readStoredLog } from '../support/stored-log.ts';
import { tamperLastEntry } from '../support/tamper.ts';
import { shiftClock } from '../support/wrong-clock.ts';

const NOTE = '要求加装防滑垫。';
const DAY = 86_400_000;

let endpoint: RunningEndpoint;
let phone: PhoneBrowser;

beforeAll(async () => {
  endpoint = await startEndpoint({ demo: true });
  phone = await startPhoneBrowser();
  await enrolAndWaitForWorker(phone.page, endpoint.links.leader ?? '');
});
afterAll(async () => {
  await phone?.dispose();
  await endpoint?.dispose();
});

const ownTexts = () => phone.page.evaluate(readOwnTexts);
const storedTexts = async () => (await readStoredLog(endpoint.databaseFile)).entries.map(({ jws }) => jws);
const dormUrl = () => `${endpoint.links.origin}/p/${posterIn(endpoint, 'dorm').code}`;

test('ST4 a phone that is full says that nothing was saved, keeps the input, and saves once there is room', async () => {
  const { origin } = endpoint.links;
  // A browser that has found room goes by that for half a minute: a fresh one has to look.
  await phone.reopen();
  const { page } = phone;
  const browser = await phone.context.newCDPSession(page);
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await page.goto(dormUrl());
  await page.getByText('补充几句（可不填）').click();
  const before = await ownTexts();
  await page.getByLabel('备注').fill(NOTE);
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('手机存满了，还没保存上').waitFor();
  await phone.inspect('visit-storage-full');
  expect(await page.getByLabel('备注').inputValue()).toBe(NOTE);
  expect(await ownTexts()).toEqual(before);

  await browser.send('Storage.overrideQuotaForOrigin', { origin });
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已存档', { exact: true }).waitFor();
  const after = await ownTexts();
  expect(after).toHaveLength(before.length + 1);
  expect(await storedTexts()).toEqual(expect.arrayContaining(after));
  expect(phone.takeErrors()).toEqual([]);
});

test('AU2 a phone whose clock is days wrong enrols, saves and archives', async () => {
  for (const by of [-3 * DAY, 3 * DAY]) {
    const wrong = await startPhoneBrowser();
    try {
      await wrong.context.addInitScript(shiftClock, by);
      await enrolAndWaitForWorker(wrong.page, await issueLink(endpoint));
      await wrong.page.goto(dormUrl());
      await wrong.page.getByRole('button', { name: '保存' }).click();
      await wrong.page.getByText('已存档', { exact: true }).waitFor();
      expect(await storedTexts()).toEqual(expect.arrayContaining(await wrong.page.evaluate(readOwnTexts)));
      expect(wrong.takeErrors()).toEqual([]);
    } finally {
      await wrong.dispose();
    }
  }
});

test('SY8 an entry that was damaged on the phone is refused, stays visible, and says why', async () => {
  const { page } = phone;
  await phone.setOffline(true);
  await page.goto(dormUrl());
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存', { exact: true }).waitFor();
  await phone.inspect('saved-saved');
  await page.evaluate(tamperLastEntry);
  await phone.setOffline(false);

  await page.goto(`${endpoint.links.origin}/history`);
  await phone.inspect('history');
  await page.getByRole('button', { name: '被拒' }).first().click();
  await page.getByText('签名核对不上').waitFor();
  await phone.inspect('record-refused');
  await page.getByRole('button', { name: '关闭' }).click();
  // Closing goes back in the history, which would call off the journey that follows.
  await page.getByText('签名核对不上').waitFor({ state: 'hidden' });
  await page.goto(endpoint.links.origin);
  await page.getByText('1 条被拒，请看原因').waitFor();
  await phone.inspect('home-refused');
  expect(phone.takeErrors()).toEqual([]);
});

test('AU3 a phone that was revoked says so on the first screen and under 我的', async () => {
  const { page } = phone;
  await page.getByRole('link', { name: '我的' }).click();
  await page.getByRole('button', { name: '立即同步' }).waitFor();
  await phone.inspect('me');
  changeTables(endpoint, "UPDATE devices SET revoked_at = '2026-01-01T00:00:00.000Z'");
  await page.getByRole('button', { name: '立即同步' }).click();
  await page.getByText('学校已停用这台手机').waitFor();
  await phone.inspect('me-revoked');
  await page.getByRole('link', { name: '首页' }).click();
  await page.getByText('学校已停用这台手机').waitFor();
  await phone.inspect('home-revoked');
  expect(phone.takeErrors()).toEqual([]);
});
