import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Standing } from '../../src/domain/progress.ts';
import { issueLink } from '../support/demo-campus.ts';
import { assessAtEndpoint, policy } from '../support/demo-standings.ts';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { openInApp } from '../support/open-in-app.ts';
import { startPhoneBrowser } from '../support/phone-browser.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

const ROLES = [
  { role: 'student-lead', person: 'leader-26' },
  { role: 'department-head', person: 'leader-12' },
  { role: 'vice-president', person: 'leader-3' },
  { role: 'party-secretary', person: 'leader-1' },
  { role: 'deputy-elsewhere', person: 'leader-21' },
];

let endpoint: RunningEndpoint;
beforeAll(async () => {
  endpoint = await startEndpoint({ demo: true });
});
afterAll(() => endpoint?.dispose());

/** The figure that a row has to show: `count/target`, how many of the windows are met, or a share of working days. */
function figureOf({ duty, windows }: Standing): string | null {
  const [first, ...others] = windows;
  if (!first) return null;
  // The target is half of the working days.
  if (duty === 'halfTime') return `${Math.round((first.count / first.target) * 50)}%`;
  if (others.length === 0) return `${first.count}/${first.target}`;
  return `${windows.filter(({ state }) => state === 'met').length}/${windows.length}`;
}

/** Duty and figure of each row that the progress screen shows. */
async function readRows(page: Page): Promise<Map<string, string | null>> {
  const rows = page.locator('main a[href^="/progress/"]:not([href*="unit="])');
  await rows.first().waitFor();
  const shown = await rows.evaluateAll((links) =>
    links.map((link) => [link.getAttribute('href') ?? '', link.textContent ?? ''] as const),
  );
  return new Map(
    shown.map(([href, text]) => [
      (href.split('/').at(-1) ?? '').replace(/\?.*/, ''),
      /\d+\/\d+|\d+%/.exec(text)?.[0] ?? null,
    ]),
  );
}

/** The clause's text and the records behind the figure stand on the duty's own screen. */
async function expectReasons(page: Page, standing: Standing): Promise<void> {
  const duty = policy.duties.find(({ id }) => id === standing.duty);
  await page.getByText(duty?.text.zh ?? '').waitFor();
  await page.getByText(`条款 ${standing.clause}`).waitFor();
  if (duty?.reading) await page.getByText(duty.reading.zh).waitFor();
  await page.evaluate(() => {
    for (const group of document.querySelectorAll('details')) group.open = true;
  });
  const behind = standing.windows.flatMap(({ activities }) => activities);
  const records = page.locator('main').getByRole('button', { name: /已存档|已保存/ });
  await expect.poll(() => records.count()).toBe(behind.length);
}

test.each(ROLES)(
  'RE8 RE11 what the screens show a $role is what assess says, offline, with the records behind it',
  async ({ role, person }) => {
    const standings = assessAtEndpoint(endpoint, person);
    expect(standings.length).toBeGreaterThan(1);
    const phone = await startPhoneBrowser();
    try {
      await enrolAndWaitForWorker(phone.page, await issueLink(endpoint, person));
      await phone.page.getByText('全部已存档').waitFor();
      await phone.inspect(`home-${role}`);
      await phone.setOffline(true);

      await phone.page.goto(`${endpoint.links.origin}/progress`);
      const expected = new Map(standings.map((standing) => [standing.duty, figureOf(standing)]));
      expect(await readRows(phone.page)).toEqual(expected);
      // The demo's leaders have records, and its calendar has a Teaching Week (LO4).
      await phone.page.getByRole('img', { name: /^有记录的是第 [\d、]+ 周$/ }).waitFor();
      await phone.page.getByText(/^教学礼拜 \d+月/).waitFor();
      await phone.inspect(`progress-${role}`);
      await phone.page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      await phone.inspect(`progress-${role}-large`);

      for (const standing of standings) {
        await openInApp(phone.page, `/progress/${standing.duty}`);
        await expectReasons(phone.page, standing);
      }
      expect(phone.takeErrors()).toEqual([]);
    } finally {
      await phone.dispose();
    }
  },
);
