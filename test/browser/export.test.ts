import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate/node';
import type { Download } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditText } from '../support/audit-text.ts';
import { issueLink, posterIn } from '../support/demo-campus.ts';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { logLongHistory } from '../support/long-history.ts';
import { openInApp } from '../support/open-in-app.ts';
import { readOwnTexts } from '../support/own-texts.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { enrolPushClient } from '../support/push-client.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

/** So many that the workbook is large: smaller ones are written in another way. */
const COUNT = 600;
const FORMULA = '=HYPERLINK("http://example.com","点我")';

let endpoint: RunningEndpoint;
let phone: PhoneBrowser;

beforeAll(async () => {
  endpoint = await startEndpoint({ demo: true });
  await logLongHistory(endpoint, COUNT);
  const { device, push } = await enrolPushClient(await issueLink(endpoint));
  const on = '2026-11-23T09:00:00.000+08:00';
  await push([
    await device.log({ body: { kind: 'talk', on, place: { proof: 'none' }, people: 3, note: FORMULA } }),
  ]);
  phone = await startPhoneBrowser();
  await enrolAndWaitForWorker(phone.page, endpoint.links.leader ?? '');
  // One of this phone's own, then all the others.
  await phone.page.goto(`${endpoint.links.origin}/p/${posterIn(endpoint, 'dorm').code}`);
  await phone.page.getByRole('button', { name: '保存' }).click();
  await phone.page.getByText('已存档', { exact: true }).waitFor();
  await phone.page.goto(`${endpoint.links.origin}/history?q=HYPERLINK`);
  await phone.page.getByText('找到 1 条').waitFor();
  await phone.setOffline(true);
  await phone.page.goto(`${endpoint.links.origin}/me`);
});
afterAll(async () => {
  await phone?.dispose();
  await endpoint?.dispose();
});

async function exportAs(name: string): Promise<Download> {
  await phone.page.getByRole('button', { name: '导出我的数据' }).click();
  const downloaded = phone.page.waitForEvent('download');
  await phone.page.getByRole('dialog').getByRole('button', { name }).click();
  const file = await downloaded;
  await phone.page.getByRole('dialog').waitFor({ state: 'detached' });
  return file;
}

test('EX1 VE1 the export holds every chain whole, and whoever has it can verify every word and figure', async () => {
  await phone.page.getByRole('button', { name: '导出我的数据' }).click();
  await phone.inspect('export');
  await phone.page.keyboard.press('Escape');
  const file = await exportAs('原始数据');
  expect(file.suggestedFilename()).toMatch(/^七进通-\S+-\d{4}-\d{2}-\d{2}\.jsonl$/);
  const text = readFileSync(await file.path(), 'utf8');
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const chains = lines.filter(({ line }) => line === 'chain');
  expect(chains.length).toBeGreaterThanOrEqual(3);
  expect(chains.map(({ entries }) => entries)).toContainEqual(await phone.page.evaluate(readOwnTexts));
  const report = await auditText(text, lines[0].endpoint.id);
  expect(report).toMatchObject({ people: 1, devices: chains.length, isSealed: true, findings: [] });
  expect('entries' in report && report.entries).toBeGreaterThan(COUNT);
});

test('EX2 the spreadsheet says what the screens say; a text that begins with = is no formula', async () => {
  const file = await exportAs('表格');
  expect(file.suggestedFilename()).toMatch(/^七进通-\S+-\d{4}-\d{2}-\d{2}\.xlsx$/);
  const parts = unzipSync(new Uint8Array(readFileSync(await file.path())));
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  expect(part('xl/workbook.xml')).toMatch(/name="记录".*name="改动"/s);
  const [records, changes] = [readSheet(part, 1), readSheet(part, 2)];
  expect(part('xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/);

  const [head = [], ...rows] = records;
  const column = (name: string) => head.indexOf(name);
  const odd = rows.find((row) => row[column('备注')] === FORMULA);
  expect(odd?.[column('日期')]).toBe('2026-11-23');
  expect(odd?.[column('时间')]).toBe('09:00');
  expect(odd?.[column('活动')]).toBe('谈心谈话');
  expect(odd?.[column('人次')]).toBe('3');
  expect(odd?.[column('状态')]).toBe('已存档');
  expect(rows.length).toBeGreaterThan(COUNT);
  expect(rows.some((row) => /五\(/.test(row[column('计入条款')] ?? ''))).toBe(true);
  expect(changes[0]).toEqual([
    ...['日期', '活动', '地点', '更正于', '手机', '改了什么', '原来', '改为', '编号'],
  ]);
  expect(changes.slice(1).some((row) => row[5] === '人次' && row[4] === '另一台手机')).toBe(true);
  expect(phone.takeErrors()).toEqual([]);
});

test('EX3 a spreadsheet that takes long says how far it has come, and is stopped by a tap, with its sheet or its page', async () => {
  const { page } = phone;
  // A worker that is slow without end: it is never told that these were all the rows.
  await page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function slowly(message: object) {
      if (!('end' in message)) postMessage.call(this, message);
    };
    window.hurry = () => {
      Worker.prototype.postMessage = postMessage;
    };
  });
  await page.getByRole('button', { name: '导出我的数据' }).click();
  const sheet = page.getByRole('dialog', { name: '导出我的数据' });
  const stop = sheet.getByRole('button', { name: '停止' });
  await sheet.getByRole('button', { name: '表格' }).click();
  await sheet.getByText('正在写：100%').waitFor();
  await phone.inspect('export-written');
  await stop.click();
  await stop.waitFor({ state: 'detached' });
  await sheet.getByRole('button', { name: '表格' }).click();
  await stop.waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.workers().length).toBe(0);
  await page.getByRole('button', { name: '导出我的数据' }).click();
  await sheet.getByRole('button', { name: '表格' }).click();
  await expect.poll(() => page.workers().length).toBe(1);
  await openInApp(page, '/');
  await expect.poll(() => page.workers().length).toBe(0);
  await openInApp(page, '/me');
  await page.evaluate(() => window.hurry());
  expect((await exportAs('表格')).suggestedFilename()).toContain('.xlsx');
  expect(phone.takeErrors()).toEqual([]);
});

test('EX3 the log of the whole university can be called off at the desk, and asked for again', async () => {
  const desk = await startPhoneBrowser({ desk: true });
  try {
    const { page } = desk;
    await enrolAndWaitForWorker(page, endpoint.links.office ?? '');
    await page.goto(`${endpoint.links.origin}/office/audit`);
    // An answer that never comes.
    await page.route('**/api/office/export', () => {});
    const button = page.getByRole('button', { name: '导出全部记录供核验' });
    await button.click();
    await page.getByText('学校服务器正在写…').waitFor();
    await desk.inspect('log-export-written');
    await page.getByRole('button', { name: '停止' }).click();
    await page.getByText('学校服务器正在写…').waitFor({ state: 'detached' });
    await page.unroute('**/api/office/export');
    const downloading = page.waitForEvent('download');
    await button.click();
    expect((await downloading).suggestedFilename()).toMatch(/^七进通-全校-.+\.jsonl$/);
    expect(desk.takeErrors()).toEqual([]);
  } finally {
    await desk.dispose();
  }
});

/** The cells of a sheet as texts. */
function readSheet(part: (name: string) => string, sheet: number): string[][] {
  const toPlain = (text: string) =>
    text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) =>
    toPlain(item.replace(/<[^>]+>/g, '')),
  );
  return [...part(`xl/worksheets/sheet${sheet}.xml`).matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(
    ([, row = '']) => {
      const cells: string[] = [];
      for (const [, at = '', type, value = ''] of row.matchAll(
        /<c r="([A-Z]+)\d+"(?:[^>]*? t="(\w+)")?[^>]*>(?:<v>(.*?)<\/v>)?<\/c>/gs,
      )) {
        cells[columnOf(at)] = type === 's' ? (shared[Number(value)] ?? '') : value;
      }
      return cells;
    },
  );
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

declare global {
  interface Window {
    /** Lets workers be told everything again. */
    hurry(): void;
  }
}
