import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { posterIn } from '../support/demo-campus.ts';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { startPhoneBrowser } from '../support/phone-browser.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

const LEADER = 'leader-26';

let endpoint: RunningEndpoint;
beforeAll(async () => {
  endpoint = await startEndpoint({ demo: true });
});
afterAll(() => endpoint?.dispose());

/** The figure of each duty in rows that lead to it. */
async function readFigures(page: Page, rows: string): Promise<Map<string, string>> {
  await page.locator(rows).first().waitFor();
  const shown = await page
    .locator(rows)
    .evaluateAll((links) =>
      links.map((link) => [link.getAttribute('href') ?? '', link.textContent ?? ''] as const),
    );
  return new Map(
    shown.flatMap(([href, text]) => {
      const figure = /\d+\/\d+/.exec(text)?.[0];
      const duty = (href.split('/').at(-1) ?? '').replace(/\?.*/, '');
      return figure === undefined ? [] : [[duty, figure] as const];
    }),
  );
}

/** The leader logs a visit by poster on a phone of their own, and reads what the phone then shows. */
async function visitAndReadPhone(): Promise<Map<string, string>> {
  const phone = await startPhoneBrowser();
  try {
    const { page } = phone;
    await enrolAndWaitForWorker(page, endpoint.links.leader ?? '');
    await page.getByText('全部已存档').waitFor();
    await page.goto(`${endpoint.links.origin}/p/${posterIn(endpoint, 'dorm').code}`);
    await page.getByRole('button', { name: '保存' }).click();
    await page.locator('.saved-word').getByText('已存档').waitFor();
    await page.goto(`${endpoint.links.origin}/progress`);
    return await readFigures(page, 'main a[href^="/progress/"]:not([href*="unit="])');
  } finally {
    await phone.dispose();
  }
}

test('OV1 OV5 OV7 the office sees what the leader’s phone shows, down to the records, and prints it', async () => {
  const desk = await startPhoneBrowser({ desk: true });
  const { page } = desk;
  try {
    await enrolAndWaitForWorker(page, endpoint.links.office ?? '');
    await page.getByRole('link', { name: '工作台' }).click();
    await page.getByRole('heading', { name: '需要我们帮忙的' }).waitFor();
    await page.getByText('1 人应联系班级，名册里还没分配。').waitFor();
    await page.locator('.figures-chart').last().waitFor();

    const pdf = await page.pdf({ preferCSSPageSize: true });
    writeFileSync('test/output/overview.pdf', pdf);
    const sheets = [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(sheets.length).toBeGreaterThan(0);
    for (const [, width, height] of sheets)
      expect([Number(width), Number(height)].map(Math.round)).toEqual([595, 842]);

    const onPhone = await visitAndReadPhone();
    await page.getByRole('link', { name: '计算机学院', exact: true }).click();
    await page.getByRole('heading', { name: '本单位的人' }).waitFor();
    await page.locator('.figures-chart').last().waitFor();
    await desk.inspect('overview-unit', ['dark']);
    await page.getByRole('link', { name: '林知夏' }).click();
    const atDesk = await readFigures(page, `main a[href*="/people/${LEADER}/"]`);
    // What bears no verdict is a share on the phone; this leader has no such duty.
    expect(atDesk).toEqual(onPhone);
    await page.getByText('共 19 段').click();
    await desk.inspect('overview-person', ['light']);

    await page.locator(`main a[href*="/${LEADER}/dormWeekly"]`).click();
    const counted = page.getByRole('row').filter({ hasText: '计入第 ' });
    await counted.first().waitFor();
    const words = await page.getByText(/计入 \d+ 条/).textContent();
    expect(words).toContain(`计入 ${await counted.count()} 条`);
    await desk.inspect('overview-records', ['light']);

    // Another semester stays chosen on the way.
    await page.getByLabel('学期').selectOption({ index: 1 });
    await page.waitForURL(/semester=/);
    await page.getByRole('link', { name: '返回' }).click();
    await page.waitForURL(/people\/leader-26\?semester=/);
    await page.locator(`main a[href*="/${LEADER}/dormWeekly?semester="]`).waitFor();
    expect(desk.takeErrors()).toEqual([]);
  } finally {
    await desk.dispose();
  }
});

test('OV2 PE4 a clerk starts on the own unit’s page and gets no other', async () => {
  const desk = await startPhoneBrowser({ desk: true });
  const { page } = desk;
  try {
    await enrolAndWaitForWorker(page, endpoint.links.clerk ?? '');
    await page.getByRole('link', { name: '我的' }).click();
    await page.getByRole('link', { name: /^工作台/ }).click();
    await page.getByRole('heading', { name: '基建后勤处' }).waitFor();
    await page.locator('.figures-chart').last().waitFor();
    for (const path of ['units/computing', `people/${LEADER}`, `people/${LEADER}/talks`]) {
      await page.goto(`${endpoint.links.origin}/office/overview/${path}`);
      await page.getByText('这一项不在您的权限之内').waitFor();
    }
    expect(desk.takeErrors()).toEqual([]);
  } finally {
    await desk.dispose();
  }
});
