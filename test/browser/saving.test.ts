import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Poster, posterIn, readPosters } from '../support/demo-campus.ts';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { readKeptDrafts } from '../support/kept-drafts.ts';
import { readOwnTexts } from '../support/own-texts.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

const NOTE = '走廊的灯坏了两盏。';

let endpoint: RunningEndpoint;
let phone: PhoneBrowser;
let dorms: Poster[];

beforeAll(async () => {
  endpoint = await startEndpoint({ demo: true });
  dorms = readPosters(endpoint).filter(({ kind }) => kind === 'dorm');
  phone = await startPhoneBrowser();
  await enrolAndWaitForWorker(phone.page, endpoint.links.leader ?? '');
});
afterAll(async () => {
  await phone?.dispose();
  await endpoint?.dispose();
});

const save = () => phone.page.getByRole('button', { name: '保存' });
const ownCount = async () => (await phone.page.evaluate(readOwnTexts)).length;

/** Opens the form of a poster; without one, of a dormitory that no test has used yet. */
async function openForm({ code }: { code: string } = nextDorm()): Promise<void> {
  await phone.page.goto(`${endpoint.links.origin}/p/${code}`);
  await save().waitFor();
}

function nextDorm(): Poster {
  const dorm = dorms.shift();
  if (!dorm) throw new Error('The demo has no more dormitories');
  return dorm;
}

async function writeNote(): Promise<void> {
  await phone.page.getByText('补充几句（可不填）').click();
  await phone.page.getByLabel('备注').fill(NOTE);
}

async function dormsOnHome(): Promise<number> {
  const cell = phone.page.locator('a[href*="category=dorm"]');
  return Number(/\d+/.exec(await cell.innerText())?.[0]);
}

test('ST3 two taps on 保存 save one record', async () => {
  const before = await ownCount();
  await openForm();
  await phone.inspect('visit');
  await save().evaluate((element: HTMLElement) => {
    element.click();
    element.click();
  });
  await phone.page.getByText('登记好了').waitFor();
  expect(await ownCount()).toBe(before + 1);
  expect(phone.takeErrors()).toEqual([]);
});

test('ST3 ST5 a reload while saving leaves one record or the whole form, never two and never half', async () => {
  const { page } = phone;
  // At once, and then later and later, until saving is over before the reload.
  for (let delay = 0; delay <= 24; delay += 3) {
    const before = await ownCount();
    await openForm();
    await writeNote();
    const reloaded = page.waitForEvent('load');
    await save().evaluate((element: HTMLElement, wait) => {
      element.click();
      if (wait === 0) location.reload();
      else setTimeout(() => location.reload(), wait);
    }, delay);
    await reloaded;
    await page
      .getByText(/登记好了|上次填的内容还在/)
      .first()
      .waitFor();
    if (await page.getByText('上次填的内容还在').isVisible()) {
      expect(await page.getByLabel('备注').inputValue()).toBe(NOTE);
      await save().click();
    }
    await page.getByRole('link', { name: '手动登记' }).waitFor();
    expect(await ownCount()).toBe(before + 1);
  }
  expect(phone.takeErrors()).toEqual([]);
});

test('ST5 PN1 PN2 what was filled in outlives a reload, and can be thrown away; numbers are masked with one tap', async () => {
  const { page } = phone;
  await openForm();
  await writeNote();
  await page.getByRole('button', { name: '加一', exact: true }).click();
  await phone.inspect('visit-extras');
  await expect.poll(() => readKeptDrafts(page)).toMatch(/"people":1[,}]/);
  await page.reload();
  await page.getByText('上次填的内容还在').waitFor();
  expect(await page.getByLabel('备注').inputValue()).toBe(NOTE);
  expect(await page.getByLabel('见到学生 人次').inputValue()).toBe('1');
  await phone.inspect('visit-resumed');

  await page.getByRole('button', { name: '重新填' }).click();
  expect(await page.getByLabel('备注').inputValue()).toBe('');
  await page.getByLabel('备注').fill('13800001111');
  await page.getByText('里面像有手机号').waitFor();
  await phone.inspect('visit-personal-note');
  await page.getByRole('button', { name: '遮住号码' }).click();
  expect(await page.getByLabel('备注').inputValue()).toBe('＊＊＊＊＊＊＊＊＊＊＊');
  expect(phone.takeErrors()).toEqual([]);
});

test('LG9 TA1 a record taken back within 10 seconds counts no more', async () => {
  const { page } = phone;
  await page.goto(endpoint.links.origin);
  await page.getByRole('link', { name: '扫码登记' }).waitFor();
  const before = await dormsOnHome();
  await openForm();
  await save().click();
  await page.getByText('已存档', { exact: true }).waitFor();
  await phone.inspect('saved-archived');
  await page.getByRole('link', { name: '回首页' }).click();
  await expect.poll(dormsOnHome).toBe(before + 1);

  await page.goBack();
  await page.getByRole('button', { name: /撤回/ }).click();
  await page.getByText('已撤回', { exact: true }).waitFor();
  await phone.inspect('saved-retracted');
  await page.getByRole('link', { name: '回首页' }).click();
  await expect.poll(dormsOnHome).toBe(before);
  await phone.inspect('home');
  expect(phone.takeErrors()).toEqual([]);
});

test('PL4 a visit with a code that this phone does not know is saved, and says so', async () => {
  const { page } = phone;
  await openForm({ code: 'ZZZZZZZZZZZZZZZZ' });
  await page.getByText('本机的名单里没有这个码').waitFor();
  await phone.inspect('visit-unknown-place');
  await save().click();
  await page.getByText('请先选一项活动。').waitFor();
  await phone.inspect('visit-kind-missing');
  await page.getByText('走访学生食堂').click();
  await save().click();
  await page.getByText('不在名单里的地点').waitFor();
  await page.getByText('已存档', { exact: true }).waitFor();
  expect(phone.takeErrors()).toEqual([]);
});

test('a place of several kinds asks which; a visit of another day stands under that day', async () => {
  const { page } = phone;
  const before = await ownCount();
  await openForm(posterIn(endpoint, 'classroom'));
  await page.getByRole('group', { name: '活动' }).waitFor();
  await phone.inspect('visit-several-kinds');
  await page.getByText('补充几句（可不填）').click();
  await page.getByText('另一天', { exact: true }).click();
  const tomorrow = new Date(Date.now() + 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
  await page.getByLabel('日期').fill(tomorrow);
  await save().click();
  await page.getByText('这个时间还没到').waitFor();
  await phone.inspect('visit-in-future');
  const [year, month] = tomorrow.split('-').map(Number) as [number, number];
  await page.getByLabel('日期').fill(`${year - 1}-${String(month).padStart(2, '0')}-02`);
  await page.getByLabel('几点').fill('09:30');
  await save().click();
  await page.getByText(`${year - 1}年${month}月2日`).waitFor();
  await page.getByText(/09:30/).waitFor();
  expect(await ownCount()).toBe(before + 1);
  expect(phone.takeErrors()).toEqual([]);
});
