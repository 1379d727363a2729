import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

let endpoint: RunningEndpoint;
let office: PhoneBrowser;

beforeAll(async () => {
  endpoint = await startEndpoint({ demo: true });
  office = await startPhoneBrowser({ desk: true });
  await enrolAndWaitForWorker(office.page, endpoint.links.office ?? '');
});
afterAll(async () => {
  await office?.dispose();
  await endpoint?.dispose();
});

const open = (path: string) => office.page.goto(endpoint.links.origin + path);

test('CD4 AD1 a holiday week says what it alters before it is saved, and stands in the audit with its undoing', async () => {
  const { page } = office;
  await open('/office/calendar');
  const edit = page.getByRole('link', { name: '修改' }).last();
  await edit.waitFor();
  await edit.click();
  const impact = page.getByRole('region', { name: '保存后会改变什么' });
  await impact.getByText('还没有改动。').waitFor();
  const week = page.getByRole('button', { name: /第 3 周$/ });
  await week.focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: /第 3 周 · 放假周$/, pressed: true }).waitFor();
  await impact.getByText('教学周：19 周 → 18 周').waitFor();
  await impact.getByText('每周走访宿舍：19 周 → 18 周，涉及 5 人').waitFor();
  await office.inspect('desk-semester');

  const end = page.getByLabel('最后一天');
  const last = await end.inputValue();
  await end.fill('2020-01-01');
  await page.getByText('最后一天要在第一天之后。').waitFor();
  await impact.getByText('请先把标出的地方改好。').waitFor();
  await office.inspect('desk-semester-faulty', ['light']);
  await end.fill(last);
  await impact.getByText('教学周：19 周 → 18 周').waitFor();
  await page.getByRole('button', { name: '保存' }).click();
  await page.waitForURL('**/office/calendar');
  await page.getByText('共 20 周，放假 2 周，教学 18 周').waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByText('已恢复原来的校历').waitFor();
  await expect.poll(() => page.getByText('放假 2 周').count()).toBe(0);

  await open('/office/audit?what=semester.changed');
  const rows = page.locator('tbody tr');
  await rows.first().waitFor();
  expect(await rows.nth(0).innerText()).toMatch(/今天.*何清.*修改学期：.*学年.*放假周：去掉 /s);
  expect(await rows.nth(1).innerText()).toMatch(/放假周：加上 /);
  await page.getByRole('button', { name: '全部重选' }).click();
  await page.getByText('停用设备').last().waitFor();
  await office.inspect('desk-audit');
  await page.getByLabel('对象（姓名、地点、单位）').fill('姚丽');
  await expect.poll(() => rows.first().innerText()).toContain('名称：姚莉君 → 姚丽君');
  expect(new URL(page.url()).searchParams.get('subject')).toBe('姚丽');
  expect(office.takeErrors()).toEqual([]);
});

test('CD3 CD5 the next semester is laid out, added, and taken away again', async () => {
  const { page } = office;
  await open('/office/calendar/new');
  await page.getByText('已照上一年同一学期排好').waitFor();
  await page.getByLabel('名称').fill('试排的学期');
  await page.getByText(/^新添的学期：\d+ 人有要求/).waitFor();
  await office.inspect('desk-semester-new', ['light']);
  await page.getByRole('button', { name: '保存' }).click();
  await page.waitForURL('**/office/calendar');
  await page.getByRole('link', { name: '试排的学期' }).click();
  await page.getByRole('button', { name: '删除这个学期' }).click();
  await page.getByText(/^这个学期不再计数，涉及 \d+ 人。$/).waitFor();
  await page.getByRole('button', { name: '删除', exact: true }).click();
  await page.waitForURL('**/office/calendar');
  await expect.poll(() => page.getByText('试排的学期').count()).toBe(0);
  expect(office.takeErrors()).toEqual([]);
});

test('HT2 without network the calendar says so, and can be asked for again', async () => {
  const { page } = office;
  await office.setOffline(true);
  await open('/office/calendar').catch(() => undefined);
  await page.getByText('连不上学校服务器').waitFor();
  await office.setOffline(false);
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.getByRole('link', { name: '修改' }).first().waitFor();
  expect(office.takeErrors()).toEqual([]);
});
