import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issueLink } from '../support/demo-campus.ts';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { enrolPushClient } from '../support/push-client.ts';
import { unzipDocument } from '../support/read-document.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

const CLOSING = '各位领导干部每月至少安排一个晚上在学生社区值班。';
const EXPERIENCE = '每周三晚到宿舍开一次“热水夜谈”。';

let endpoint: RunningEndpoint;
let logVisit: (note?: string) => Promise<void>;
let clerk: PhoneBrowser;
let office: PhoneBrowser;

beforeAll(async () => {
  endpoint = await startEndpoint({ demo: true });
  logVisit = await visitsOfLeader();
  // The clerk's draft of the demo names some examples; one more is there to be chosen, whatever day it is.
  await logVisit('学生希望热水供应到晚上十一点。');
  [clerk, office] = await Promise.all([startPhoneBrowser({ desk: true }), startPhoneBrowser({ desk: true })]);
  await Promise.all([
    enrolAndWaitForWorker(clerk.page, endpoint.links.clerk ?? ''),
    enrolAndWaitForWorker(office.page, endpoint.links.office ?? ''),
  ]);
});
afterAll(async () => {
  await clerk?.dispose();
  await office?.dispose();
  await endpoint?.dispose();
});

/** Logs a visit of a minute ago as a leader of the clerk's unit. */
async function visitsOfLeader(): Promise<(note?: string) => Promise<void>> {
  const { device, push } = await enrolPushClient(await issueLink(endpoint, 'leader-15'));
  return async (note) => {
    const on = new Date(Date.now() - 60_000).toISOString();
    const body = { kind: 'dormVisit', on, place: { proof: 'none' as const }, people: 3 };
    await push([await device.log({ body: note === undefined ? body : { ...body, note } })]);
  };
}

test('FI2 FI4 a clerk lands on the own unit, changes the plan, sees it as it will look, and files it', async () => {
  const { page } = clerk;
  await page.goto(`${endpoint.links.origin}/office/filings`);
  await page.getByRole('heading', { name: '基建后勤处' }).waitFor();
  await page.getByText('安排备案', { exact: true }).click();
  await page.getByText('写稿', { exact: true }).click();
  await clerk.inspect('filing-plan-write');
  await page.getByLabel('工作要求').fill(CLOSING);
  await page.getByText(/^已存草稿 /).waitFor();
  await page.getByText('预览', { exact: true }).click();
  await page.getByText(CLOSING).waitFor();
  await clerk.inspect('filing-plan-preview');
  await page.getByRole('button', { name: /^(备案|更正后再报)$/ }).click();
  const sheet = page.getByRole('dialog', { name: '安排备案' });
  await sheet.getByText(/就定下来/).waitFor();
  await clerk.inspect('filing-plan-file');
  await sheet.getByRole('button', { name: '备案', exact: true }).click();
  await page.getByText('已备案').waitFor();
  await page.getByText(CLOSING).waitFor();
  await clerk.inspect('filing-plan-filed');
});

test('FI3 FI4 FI7 a summary is kept as it is written, outlives a reload, is filed; what comes later is shown', async () => {
  const { page } = clerk;
  await page.getByText('工作总结', { exact: true }).click();
  const experience = page.getByLabel('经验做法');
  await experience.fill(EXPERIENCE);
  await page.getByText(/^已存草稿 /).waitFor();
  await page.reload();
  expect(await experience.inputValue()).toBe(EXPERIENCE);
  await page.getByRole('button', { name: '选记录' }).click();
  const picker = page.getByRole('dialog', { name: '选作典型事例的记录' });
  await clerk.inspect('filing-examples');
  await picker.getByRole('button', { name: '选上' }).first().click();
  await page.keyboard.press('Escape');

  // While the endpoint cannot be reached nothing that was typed is lost, and it is kept once it can.
  await page.route('**/api/office/filings/draft', (route) => route.abort());
  await page.getByLabel('意见建议').fill('建议统一答复时间。');
  await page.getByText('草稿还没存上').waitFor();
  await page.reload();
  await page.getByText('已经补回来了').waitFor();
  await page.getByText('草稿还没存上').waitFor();
  await page.unroute('**/api/office/filings/draft');
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.getByText(/^已存草稿 /).waitFor();
  expect(await page.getByLabel('意见建议').inputValue()).toBe('建议统一答复时间。');
  await clerk.inspect('filing-summary-write');

  await page.getByText('预览', { exact: true }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 Word 稿' }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toMatch(/^基建后勤处-领导干部联系学生工作情况总结-.+\.docx$/);
  expect(unzipDocument(readFileSync(await file.path()))['word/document.xml']).toContain(EXPERIENCE);
  await page.getByRole('button', { name: '报送', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '报送', exact: true }).click();
  await page.getByText('已报送').waitFor();
  await page.getByText(EXPERIENCE).waitFor();

  await logVisit();
  await page.reload();
  await page.getByText('报送之后又有 1 条记录').click();
  await page.getByRole('cell', { name: '后到' }).waitFor();
  await clerk.inspect('filing-later');
  expect(clerk.takeErrors()).toEqual([]);
});

test('FI3 two clerks on one draft: the second is shown the other’s words and chooses', async () => {
  const summary = (of: PhoneBrowser) => of.page.getByLabel('经验做法');
  for (const each of [clerk, office]) {
    await each.page.goto(`${endpoint.links.origin}/office/filings/logistics?filing=summary`);
    await each.page.getByText('写稿', { exact: true }).click();
    await summary(each).waitFor();
  }
  await summary(clerk).fill('联络员写的。');
  await clerk.page.getByText(/^已存草稿 /).waitFor();
  await summary(office).fill('办公室写的。');
  await office.page.getByText('陶安然（基建后勤处）在您写的时候也改了这一段').waitFor();
  await office.inspect('filing-conflict');
  await office.page.getByRole('button', { name: '两段都留' }).click();
  await office.page.getByText(/^已存草稿 /).waitFor();
  await clerk.page.reload();
  await clerk.page.getByText('写稿', { exact: true }).click();
  expect(await summary(clerk).inputValue()).toBe('办公室写的。\n联络员写的。');
});

test('FI4 the office sees who has filed and who has not', async () => {
  const { page } = office;
  await page.goto(`${endpoint.links.origin}/office/filings`);
  const row = page.getByRole('row', { name: /^基建后勤处/ });
  await row
    .getByText(/陶安然/)
    .first()
    .waitFor();
  await office.inspect('filings');
  await page.getByText('只看还没报的').click();
  await row.waitFor({ state: 'detached' });
  expect(office.takeErrors()).toEqual([]);
});

test('FI10 a leader fetches the own statement on the phone; without network that is said in words', async () => {
  const leader = await startPhoneBrowser();
  const { page } = leader;
  await enrolAndWaitForWorker(page, endpoint.links.leader ?? '');
  await page.goto(`${endpoint.links.origin}/me`);
  await page.getByRole('button', { name: '述职材料' }).click();
  const sheet = page.getByRole('dialog', { name: '述职材料' });
  await leader.inspect('statement-sheet', ['light']);
  await leader.setOffline(true);
  await sheet
    .getByRole('button', { name: /第一学期/ })
    .first()
    .click();
  await sheet.getByText('连不上学校服务器').waitFor();
  await leader.setOffline(false);
  const downloading = page.waitForEvent('download');
  await sheet
    .getByRole('button', { name: /第一学期/ })
    .first()
    .click();
  expect((await downloading).suggestedFilename()).toMatch(/^林知夏-述职材料-.+\.docx$/);
  await leader.dispose();
});
