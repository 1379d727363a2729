import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { type PublishedApp, publishApp } from '../support/published-app.ts';

const NOTE = '三楼饮水机漏水。';

let app: PublishedApp;
let phone: PhoneBrowser;

beforeAll(async () => {
  app = await publishApp();
  phone = await startPhoneBrowser();
  await enrolAndWaitForWorker(phone.page, app.leader);
});
afterAll(async () => {
  await phone?.dispose();
  await app?.dispose();
});

const versionOf = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name=version]')?.content ?? null);

/** Marks a page as loaded now: what is gone after a reload. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { stillHere: true }));
const isStillHere = (page: Page) => page.evaluate(() => 'stillHere' in window);

test('WK3 a new version is offered, waits while another tab has unsaved input, and then comes by one tap', async () => {
  const { page } = phone;
  expect(await versionOf(page)).toBeNull();
  const form = await phone.context.newPage();
  await form.goto(app.poster.replace(/^.*\/P\//, `${app.origin}/p/`));
  await form.getByText('补充几句（可不填）').click();
  await form.getByLabel('备注').fill(NOTE);
  await mark(form);

  app.publish('2');
  await page.goto(app.origin);
  await page.getByText('七进通有新版本').waitFor();
  expect(await versionOf(page)).toBeNull();
  await phone.inspect('home-update-banner');
  await mark(page);

  await page.getByRole('button', { name: '更新' }).click();
  await page.getByText('另一个页面还有没保存的内容').waitFor();
  await phone.inspect('home-update-held');
  expect(await isStillHere(page)).toBe(true);
  expect(await isStillHere(form)).toBe(true);
  expect(await form.getByText('七进通有新版本').count()).toBe(0);
  expect(await form.getByLabel('备注').inputValue()).toBe(NOTE);

  await form.getByRole('button', { name: '保存' }).click();
  await form.getByText('已存档', { exact: true }).waitFor();
  await form.close();

  await page.bringToFront();
  await page.getByRole('button', { name: '更新' }).click();
  await expect.poll(() => versionOf(page).catch(() => null)).toBe('2');
  await page.getByRole('link', { name: '扫码登记' }).waitFor();
  expect(await page.getByText('七进通有新版本').count()).toBe(0);
  expect(phone.takeErrors()).toEqual([]);
});

test('WK3 a version that was put off waits under 我的, and is offered again at the next start', async () => {
  const { page } = phone;
  app.publish('3');
  await page.reload();
  await page.getByText('七进通有新版本').waitFor();
  await page.getByRole('button', { name: '以后再说' }).click();
  await page.getByText('七进通有新版本').waitFor({ state: 'detached' });
  await page.getByRole('link', { name: '我的' }).click();
  await page.getByText('有新版本').waitFor();
  await phone.inspect('me-update');
  expect(await versionOf(page)).toBe('2');

  await page.goto(app.origin);
  await page.getByText('七进通有新版本').waitFor();
  await page.getByRole('link', { name: '我的' }).click();
  await page.getByRole('button', { name: '更新' }).click();
  await expect.poll(() => versionOf(page).catch(() => null)).toBe('3');
  expect(phone.takeErrors()).toEqual([]);
});

test('WK3 a page whose part is gone from the server since moves to the new version where one tries again', async () => {
  const { page } = phone;
  app.withdraw('office-');
  app.publish('4');
  await page.goto(`${app.origin}/office`);
  await page.getByText('这一页没能打开').waitFor();
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect.poll(() => versionOf(page).catch(() => null)).toBe('4');
});
