import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/log/entry.ts';
import { issueLink, posterIn } from '../support/demo-campus.ts';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { logLongHistory } from '../support/long-history.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { enrolPushClient } from '../support/push-client.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

const COUNT = 300;
const ON = '2026-11-23T09:00:00.000+08:00';

let endpoint: RunningEndpoint;
let phone: PhoneBrowser;
let amended: Entry;

beforeAll(async () => {
  endpoint = await startEndpoint({ demo: true });
  await logLongHistory(endpoint, COUNT);
  amended = await logAmended();
  phone = await startPhoneBrowser();
  await enrolAndWaitForWorker(phone.page, endpoint.links.leader ?? '');
  await phone.page.goto(at('/history?q=防滑垫'));
  await rows().first().waitFor();
  await phone.setOffline(true);
});
afterAll(async () => {
  await phone?.dispose();
  await endpoint?.dispose();
});

const at = (path: string) => endpoint.links.origin + path;
const rows = () => phone.page.locator('.window-row');
const search = () => phone.page.getByRole('searchbox', { name: '搜索记录' });
const sheet = () => phone.page.getByRole('dialog');

/** A visit with a talk in the same form, then said anew. */
async function logAmended(): Promise<Entry> {
  const { device, push } = await enrolPushClient(await issueLink(endpoint));
  const { place, code } = posterIn(endpoint, 'dorm');
  const visit = await device.log({
    at: ON,
    body: {
      ...{ kind: 'dormVisit', on: ON, people: 6, minutes: 40, themes: ['study'] },
      place: { id: place, code, proof: 'poster' },
      note: '要求加装防滑垫。',
    },
  });
  const talk = await device.log({
    body: {
      ...{ kind: 'talk', on: ON, people: 1, within: visit.id, hardships: { economic: 1 } },
      place: { proof: 'none' },
    },
  });
  const amendment = await device.log({
    type: 'visit.amended',
    body: { visit: visit.id, revision: 1, changes: { people: 8, themes: ['study', 'mind'], minutes: null } },
  });
  await push([visit, talk, amendment]);
  return visit;
}

async function openList(path = '/history'): Promise<Page> {
  await phone.page.goto(at(path));
  await rows().first().waitFor();
  return phone.page;
}

/** The place among all records of the row that has the focus; `null` where no row has it. */
const focusedPlace = () =>
  phone.page.evaluate(() => {
    const place = document.activeElement?.closest('[aria-posinset]')?.getAttribute('aria-posinset');
    return place ? Number(place) : null;
  });

test('HI1 only the rows in view are in the page, and the last of all can be reached', async () => {
  const page = await openList();
  const count = Number(await rows().first().getAttribute('aria-setsize'));
  expect(count).toBeGreaterThan(COUNT);
  await page.getByText(`共 ${count} 条`).waitFor();
  await phone.inspect('history-long');
  const last = page.locator(`[aria-posinset="${count}"]`);
  // What is not drawn yet is reckoned with roughly: the end is where one arrives when it is drawn.
  await expect
    .poll(async () => {
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      return last.isVisible();
    })
    .toBe(true);
  expect(await rows().count()).toBeLessThan(40);
  const overlaps = await page.evaluate(() => {
    const edges = [...document.querySelectorAll('.window-row')].map((row) => row.getBoundingClientRect());
    return edges.filter(({ top }, index) => Math.abs(top - (edges[index - 1]?.bottom ?? top)) > 1).length;
  });
  expect(overlaps).toBe(0);
});

test('HI1 Tab goes from row to row, and the focus is not lost to scrolling', async () => {
  const page = await openList();
  await rows().first().getByRole('button').focus();
  for (let place = 2; place <= 30; place += 1) {
    await page.locator(`[aria-posinset="${place}"]`).waitFor();
    await page.keyboard.press('Tab');
    expect(await focusedPlace()).toBe(place);
  }
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  await page.waitForFunction(
    (far) => [...document.querySelectorAll('[aria-posinset]')].some((row) => Number(row.ariaPosInSet) > far),
    COUNT / 3,
  );
  expect(await focusedPlace()).toBe(30);
  expect(await rows().count()).toBeLessThan(40);
});

test('HI2 a search finds as one types, stays in the address, and goes with the other filters', async () => {
  const page = await openList();
  await search().fill('防滑垫');
  await page.getByText('找到 1 条').waitFor();
  await page.waitForURL(/q=/);
  await phone.inspect('history-search');
  await page.reload();
  await page.getByText('找到 1 条').waitFor();
  expect(await search().inputValue()).toBe('防滑垫');

  await search().fill('11月23日 学业辅导 2026');
  await page.getByText('找到 1 条').waitFor();
  await page.getByRole('radio', { name: '食堂' }).check({ force: true });
  await page.getByText('没有找到，换个词试试。').waitFor();
  await phone.inspect('history-nothing-found');
  await search().fill('');
  await page.getByText(/^共 \d+ 条$/).waitFor();
  await page.waitForURL(/\/history\?category=canteen$/);
  expect(phone.takeErrors()).toEqual([]);
});

test('HI3 HI4 an opened record says what was amended; the back key closes it', async () => {
  const page = await openList('/history?q=防滑垫');
  await rows().first().getByRole('button').click();
  await sheet().getByText('学业辅导、心理疏导').first().waitFor();
  expect(page.url()).toContain(`record=${amended.id}`);
  const amendments = sheet().locator('.amendments');
  expect(await amendments.locator('dt').allTextContents()).toEqual(['人次', '时长', '教育指导']);
  expect(await amendments.locator('del').allTextContents()).toEqual(['6', '40 分钟', '学业辅导']);
  expect(await amendments.locator('ins').allTextContents()).toEqual(['8', '没有填', '学业辅导、心理疏导']);
  expect(await amendments.textContent()).toContain('另一台手机');
  await phone.inspect('record-amended');
  const href = (name: string) => sheet().getByRole('link', { name, exact: true }).getAttribute('href');
  expect(await href('更正')).toBe(`/amend/${amended.id}`);
  expect(await href('再记一次')).toBe(`/log/dormVisit?like=${amended.id}`);
  expect(await href('补记学生问题')).toBe(`/problems/new?visit=${amended.id}`);

  await page.goBack();
  await sheet().waitFor({ state: 'detached' });
  expect(await search().inputValue()).toBe('防滑垫');
  expect(await focusedPlace()).toBe(1);
});

test('HI3 a record that a link opened gives way to the list; records of one form lead to each other', async () => {
  const { page } = phone;
  await page.goto(at('/me'));
  await page.goto(at(`/history?record=${amended.id}`));
  await sheet().getByRole('link', { name: '谈心谈话' }).click();
  await sheet().getByText('家庭经济困难 1 人').waitFor();
  await page.goBack();
  await sheet().getByText('要求加装防滑垫。').waitFor();
  await sheet().getByRole('button', { name: '关闭' }).click();
  await sheet().waitFor({ state: 'detached' });
  await page.waitForURL(/\/history$/);
  await page.goBack();
  await page.locator('.me-person').waitFor();
});

test('HI1 large text and a narrow screen', async () => {
  const { page, context } = phone;
  await page.setViewportSize({ width: 320, height: 568 });
  await context.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.fontSize = '200%';
    });
  });
  await openList();
  await phone.inspect('history-narrow-large-text', ['light']);
  await page.evaluate(() => scrollTo(0, 9_000));
  await expect
    .poll(() =>
      page.evaluate(() => {
        const edges = [...document.querySelectorAll('.window-row')].map((row) => row.getBoundingClientRect());
        return edges.filter(({ top }, index) => Math.abs(top - (edges[index - 1]?.bottom ?? top)) > 1).length;
      }),
    )
    .toBe(0);
  await openList(`/history?record=${amended.id}`);
  await sheet().locator('.record-actions').scrollIntoViewIfNeeded();
  await phone.inspect('record-narrow-large-text', ['light']);
  expect(phone.takeErrors()).toEqual([]);
});
