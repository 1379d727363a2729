import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { fillWithProblems } from '../support/many-problems.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

/** The unit of the demo's clerk. */
const DEPARTMENT = { id: 'logistics', name: '基建后勤处' };
const ANSWER = '=1+1，明天上午来修。';

let endpoint: RunningEndpoint;
let office: PhoneBrowser;
let clerk: PhoneBrowser;

beforeAll(async () => {
  endpoint = await startEndpoint({ demo: true });
  [office, clerk] = await Promise.all([startPhoneBrowser({ desk: true }), startPhoneBrowser({ desk: true })]);
  await Promise.all([
    enrolAndWaitForWorker(office.page, endpoint.links.office ?? ''),
    enrolAndWaitForWorker(clerk.page, endpoint.links.clerk ?? ''),
  ]);
});
afterAll(async () => {
  await office?.dispose();
  await clerk?.dispose();
  await endpoint?.dispose();
});

const open = ({ page }: PhoneBrowser, path: string) => page.goto(endpoint.links.origin + path);
const rowLinks = ({ page }: PhoneBrowser) => page.locator('tbody a');
/** The address of the problem that was referred and answered. */
let answered = '';

test('PD3 PD4 the office filters, and refers two problems to one department at once', async () => {
  const { page } = office;
  await open(office, '/office/problems');
  await page.locator('tbody').getByText('研究生院').first().waitFor();
  const all = await rowLinks(office).count();
  await page.getByRole('button', { name: /^待处理/ }).click();
  await expect.poll(() => rowLinks(office).count()).toBeLessThan(all);
  expect(page.url()).toContain('state=raised');
  const raised = await rowLinks(office).count();
  const [first = '', second = ''] = await rowLinks(office).evaluateAll((links) =>
    links.map((link) => link.getAttribute('href') ?? ''),
  );
  for (const index of [0, 1]) await page.getByRole('checkbox').nth(index).check();
  await page.getByText('已选 2 件').waitFor();
  await page.getByRole('button', { name: '转给部门' }).click();
  const sheet = page.getByRole('dialog', { name: '把 2 件转给一个部门' });
  await sheet.getByRole('button', { name: '转给部门' }).click();
  await sheet.getByText('请选一个部门。').waitFor();
  await office.inspect('desk-problems-refer', ['light']);
  await sheet.getByRole('button', { name: '选部门' }).click();
  await page
    .getByRole('dialog', { name: '哪个部门能解决' })
    .getByRole('button', { name: DEPARTMENT.name })
    .click();
  await sheet.getByRole('button', { name: '转给部门' }).click();
  await page.getByText(`2 件已转给${DEPARTMENT.name}`).waitFor();
  await expect.poll(() => rowLinks(office).count()).toBe(raised - 2);
  answered = first;

  await open(office, second);
  await page.getByText(`转给${DEPARTMENT.name}`).first().waitFor();
  await page.getByText('已存档', { exact: true }).waitFor();
  await office.inspect('desk-problem');
  expect(office.takeErrors()).toEqual([]);
});

test('PD1 the clerk answers at the desk, and the office sees it after its next sync', async () => {
  const { page } = clerk;
  await open(clerk, answered);
  await page.getByRole('button', { name: '写答复' }).click();
  await page.getByLabel('答复', { exact: true }).fill(ANSWER);
  await page.getByRole('button', { name: '保存答复' }).click();
  await page.getByText('已答复', { exact: true }).waitFor();
  await page.getByText('已存档', { exact: true }).waitFor();
  await page.getByRole('link', { name: '返回' }).click();
  await page.getByRole('table').waitFor();
  await clerk.inspect('desk-problems-clerk', ['light']);

  await open(office, answered);
  await office.page.getByText(ANSWER).waitFor();
  await office.page.locator('.problem-state').getByText('已答复').waitFor();
  expect(clerk.takeErrors()).toEqual([]);
});

test('PD5 EX2 what is found is exported; a text that begins with = is no formula', async () => {
  const { page } = office;
  await open(office, '/office/problems?state=answered');
  await page.getByRole('table').waitFor();
  const rows = await rowLinks(office).count();
  const downloaded = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出表格' }).click();
  const file = await downloaded;
  expect(file.suggestedFilename()).toMatch(/^七进通-学生问题-全部-\d{4}-\d{2}-\d{2}\.xlsx$/);
  const parts = unzipSync(new Uint8Array(readFileSync(await file.path())));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet.match(/<row /g)).toHaveLength(rows + 1);
  expect(sheet).not.toContain('<f>');
  expect(strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain(ANSWER);
  expect(office.takeErrors()).toEqual([]);
});

test('PD1 PD3 5,000 problems are filtered and found without network', async () => {
  const { page } = clerk;
  await open(clerk, '/office/problems');
  await page.getByRole('table').waitFor();
  await clerk.setOffline(true);
  await page.evaluate(fillWithProblems, { count: 5_000, department: DEPARTMENT.id });
  await page.reload();
  await page.getByText(/^全部 50\d\d$/).waitFor();
  await page.getByText('提出单位要联网才能看到。').waitFor();
  expect(await page.locator('tbody tr').count()).toBe(200);
  await page.getByLabel('搜索').fill('水房 第4321个');
  await expect.poll(() => rowLinks(clerk).allTextContents()).toEqual(['水房的第 4321 个龙头关不紧']);
  await page.getByLabel('搜索').fill('没有这回事');
  await page.getByText('没有符合的问题').waitFor();
  expect(clerk.takeErrors()).toEqual([]);
});
