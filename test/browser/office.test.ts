import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { dateToDay, dayToDate, mondayOf } from '../../src/domain/campus-day.ts';
import { readPosters } from '../support/demo-campus.ts';
import { skipIntro } from '../support/enrolled-phone.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { openDocument, withoutBlanks } from '../support/read-document.ts';
import { createRosterSheet, type ExpectedRoster } from '../support/roster-sheet.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

/** The whole work of an office, from an empty folder to a filed summary; each test goes on where the one before ended. */
let endpoint: RunningEndpoint;
let desk: PhoneBrowser;
let clerk: PhoneBrowser;
let roster: { bytes: Uint8Array; expected: ExpectedRoster };
/** The head of a college, and somebody of it who becomes its clerk. */
let leader: ExpectedRoster['people'][number];
let assistant: ExpectedRoster['people'][number];
let leaderLink: string;

beforeAll(async () => {
  roster = await createRosterSheet({ people: 300, badRows: 12, seed: 7 });
  const { people } = roster.expected;
  const nameOnce = ({ name }: { name: string }) => people.filter((each) => each.name === name).length === 1;
  const found = people.flatMap((head) => {
    const colleague = people.find(
      (each) => each !== head && each.unit === head.unit && each.title === '副院长' && nameOnce(each),
    );
    return head.title.startsWith('院长') && colleague && nameOnce(head) ? [{ head, colleague }] : [];
  })[0];
  if (!found) throw new Error('no college with a head and a colleague');
  leader = found.head;
  assistant = found.colleague;
  endpoint = await startEndpoint();
  desk = await startPhoneBrowser({ desk: true });
});
afterAll(async () => {
  await desk?.dispose();
  await clerk?.dispose();
  await endpoint?.dispose();
});

const at = (path: string) => endpoint.links.origin + path;
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

async function enrol({ page }: PhoneBrowser, link: string): Promise<void> {
  await page.goto(link);
  await button(page, '启用这台手机').click();
  await skipIntro(page);
}

/** Codes for whoever the search finds and is ticked; their links in the order shown. */
async function issueLinks(typed: string, names: string[]): Promise<string[]> {
  const { page } = desk;
  await page.goto(at('/office/enrolment'));
  await page.getByLabel('搜索人员').fill(typed);
  for (const name of names) await page.getByRole('checkbox', { name: `勾选${name}`, exact: true }).check();
  await button(page, `发启用码（${names.length} 人）`).click();
  await page.getByText('启用码只在这里显示这一次').waitFor();
  const rows = await page.locator('tbody tr').allInnerTexts();
  return names.map((name) => /http\S+/.exec(rows.find((row) => row.includes(name)) ?? '')?.[0] ?? '');
}

test('IM1 IM4 from an empty folder: the calendar, and a roster of 300 with 12 bad rows that are explained', async () => {
  const { page } = desk;
  await enrol(desk, endpoint.links.office ?? '');
  await page.goto(at('/office'));
  await page.getByText('校历还没排好').waitFor();
  await page.getByRole('link', { name: '去排校历' }).click();
  await page.getByRole('link', { name: '添加下一学期' }).click();
  const monday = mondayOf(dateToDay(new Date().toISOString().slice(0, 10))) - 14;
  await page.getByLabel('名称').fill('本学期');
  await page.getByLabel('学期', { exact: true }).selectOption('autumn');
  await page.getByLabel('第一天').fill(dayToDate(monday));
  await page.getByLabel('最后一天').fill(dayToDate(monday + 139));
  await page.getByLabel('新生报到日').fill(dayToDate(monday + 5));
  await page.getByLabel('教学礼拜从').fill(dayToDate(monday + 84));
  await page.getByText(/^新添的学期/).waitFor();
  await button(page, '保存').click();
  await page.getByText('共 20 周').waitFor();

  await page.goto(at('/office/roster/import'));
  await page.locator('input[type=file]').setInputFiles({
    name: '2026年领导干部名册.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(roster.bytes),
  });
  await button(page, '预览 300 行').click();
  const { good, bad, badRows } = roster.expected;
  expect([good, bad]).toEqual([288, 12]);
  await page.getByText('有问题 12').waitFor();
  const explained = page.getByRole('table').first().locator('tbody tr');
  const words = await explained.allInnerTexts();
  expect(words.map((row) => Number.parseInt(row, 10))).toEqual(badRows);
  for (const row of words) expect(row).toMatch(/。|？/);
  await desk.inspect('office-import-300', ['light']);
  await button(page, '导入其余 288 行').click();
  await page.getByText('已导入。').waitFor();
  await page.getByRole('link', { name: '看名册' }).click();
  await page.getByText('在任 288 人').waitFor();
});

test('PO2 PO8 EN4 120 places from a file, their posters, and codes for a unit', async () => {
  const { page } = desk;
  const colleges = roster.expected.units.filter((unit) => unit.endsWith('学院'));
  const kinds = ['宿舍', '食堂', '教室', '班级'];
  const rows = Array.from({ length: 120 }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? '';
    const college = kind === '宿舍' || kind === '班级' ? (colleges[index % colleges.length] ?? '') : '';
    return [`${kind}${index + 1}`, kind, college, `${Math.floor(index / 10) + 1}号区`];
  });
  await page.goto(at('/office/places'));
  await page.getByRole('link', { name: '从表格导入' }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: '地点.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await writeXlsxFile([['名称', '类型', '学院', '楼栋'], ...rows], { sheet: '地点' }).toBuffer(),
  });
  await button(page, '导入这 120 处').click();
  await page.getByText('已导入：新增 120 处。').waitFor();
  await page.getByRole('link', { name: '打印海报（120 张）' }).click();
  await page.getByText('每页四张').click();
  await page.getByText('120 张海报，A4 纸 30 页。').waitFor();
  await expect.poll(() => page.locator('.print-drawing').count()).toBe(120);
  await desk.inspect('office-posters-120', ['light']);

  const [link = '', clerkLink = ''] = await issueLinks(leader.unit, [leader.name, assistant.name]);
  leaderLink = link;
  expect(clerkLink).toMatch(/\/e\/[0-9A-Z]{10}$/);
});

test('OV1 OV7 a leader enrols and visits by poster, and the overview shows it', async () => {
  const phone = await startPhoneBrowser();
  try {
    await enrol(phone, leaderLink);
    const poster = readPosters(endpoint).find(({ kind }) => kind === 'dorm');
    await phone.page.goto(at(`/p/${poster?.code}`));
    await phone.page.locator('summary').click();
    await phone.page.getByLabel('见到学生 人次').fill('5');
    await button(phone.page, '保存').click();
    await phone.page.getByText('已存档', { exact: true }).waitFor();
    expect(phone.takeErrors()).toEqual([]);
  } finally {
    await phone.dispose();
  }

  const { page } = desk;
  await page.goto(at('/office'));
  await page.getByText(/288 人，已启用 1 人/).waitFor();
  await page.getByText('287 人还没有启用手机').waitFor();
  const dorm = page.getByRole('row', { name: /^走访宿舍 五\(三\)/ });
  expect((await dorm.innerText()).split(/\s+/)).toContain('1');
  await page.getByText(/宿舍 1 次/).waitFor();
  await desk.inspect('office-overview-300');
  await page.getByRole('link', { name: leader.unit, exact: true }).first().click();
  await page.getByRole('link', { name: leader.name, exact: true }).click();
  await page.getByRole('heading', { name: leader.name }).waitFor();
  await page
    .getByRole('link', { name: /走访宿舍/ })
    .first()
    .click();
  await page.getByText('宿舍1', { exact: true }).waitFor();
  await desk.inspect('office-records-behind', ['light']);
});

test('FI1 FI3 FI5 the unit’s clerk files plan and summary, and the document holds the right figures', async () => {
  const { page } = desk;
  await page.goto(at('/office/roster'));
  await page.getByRole('searchbox').fill(assistant.name);
  await page.getByRole('link', { name: assistant.name, exact: true }).click();
  await page.getByRole('combobox', { name: '联络员所在单位' }).selectOption({ label: leader.unit });
  await page.getByText('已保存。').waitFor();
  const [link = ''] = await issueLinks(leader.unit, [assistant.name]);

  clerk = await startPhoneBrowser({ desk: true });
  await enrol(clerk, link);
  const own = clerk.page;
  await own.goto(at('/office/filings'));
  await own.getByRole('heading', { name: leader.unit }).waitFor();
  await own.getByText('安排备案', { exact: true }).click();
  await own.getByText('预览', { exact: true }).click();
  await button(own, '备案').click();
  await own.getByRole('dialog').getByRole('button', { name: '备案', exact: true }).click();
  await own.getByText('已备案').waitFor();
  await own.getByText('工作总结', { exact: true }).click();
  await own.getByText('写稿', { exact: true }).click();
  await own.getByLabel('经验做法').fill('=每周走访一次宿舍。');
  await own.getByText(/^已存草稿 /).waitFor();
  await own.getByText('预览', { exact: true }).click();
  await button(own, '报送').click();
  await own.getByRole('dialog').getByRole('button', { name: '报送', exact: true }).click();
  await own.getByText('已报送').waitFor();
  const downloading = own.waitForEvent('download');
  await button(own, '下载 Word').first().click();
  const docx = readFileSync(await (await downloading).path());
  const text = withoutBlanks(openDocument(docx, 'office-summary').text);
  expect(text).toContain(`${leader.unit}领导干部`);
  expect(text).toContain('=每周走访一次宿舍。');
  expect(text).toContain(leader.name);
  expect(text).toContain('共登记履职纪实1条，接触学生5人次');
  // Asked of one, done by one, in one visit, with five students.
  expect(text).toContain('走访宿舍1115');
  await clerk.inspect('office-summary-filed', ['light']);

  await page.goto(at('/office/filings'));
  const row = page.getByRole('row', { name: new RegExp(`^${leader.unit}`) });
  await row.getByText(assistant.name).first().waitFor();
  expect(await row.innerText()).toMatch(/已报.*已报/s);
  // The clerk sees the own unit alone, whatever address is asked for.
  const other = roster.expected.units.find((unit) => unit !== leader.unit) ?? '';
  await own.goto(at('/office/roster'));
  await own.getByRole('link', { name: leader.name, exact: true }).waitFor();
  expect(await own.getByText(other, { exact: true }).count()).toBe(0);
  expect([...desk.takeErrors(), ...clerk.takeErrors()]).toEqual([]);
});
