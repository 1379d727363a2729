import { afterAll, beforeAll, expect, test } from 'vitest';
import { issueLink } from '../support/demo-campus.ts';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { putKeptDrafts, readKeptDrafts } from '../support/kept-drafts.ts';
import { readOwnTexts } from '../support/own-texts.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

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

const at = (path: string) => endpoint.links.origin + path;
const ownCount = async () => (await phone.page.evaluate(readOwnTexts)).length;

async function openForm({ page }: PhoneBrowser, path: string): Promise<void> {
  await page.goto(at(path));
  await page.getByRole('button', { name: '保存' }).waitFor();
}

async function save({ page }: PhoneBrowser): Promise<string> {
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('heading', { name: '登记好了' }).waitFor();
  return page.url().split('/').at(-1) ?? '';
}

async function raise(words: string, category: string): Promise<void> {
  const { page } = phone;
  await page.getByRole('button', { name: /^(记下学生反映的问题|再记一个问题)$/ }).click();
  await page.getByLabel('学生怎么说').fill(words);
  await page.getByText(category, { exact: true }).click();
}

test('KO1 the list of activities offers all of them, and what is still asked for first', async () => {
  const { page } = phone;
  await page.goto(at('/'));
  await page.getByRole('link', { name: '手动登记' }).click();
  await page.getByRole('heading', { name: '还差的' }).waitFor();
  const hrefs = await page
    .locator('.cell[href^="/log/"]')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('href') ?? ''));
  const kinds = new Set(hrefs.filter((href) => !href.includes('?')));
  expect(kinds.size).toBe(24);
  await phone.inspect('log');
  expect(phone.takeErrors()).toEqual([]);
});

test('FO3 one form is a visit, the talks in it and two problems; taken back, all of it goes', async () => {
  const { page } = phone;
  const before = await ownCount();
  await phone.setOffline(true);
  await openForm(phone, '/log/dormVisit');
  await phone.inspect('form');
  await page.getByRole('button', { name: '见到学生 10 人次' }).click();
  await raise('热水九点半就没有了，找13873200001', '水电维修');
  await page.getByText('里面像有手机号').waitFor();
  await page.getByRole('button', { name: '遮住号码' }).click();
  await page.getByText('转给部门', { exact: true }).click();
  await page.getByRole('button', { name: '记下', exact: true }).click();
  await page.getByText('请选一个部门').waitFor();
  await phone.inspect('problem-incomplete');
  await page.getByRole('button', { name: /选部门/ }).click();
  await phone.inspect('problem-department');
  await page.getByRole('button', { name: '基建后勤处' }).click();
  await page.getByRole('button', { name: '记下', exact: true }).click();
  await raise('想早点开放自习室', '教学学习');
  await page.getByText('当场答复了', { exact: true }).click();
  await page.getByLabel('怎么答复的').fill('下周起七点开门');
  await page.getByRole('button', { name: '记下', exact: true }).click();
  await page.locator('summary').click();
  await page.getByLabel('其中谈心谈话 人次').fill('6');
  await phone.inspect('form-filled');
  await save(phone);
  await page.getByText('已保存', { exact: true }).waitFor();
  await page.getByText('其中谈心谈话 6 人次').waitFor();
  await page.getByText('记下学生问题 2 个').waitFor();
  await phone.inspect('saved-several');
  expect(await ownCount()).toBe(before + 4);

  await page.getByRole('button', { name: /撤回/ }).click();
  await page.getByText('已撤回', { exact: true }).waitFor();
  expect(await ownCount()).toBe(before + 8);
  await phone.setOffline(false);
  expect(phone.takeErrors()).toEqual([]);
});

test('ST5 a form outlives a closed browser, is found in the list, and goes on where it was', async () => {
  const { page } = phone;
  await openForm(phone, '/log/online');
  await page.getByRole('button', { name: '见到学生 5 人次' }).click();
  await page.locator('summary').click();
  await page.getByLabel('备注').fill('群里问了助学贷款');
  // A letter is kept as soon as it is typed, but not before.
  await expect.poll(() => readKeptDrafts(page)).toContain('群里问了助学贷款');
  await phone.reopen({ offline: true });
  await phone.page.goto(at('/'));
  await phone.page.getByRole('link', { name: /群里问了助学贷款/ }).waitFor();
  await phone.inspect('home-unfinished');
  await phone.page.goto(at('/log'));
  await phone.page.getByRole('heading', { name: '没填完的' }).waitFor();
  await phone.inspect('log-unfinished');
  await phone.page.getByRole('link', { name: /群里问了助学贷款/ }).click();
  await phone.page.getByText('上次填的内容还在').waitFor();
  expect(await phone.page.getByLabel('见到学生 人次').inputValue()).toBe('5');
  expect(await phone.page.getByLabel('备注').inputValue()).toBe('群里问了助学贷款');
  await save(phone);
  await phone.page.goto(at('/log'));
  await phone.page.getByRole('heading', { name: '其他活动' }).waitFor();
  expect(await phone.page.getByRole('heading', { name: '没填完的' }).count()).toBe(0);
  await phone.setOffline(false);
  expect(phone.takeErrors()).toEqual([]);
});

test('ST3 a form that was saved just before a kill leads to its record once, and then is a new form', async () => {
  const { page } = phone;
  await openForm(phone, '/log/talk');
  await page.locator('summary').click();
  await page.getByLabel('备注').fill('谈就业');
  await expect.poll(() => readKeptDrafts(page)).toContain('谈就业');
  const drafts = await readKeptDrafts(page);
  const id = await save(phone);
  const count = await ownCount();
  await putKeptDrafts(page, drafts);
  await page.goto(at('/log/talk'));
  await page.getByRole('heading', { name: '登记好了' }).waitFor();
  expect(page.url()).toContain(id);
  await page.goto(at('/log/talk'));
  await page.getByRole('button', { name: '保存' }).waitFor();
  expect(await ownCount()).toBe(count);
  expect(phone.takeErrors()).toEqual([]);
});

test('LG11 two phones that amend one record without network agree once they have one', async () => {
  await openForm(phone, '/log/talk');
  await phone.page.locator('summary').click();
  await phone.page.getByLabel('备注').fill('谈学业');
  const id = await save(phone);
  await phone.page.getByText('已存档', { exact: true }).waitFor();
  const other = await startPhoneBrowser();
  try {
    await enrolAndWaitForWorker(other.page, await issueLink(endpoint));
    await openForm(other, `/amend/${id}`);
    await phone.setOffline(true);
    await other.setOffline(true);

    await openForm(phone, `/amend/${id}`);
    await phone.inspect('amend');
    await phone.page.getByRole('button', { name: '保存' }).click();
    await phone.page.getByText('没有改动').waitFor();
    await phone.page.getByRole('button', { name: '见到学生 3 人次' }).click();
    await phone.page.getByRole('button', { name: '保存' }).click();
    await phone.page.getByText('已更正').waitFor();

    await other.page.getByLabel('备注').fill('谈学业和就业');
    await other.page.getByRole('button', { name: '保存' }).click();
    await other.page.getByText('已更正').waitFor();

    for (const each of [phone, other]) await each.setOffline(false);
    for (const each of [phone, other, phone]) {
      await each.page.goto(at('/me'));
      await each.page.getByText('全部已存档').waitFor();
    }
    for (const each of [phone, other]) {
      await each.page.goto(at(`/history?record=${id}`));
      const sheet = each.page.getByRole('dialog');
      await sheet.getByText('谈学业和就业').first().waitFor();
      await sheet.getByText('3', { exact: true }).first().waitFor();
      expect(each.takeErrors()).toEqual([]);
    }
  } finally {
    await other.dispose();
  }
});
