import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { groupByFour } from '../../src/domain/crockford.ts';
import { posterIn, readPosters } from '../support/demo-campus.ts';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
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

const open = (path: string) => desk.page.goto(endpoint.links.origin + path);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const rows = (page: Page) => page.locator('tbody tr');

test('places are found by kind and words, ticked, and printed', async () => {
  const { page } = desk;
  await open('/office/places');
  await page.getByText('共 101 处').waitFor();
  await page.getByLabel('类型').selectOption('宿舍');
  await page.getByText('30 处', { exact: true }).waitFor();
  await page.getByLabel('搜索地点').fill('北苑 土木');
  await page.getByText('1 处', { exact: true }).waitFor();
  await page.getByRole('checkbox', { name: '勾选北苑2栋' }).check();
  await page.getByLabel('搜索地点').fill('南苑');
  await page.getByText('已勾选 1 处').waitFor();
  await page.getByRole('checkbox', { name: '勾选南苑3栋' }).check();
  await page.getByRole('link', { name: '打印海报（2 张）' }).click();
  await page.getByText('2 张海报，A4 纸 2 页。').waitFor();
  await page.reload();
  await expect.poll(() => page.locator('.print-drawing').count()).toBe(2);
  await page.getByRole('link', { name: '返回' }).click();
  await page.getByText('6 处', { exact: true }).waitFor();
  expect(await page.getByLabel('搜索地点').inputValue()).toBe('南苑');
  expect(desk.takeErrors()).toEqual([]);
});

test('PO1 PO5 a place is added by hand, and changed with a way back', async () => {
  const { page } = desk;
  await open('/office/places?kind=canteen');
  await button(page, '添加地点').click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: '保存' }).click();
  await sheet.getByText('请写名称。').waitFor();
  await sheet.getByLabel('名称').fill('第一 食堂');
  await sheet.getByRole('button', { name: '保存' }).click();
  await sheet.getByText('已经有这个名称了').waitFor();
  await desk.inspect('place-duplicate', ['light']);
  await sheet.getByLabel('名称').fill('第五食堂');
  await sheet.getByRole('button', { name: '保存' }).click();
  await page.getByText('已添加第五食堂，地点码也发好了。').waitFor();
  await page.getByText('5 处', { exact: true }).waitFor();

  await page.getByRole('button', { name: '查看 第五食堂' }).click();
  await sheet.getByLabel('名称').fill('第六食堂');
  await sheet.getByRole('button', { name: '保存' }).click();
  await page.getByRole('checkbox', { name: '勾选第六食堂' }).waitFor();
  await button(page, '撤销').click();
  await page.getByRole('checkbox', { name: '勾选第五食堂' }).waitFor();
  expect(desk.takeErrors()).toEqual([]);
});

test('PO6 a code is renewed once it was said what that means', async () => {
  const { page } = desk;
  const { name, code } = posterIn(endpoint, 'dorm');
  await open(`/office/places?kind=dorm&q=${encodeURIComponent(name)}`);
  await page.getByRole('button', { name: `查看 ${name}` }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText(groupByFour(code)).waitFor();
  await sheet.getByRole('button', { name: '换新码' }).click();
  await sheet.getByText('旧海报将失效，须重新张贴。').waitFor();
  await desk.inspect('place-renewing');
  await sheet.getByRole('button', { name: '作废旧码，换新码' }).click();
  await sheet.getByText('已作废的码').waitFor();
  await desk.inspect('place-renewed', ['light']);
  const renewed = readPosters(endpoint).filter((poster) => poster.name === name && poster.code !== code);
  await sheet.getByText(groupByFour(renewed[0]?.code ?? '')).waitFor();
  expect(desk.takeErrors()).toEqual([]);
});

test('PO2 PO3 PO4 a pasted table is looked at, and then imported', async () => {
  const { page } = desk;
  await open('/office/places');
  await page.getByRole('link', { name: '从表格导入' }).click();
  await button(page, '看看变化').click();
  await page.getByText('请先粘贴表格。').waitFor();
  await desk.inspect('places-paste', ['light']);
  await page.getByLabel('或把表格贴到这里').fill('名称\t楼栋\n某处\t某楼');
  await button(page, '看看变化').click();
  await page.getByText('表里没找到“类型”这一列。').waitFor();
  await button(page, '换一张表').click();
  expect(await page.getByLabel('或把表格贴到这里').inputValue()).toContain('某处');
  await page
    .getByLabel('或把表格贴到这里')
    .fill(
      '名称\t类型\t学院\t楼栋\n立志楼A101\t教室\t\t立志楼\n立志楼C501\t教室\t\t立志楼\n计算机2402班\t班级\t土木工程学院\n数学2401班\t班级\t数学学院\n',
    );
  await button(page, '看看变化').click();
  await page.getByText('名册里没有“数学学院”这个学院。').waitFor();
  await desk.inspect('places-plan');
  await button(page, '导入这 2 处').click();
  await page.getByText('已导入：新增 1 处，修改 1 处。').waitFor();
  await page.getByLabel('搜索地点').fill('立志楼C501');
  await expect.poll(() => rows(page).count()).toBe(1);
  expect(desk.takeErrors()).toEqual([]);
});

test('PO7 a clerk of no college sees no places, and nothing to change them with', async () => {
  const clerk = await startPhoneBrowser({ desk: true });
  try {
    await clerk.page.goto(endpoint.links.clerk ?? '');
    await clerk.page.getByRole('button', { name: '启用这台手机' }).click();
    await clerk.page.getByRole('link', { name: '我的' }).waitFor();
    await clerk.page.goto(`${endpoint.links.origin}/office/places`);
    await clerk.page.getByText('共 0 处').waitFor();
    expect(await clerk.page.getByRole('button', { name: '添加地点' }).count()).toBe(0);
    expect(clerk.takeErrors()).toEqual([]);
  } finally {
    await clerk.dispose();
  }
});
