import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { posterIn } from '../support/demo-campus.ts';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { readKeptDrafts } from '../support/kept-drafts.ts';
import { fillWithProblems } from '../support/many-problems.ts';
import { readOwnTexts } from '../support/own-texts.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';
import { addTwoStrangers, DEPARTMENT, RAISER, SOLVER } from '../support/two-strangers.ts';

const TAP = '三楼水房的龙头关不紧，晚上一直滴水。';
const LAMP = '楼道的灯坏了两盏，晚上看不清台阶。';
const BUS = '周末校车太少，排队要半个小时。';

let endpoint: RunningEndpoint;
let leader: PhoneBrowser;
let clerk: PhoneBrowser;

beforeAll(async () => {
  endpoint = await startEndpoint({ demo: true });
  leader = await startPhoneBrowser();
  clerk = await startPhoneBrowser();
  const links = await addTwoStrangers(endpoint);
  await enrolAndWaitForWorker(leader.page, links.leader);
  await enrolAndWaitForWorker(clerk.page, links.clerk);
});
afterAll(async () => {
  await leader?.dispose();
  await clerk?.dispose();
  await endpoint?.dispose();
});

const open = ({ page }: PhoneBrowser, path: string) => page.goto(endpoint.links.origin + path);
const ownCount = async ({ page }: PhoneBrowser) => (await page.evaluate(readOwnTexts)).length;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const row = (page: Page, words: string) => page.getByRole('link', { name: words });

/** The heading under which a problem stands, whose row is drawn. */
async function sectionOf(page: Page, words: string): Promise<string | undefined> {
  const headings = await page.locator('.window-row h2').allTextContents();
  const all = await page.locator('.window-row :is(h2, .problem-words)').allTextContents();
  return all.slice(0, all.indexOf(words)).findLast((text) => headings.includes(text));
}

/** Fills in what is asked of a problem that goes to the department. */
async function referTo(page: Page, department: string): Promise<void> {
  await page.getByText('转给部门', { exact: true }).click();
  await page.getByRole('button', { name: '选部门' }).click();
  const sheet = page.getByRole('dialog', { name: '哪个部门能解决' });
  await sheet.getByLabel('搜索').fill(department);
  await sheet.getByRole('button', { name: department }).click();
}

/** Raises a problem on its own page; its address. */
async function raise({ page }: PhoneBrowser, words: string, department: string | null): Promise<string> {
  await page.getByLabel('学生怎么说').fill(words);
  await page.getByText('水电维修', { exact: true }).click();
  if (department) await referTo(page, department);
  await button(page, '保存').click();
  await page.waitForURL(/\/problems\/[0-9a-f-]{36}$/);
  await page.getByText(words).waitFor();
  return new URL(page.url()).pathname;
}

const status = (page: Page) => page.locator('main').getByRole('status');
const archived = ({ page }: PhoneBrowser) => page.getByText('已存档', { exact: true }).waitFor();

/** Opens the sheet of a step, fills in its words, and saves. */
async function take(
  page: Page,
  verb: string,
  label: RegExp | string,
  words: string,
  saved = verb,
): Promise<void> {
  await button(page, verb).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel(label).fill(words);
  await sheet.getByRole('button', { name: saved, exact: true }).click();
  await sheet.waitFor({ state: 'detached' });
}

test('ST5 a half-written problem outlives a reload, and is saved without network', async () => {
  const { page } = leader;
  await leader.setOffline(true);
  await open(leader, '/problems');
  await page.getByText('还没有学生问题').waitFor();
  await leader.inspect('problems-empty');
  await page.getByRole('link', { name: '记一个问题' }).click();
  await page.getByLabel('学生怎么说').fill(TAP);
  await button(page, '全部地点…').click();
  const places = page.getByRole('dialog', { name: '在哪里（可不填）' });
  await places.getByLabel('搜索').fill('北苑3栋');
  await places.getByRole('button', { name: '北苑3栋' }).click();
  await expect.poll(() => readKeptDrafts(page)).not.toContain('"place":null');
  await page.reload();
  await page.getByText('上次填的内容还在').waitFor();
  expect(await page.getByLabel('学生怎么说').inputValue()).toBe(TAP);
  expect(await page.getByLabel('北苑3栋').isChecked()).toBe(true);
  await leader.inspect('problem-new-resumed');

  await button(page, '保存').click();
  await page.getByText('请选一类。').waitFor();
  await leader.inspect('problem-new-wanting');
  await raise(leader, TAP, DEPARTMENT.name);
  await page.getByText('部门在办', { exact: true }).waitFor();
  await page.getByText(/^校园管理处在办，\d+月\d+日前答复。$/).waitFor();
  await page.locator('.problem-archive').getByText('已保存').waitFor();
  await page.getByText('北苑3栋').waitFor();
  await leader.inspect('problem-referred');

  await open(leader, '/problems/new');
  await page.getByLabel('学生怎么说').waitFor();
  expect(await page.getByLabel('学生怎么说').inputValue()).toBe('');
  expect(leader.takeErrors()).toEqual([]);
});

test('PR2 a problem is raised within a record, in its form or afterwards, and leads back to it', async () => {
  const { page } = leader;
  await open(leader, `/p/${posterIn(endpoint, 'dorm').code}`);
  await button(page, '记下学生反映的问题').click();
  const sheet = page.getByRole('dialog', { name: '学生反映的问题' });
  await sheet.getByLabel('学生怎么说').fill(LAMP);
  await sheet.getByText('水电维修', { exact: true }).click();
  await referTo(page, DEPARTMENT.name);
  await button(page, '记下').click();
  await button(page, '保存').click();
  await page.waitForURL('**/saved/*');
  const visit = new URL(page.url()).pathname.split('/').at(-1);

  await open(leader, `/problems/new?visit=${visit}`);
  await page.getByText('记在这次走访里').waitFor();
  await leader.inspect('problem-new-within');
  await raise(leader, BUS, null);
  await page.getByText('由您跟进').waitFor();
  const source = page.locator(`a[href="/history?record=${visit}"]`);
  await source.waitFor();
  await leader.inspect('problem-raised');

  await leader.setOffline(false);
  await page.reload();
  await archived(leader);
  await open(leader, '/problems');
  await row(page, LAMP).click();
  await source.waitFor();
  expect(leader.takeErrors()).toEqual([]);
});

test('PR8 PR9 ST3 what was referred waits on the department’s phone; two taps on a step append one entry', async () => {
  const { page } = clerk;
  await open(clerk, '/');
  await page.getByText('2 件学生问题等您处理').waitFor();
  await clerk.inspect('home-clerk-waiting');
  await page.getByRole('link', { name: '问题，2 件等您处理' }).click();
  await row(page, TAP).waitFor();
  await row(page, LAMP).waitFor();
  for (const words of [TAP, LAMP]) await expect.poll(() => sectionOf(page, words)).toBe('等您处理');
  expect(await page.getByRole('link', { name: BUS }).count()).toBe(0);
  await clerk.inspect('problems-clerk');

  await row(page, TAP).click();
  await page.getByText(/^转到您这里了，请在\d+月\d+日前答复。$/).waitFor();
  await clerk.inspect('problem-clerk');
  await button(page, '写答复').click();
  await button(page, '保存答复').click();
  await page.getByText('请写一句答复。').waitFor();
  await clerk.inspect('step-answered');
  await page.getByLabel('答复', { exact: true }).fill('维修师傅明天上午来换龙头。');
  const before = await ownCount(clerk);
  await button(page, '保存答复').evaluate((element: HTMLElement) => {
    element.click();
    element.click();
  });
  await page.getByText('已答复', { exact: true }).waitFor();
  await page.getByText(`已有答复，等${RAISER}告诉学生。`).waitFor();
  await archived(clerk);
  expect(await ownCount(clerk)).toBe(before + 1);
  await clerk.inspect('problem-answered');
  await page.getByRole('link', { name: '返回' }).click();
  await page.getByRole('link', { name: '问题，1 件等您处理' }).waitFor();
  expect(clerk.takeErrors()).toEqual([]);
});

test('PR2 PR8 who raised it sees the answer, tells the students, and closes it', async () => {
  const { page } = leader;
  await open(leader, '/problems');
  await row(page, TAP).waitFor();
  await expect.poll(() => sectionOf(page, TAP)).toBe('等您处理');
  await row(page, TAP).click();
  await page.getByText('已有答复，请您告诉学生。').waitFor();
  await page.getByText('维修师傅明天上午来换龙头。').waitFor();
  await page.getByText(new RegExp(`^${SOLVER} · 今天`)).waitFor();
  await leader.inspect('problem-answered-leader');
  await button(page, '其他处理').click();
  await leader.inspect('problem-other-steps');
  await button(page, '关闭').click();
  await take(page, '已告诉学生', '学生怎么说（可不填）', '学生说好的。');
  await page.getByText('已告知学生', { exact: true }).waitFor();
  await button(page, '办结').click();
  await page.getByRole('dialog').getByRole('button', { name: '办结', exact: true }).click();
  await status(page).getByText('已办结', { exact: true }).waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await archived(leader);
  await leader.inspect('problem-closed');
  await page.getByRole('link', { name: '返回' }).click();
  const fold = page.getByRole('button', { name: /^已结束/ });
  const places = () => page.locator('.window-row').first().getAttribute('aria-setsize').then(Number);
  const folded = await places();
  expect(await fold.textContent()).toBe('已结束（1 件）');
  await fold.focus();
  await page.keyboard.press('Enter');
  await row(page, TAP).waitFor();
  expect(await fold.getAttribute('aria-expanded')).toBe('true');
  expect(await places()).toBe(folded + 1);
  await page.keyboard.press('Tab');
  await expect.poll(() => row(page, TAP).evaluate((link) => link === document.activeElement)).toBe(true);
  await leader.inspect('problems-leader');
  expect(leader.takeErrors()).toEqual([]);
});

test('PR3 steps that two phones take at the same time converge, and both stand in both histories', async () => {
  await open(leader, '/problems');
  await row(leader.page, LAMP).click();
  await leader.page.getByText('部门在办', { exact: true }).waitFor();
  const path = new URL(leader.page.url()).pathname;
  await open(clerk, path);
  await clerk.page.getByText('部门在办', { exact: true }).waitFor();
  await leader.setOffline(true);
  await clerk.setOffline(true);

  const ANSWER = '灯泡周五换好。';
  const EXPLANATION = '线路要等寒假改造，先请大家用手电。';
  await take(clerk.page, '写答复', '答复', ANSWER, '保存答复');
  await status(clerk.page).getByText('已答复', { exact: true }).waitFor();
  await button(leader.page, '其他处理').click();
  await button(leader.page, '列入问题清单').click();
  await leader.page.getByLabel('怎么向学生解释的').fill(EXPLANATION);
  await leader.inspect('step-explained');
  await button(leader.page, '列入问题清单').click();
  await status(leader.page).getByText('已解释（问题清单）').waitFor();

  for (const phone of [leader, clerk]) {
    await phone.setOffline(false);
    await phone.page.reload();
    await archived(phone);
  }
  for (const phone of [clerk, leader]) {
    await phone.page.reload();
    await phone.page.getByText(ANSWER).waitFor();
    await phone.page.getByText(EXPLANATION).waitFor();
    await status(phone.page).getByText('已解释（问题清单）').waitFor();
  }
  await clerk.inspect('problem-converged');
  expect(leader.takeErrors()).toEqual([]);
  expect(clerk.takeErrors()).toEqual([]);
});

test('ST5 a half-written step is there again after a reload, with the day and the department', async () => {
  const { page } = leader;
  await open(leader, '/problems');
  const sheet = page.getByRole('dialog').filter({ has: page.getByLabel('给部门补一句（可不填）') });
  await row(page, BUS).click();
  await button(page, '转给部门').click();
  await page.getByLabel('给部门补一句（可不填）').fill('学生电话 13800001111');
  await page.getByText('里面像有手机号').waitFor();
  await button(page, '遮住号码').click();
  await sheet.getByRole('button', { name: '转给部门', exact: true }).click();
  await page.getByText('请选一个部门。').waitFor();
  await leader.inspect('step-referred');
  await expect.poll(() => readKeptDrafts(page)).toContain('学生电话 ＊');
  await page.reload();
  await button(page, '转给部门').click();
  expect(await page.getByLabel('给部门补一句（可不填）').inputValue()).toMatch(/^学生电话 \D+$/);
  await page.getByRole('button', { name: '选部门' }).click();
  await page.getByRole('dialog', { name: '哪个部门能解决' }).getByRole('button', { name: '财务处' }).click();
  await sheet.getByRole('button', { name: '转给部门', exact: true }).click();
  await page.getByText(/^财务处在办/).waitFor();
  expect(leader.takeErrors()).toEqual([]);
});

test('PR5 a problem that is withdrawn can be kept as long as the words stand', async () => {
  const { page } = leader;
  const before = await ownCount(leader);
  const withdraw = async () => {
    await button(page, '其他处理').click();
    await button(page, '撤回').click();
    await page.getByText('这个问题将撤回').waitFor();
  };
  await withdraw();
  await button(page, '不撤回').click();
  await leader.hide();
  expect(await ownCount(leader)).toBe(before);
  await withdraw();
  await leader.inspect('problem-withdrawing');
  await leader.hide();
  await status(page).getByText('已撤回', { exact: true }).waitFor();
  expect(await ownCount(leader)).toBe(before + 1);
  expect(leader.takeErrors()).toEqual([]);
});

test('a problem that is not on this phone says so, and leads back', async () => {
  const { page } = clerk;
  await open(clerk, '/problems/01890a5d-ac96-774b-bcce-000000000009');
  await page.getByText('这台手机上没有这个问题').waitFor();
  await clerk.inspect('problem-missing');
  await page.getByRole('link', { name: '返回学生问题' }).click();
  await page.getByRole('link', { name: '记一个问题' }).waitFor();
  expect(clerk.takeErrors()).toEqual([]);
});

test('a clerk’s first screen speaks of problems, and of no visits', async () => {
  const { page } = clerk;
  await open(clerk, '/');
  await page.getByText('没有等您处理的学生问题。').waitFor();
  await page.getByText('全部已存档').waitFor();
  expect(await page.getByRole('navigation', { name: '本学期七进' }).count()).toBe(0);
  await clerk.inspect('home-clerk');
  await open(clerk, '/me');
  await page.getByText('单位联络员').waitFor();
  await clerk.inspect('me-clerk');
  expect(clerk.takeErrors()).toEqual([]);
});

test('PR10 of 5,000 problems those in view are drawn, and any of them is found by its words', async () => {
  const { page } = clerk;
  await clerk.setOffline(true);
  await page.evaluate(fillWithProblems, { count: 5_000, department: DEPARTMENT.id });
  await open(clerk, '/problems');
  const rows = page.locator('.problem-row');
  await rows.first().waitFor();
  await clerk.inspect('problems-many');
  const count = Number(await page.locator('.window-row').first().getAttribute('aria-setsize'));
  expect(count).toBeGreaterThanOrEqual(5_000);
  const end = page.locator(`[aria-posinset="${count}"]`);
  await expect
    .poll(async () => {
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      return end.isVisible();
    })
    .toBe(true);
  expect(await rows.count()).toBeLessThan(40);

  await page.getByLabel('搜索学生问题').fill('水房 第4321个');
  await row(page, '水房的第 4321 个').waitFor();
  expect(await rows.count()).toBe(1);
  await clerk.inspect('problems-found');
  await rows.first().click();
  await page.getByRole('link', { name: '返回' }).click();
  await row(page, '水房的第 4321 个').waitFor();
  expect(await page.getByLabel('搜索学生问题').inputValue()).toBe('水房 第4321个');
  await page.getByLabel('搜索学生问题').fill('没有这回事');
  await page.getByText('没有找到').waitFor();
  await page.getByRole('link', { name: /^问题，/ }).click();
  await rows.first().waitFor();
  expect(await page.getByLabel('搜索学生问题').inputValue()).toBe('');
  await page.getByText('问题清单', { exact: true }).click();
  await row(page, LAMP).waitFor();
  expect(await rows.count()).toBe(1);
  expect(clerk.takeErrors()).toEqual([]);
});
