import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeTables } from '../support/demo-campus.ts';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { HURRIED, readPhotographed, type SheetPart } from '../support/photograph-sheet.ts';
import { findOverflow } from '../support/print-faults.ts';
import { printToPictures } from '../support/print-to-pictures.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

/** Eight slips to a sheet. */
const SLIPS: SheetPart[] = [0, 1, 2, 3].flatMap((row) =>
  [0, 0.5].map((left) => ({ left, top: row / 4, width: 0.5, height: 0.25 })),
);

/** A slip is as wide as 105 millimetres, its QR as 35.5: with this the QR is 180 pixels wide. */
const WIDTH = 530;

let endpoint: RunningEndpoint;
let desk: PhoneBrowser;

beforeAll(async () => {
  endpoint = await startEndpoint({ demo: true });
  desk = await startPhoneBrowser({ desk: true });
  changeTables(
    endpoint,
    'UPDATE people SET name = ? WHERE id = ?',
    '阿卜杜热合曼·买买提艾力（学生工作办公室）',
    'leader-1',
  );
  await enrolAndWaitForWorker(desk.page, endpoint.links.office ?? '');
  const { origin } = endpoint.links;
  await desk.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  await desk.page.goto(`${origin}/office/enrolment`);
  await desk.page.getByText(/^共 34 人/).waitFor();
});
afterAll(async () => {
  await desk?.dispose();
  await endpoint?.dispose();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('DE2 DE3 a lost phone is revoked once it was said what that means; the own one cannot be', async () => {
  const { page } = desk;
  await button(page, '查看 何清（学生工作部办公室）').click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText('就是您现在用的这台').waitFor();
  expect(await sheet.getByRole('button', { name: /^停用/ }).count()).toBe(0);
  await button(page, '关闭').click();

  await page.getByLabel('搜索人员').fill('周 启明');
  await page.getByText('没有符合的人').waitFor();
  await page.getByLabel('搜索人员').fill('图书馆');
  await button(page, '查看 柳若水').click();
  await sheet.getByRole('button', { name: /^停用/ }).click();
  await sheet.getByText('这台手机以后不能再上传；已存档的记录都在。').waitFor();
  await desk.inspect('device-revoking');
  await button(page, '停用这台手机').click();
  await page.getByText('柳若水的这台手机已停用。').waitFor();
  await sheet.getByText(/ · 今天 .*停用$/).waitFor();
  await button(page, '关闭').click();
  await page.getByRole('row', { name: '柳若水' }).getByText('未启用').waitFor();
  expect(desk.takeErrors()).toEqual([]);
});

test('EN4 codes are shown once, copied, printed on slips, and let a phone in', async () => {
  const { page } = desk;
  await page.getByLabel('搜索人员').fill('学院');
  await button(page, '勾选这 11 人').click();
  await page.getByLabel('搜索人员').fill('校领导');
  await page.getByRole('checkbox', { name: /^勾选阿卜杜热合曼/ }).check();
  await button(page, '发启用码（12 人）').click();
  await page.getByText('启用码只在这里显示这一次').waitFor();
  await desk.inspect('enrolment-codes');

  const links = await page.locator('.issued-link').allTextContents();
  expect(links).toHaveLength(12);
  await button(page, '复制全部链接').click();
  await page.getByText('12 人的链接已复制，一人一行。').waitFor();
  const lines = (await copied(page)).split('\n').slice(1);
  expect(lines.map((line) => line.split(' ').at(-1))).toEqual(links);
  await button(page, '复制 林知夏').click();
  await page.getByText('发给林知夏的话已复制').waitFor();
  const message = await copied(page);
  expect(message).toMatch(/^林知夏您好，.*前有效.*http:\/\/localhost:\d+\/e\/[0-9A-Z]{10}$/);

  expect(await findOverflow(page)).toEqual([]);
  const sheets = await printToPictures(page);
  expect(sheets).toHaveLength(2);
  const read: (string | null)[] = [];
  for (const sheet of sheets) {
    read.push(...(await readPhotographed(page, sheet, SLIPS, { ...HURRIED, width: WIDTH })));
  }
  expect(read).toEqual([...links, null, null, null, null]);

  await button(page, '发完了，回列表').click();
  await page.getByText(/^共 34 人/).waitFor();
  expect(await page.getByText(links[0] ?? '').count()).toBe(0);
  const phone = await startPhoneBrowser();
  try {
    await phone.page.goto(message.slice(message.indexOf('http')));
    await phone.page.getByRole('button', { name: '启用这台手机' }).click();
    await phone.page.getByText('林知夏，您好！这台手机已启用').waitFor();
    expect(phone.takeErrors()).toEqual([]);
  } finally {
    await phone.dispose();
  }
  expect(desk.takeErrors()).toEqual([]);
});
