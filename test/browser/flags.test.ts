import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_LEADER } from '../../src/endpoint/demo/people.ts';
import { issueLink } from '../support/demo-campus.ts';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { readKeptDrafts } from '../support/kept-drafts.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { enrolPushClient } from '../support/push-client.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

const ANSWER = '扫的是宿管阿姨桌上的旧海报，码印花了。';

let endpoint: RunningEndpoint;
let phone: PhoneBrowser;
beforeAll(async () => {
  endpoint = await startEndpoint({ demo: true });
  await logOddVisit();
  phone = await startPhoneBrowser();
  await enrolAndWaitForWorker(phone.page, endpoint.links.leader ?? '');
  await phone.page.getByText('全部已存档').waitFor();
});
afterAll(async () => {
  await phone?.dispose();
  await endpoint?.dispose();
});

/** On another phone of the same person: a visit with a code that no place ever had. */
async function logOddVisit(): Promise<void> {
  const { device, push } = await enrolPushClient(await issueLink(endpoint));
  const at = new Date().toISOString();
  const place = { code: '9'.repeat(16), proof: 'code' };
  await push([
    await device.log({ at, body: { kind: 'dormVisit', on: at, place, people: 6, note: '水压低' } }),
  ]);
}

test('FL9 the person sees the question first, and answers it without network', async () => {
  const { page } = phone;
  await page.getByRole('link', { name: '记录' }).click();
  const row = page.getByRole('button', { name: /待您确认/ });
  await row.getByText('待您确认').waitFor();
  await phone.inspect('history-flagged');

  await phone.setOffline(true);
  await row.click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('heading', { name: '有一处想请您确认' }).waitFor();
  await sheet.getByText('这条记录的地点码，学校那边查不到。').waitFor();
  await phone.inspect('record-flagged');
  await sheet.getByRole('button', { name: '说明一下' }).click();
  await sheet.getByRole('button', { name: '保存说明' }).click();
  await sheet.getByText('请写一两句再保存。').waitFor();
  await sheet.getByLabel('说明').fill(ANSWER);
  await phone.inspect('record-flag-answering');

  // What was being written outlives a reload.
  await expect.poll(() => readKeptDrafts(page)).toContain(ANSWER);
  await page.reload();
  await sheet.getByRole('button', { name: '说明一下' }).click();
  await expect.poll(() => sheet.getByLabel('说明').inputValue()).toBe(ANSWER);
  await sheet.getByRole('button', { name: '保存说明' }).click();
  await sheet.getByRole('heading', { name: '您已经说明过' }).waitFor();
  const said = sheet.locator('.record-flag-answer');
  await said.getByText(`您说：${ANSWER}`).waitFor();
  await said.getByText('已保存').waitFor();

  await phone.setOffline(false);
  await said.getByText('已存档').waitFor();
  await phone.inspect('record-flag-answered');
  await sheet.getByRole('button', { name: '关闭' }).click();
  await page.getByText('待您确认').waitFor({ state: 'detached' });
  expect(phone.takeErrors()).toEqual([]);
});

test('FL10 the desk sees the question with the person’s word, and the record counts as before', async () => {
  const desk = await startPhoneBrowser({ desk: true });
  const { page } = desk;
  try {
    await enrolAndWaitForWorker(page, endpoint.links.office ?? '');
    await page.goto(`${endpoint.links.origin}/office/overview/people/${DEMO_LEADER}/dormWeekly`);
    const row = page.getByRole('row').filter({ hasText: '水压低' });
    await row.getByText('疑问：地点码查不到。').waitFor();
    await row.getByText(`本人说明：${ANSWER}`).waitFor();
    await row.getByText(/^计入/).waitFor();
    await desk.inspect('records-flagged');
    expect(desk.takeErrors()).toEqual([]);
  } finally {
    await desk.dispose();
  }
});
