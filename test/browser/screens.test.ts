import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issueLink, posterIn } from '../support/demo-campus.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

let endpoint: RunningEndpoint;
beforeAll(async () => {
  endpoint = await startEndpoint({ demo: true });
});
afterAll(() => endpoint?.dispose());

const at = (path: string) => endpoint.links.origin + path;
const dorm = () => at(`/p/${posterIn(endpoint, 'dorm').code}`);

type Step = [screen: string, open: (page: Page) => Promise<unknown>];

/** Found by place and role rather than by words: the words are in two languages. */
const beforeEnrolling: Step[] = [
  ['enrol', (page) => page.goto(at('/')).then(() => page.locator('form input').waitFor())],
  ['enrol-failure', (page) => page.locator('form button').click()],
  ['place-kept', (page) => page.goto(dorm()).then(() => page.locator('a[href="/enrol"]').waitFor())],
];
const afterwards: Step[] = [
  ['home', (page) => page.goto(at('/')).then(() => page.locator('a[href*="category=dorm"]').waitFor())],
  ['scan', (page) => page.goto(at('/scan')).then(() => page.getByRole('alert').waitFor())],
  ['code-sheet', (page) => page.locator('.scan-tools button').first().click()],
  ['code-sheet-malformed', (page) => page.locator('dialog form button').click()],
  [
    'visit-unknown',
    (page) => page.goto(at('/p/ZZZZZZZZZZZZZZZZ')).then(() => page.locator('.page-foot button').waitFor()),
  ],
  ['visit-kind-missing', (page) => page.locator('.page-foot button').click()],
  ['visit', (page) => page.goto(dorm()).then(() => page.locator('.page-foot button').waitFor())],
  ['visit-extras', openExtras],
  ['saved', (page) => saveAgain(page)],
  ['log', (page) => page.goto(at('/log')).then(() => page.locator('a[href="/log/talk"]').waitFor())],
  ['form', (page) => page.goto(at('/log/hardshipVisit')).then(() => page.locator('.form-card').waitFor())],
  ['form-problem', (page) => page.locator('.problems-add').click()],
  ['form-extras', (page) => page.keyboard.press('Escape').then(() => openExtras(page))],
  ['problem-new', (page) => page.goto(at('/problems/new')).then(() => page.locator('textarea').waitFor())],
  [
    'problem-new-wanting',
    (page) => clickFoot(page).then(() => page.locator('.field-error:not(:empty)').waitFor()),
  ],
  ['problem', saveProblem],
  ['step-refer', (page) => page.locator('.problem-steps button').last().click()],
  [
    'step-others',
    (page) => page.keyboard.press('Escape').then(() => page.locator('.problem-steps button').first().click()),
  ],
  [
    'problems',
    (page) => page.goto(at('/problems')).then(() => page.locator('.problem-row').first().waitFor()),
  ],
  ['home-waiting', (page) => page.goto(at('/')).then(() => page.locator('.home-waiting').waitFor())],
  [
    'history',
    (page) => page.goto(at('/history')).then(() => page.locator('.record button').first().waitFor()),
  ],
  ['record', (page) => page.locator('.record button').first().click()],
  [
    'amend',
    (page) =>
      page
        .locator('dialog a[href^="/amend/"]')
        .click()
        .then(() => page.locator('.extras[open]').waitFor()),
  ],
  [
    'history-nothing-found',
    async (page) => {
      await page.goto(at('/history'));
      await page.locator('input[type=search]').fill('zzz');
      await page.locator('.history-empty').waitFor();
    },
  ],
  ['me', (page) => page.goto(at('/me')).then(() => page.locator('.me-person').waitFor())],
  ['export', (page) => page.locator('main button.cell').click()],
];

async function openExtras(page: Page): Promise<void> {
  await page.locator('summary').click();
  // With large text the foot may stand over it until one scrolls.
  await page
    .locator('.when input')
    .last()
    .evaluate((input: HTMLElement) => input.click());
  await page.locator('input[type=date]').waitFor();
}

async function saveAgain(page: Page): Promise<void> {
  await page.locator('.page-foot button').click();
  await page.waitForURL('**/saved/*');
  await page.locator('.saved-state').waitFor();
}

function clickFoot(page: Page): Promise<void> {
  return page.locator('.page-foot button').click();
}

async function saveProblem(page: Page): Promise<void> {
  await page
    .locator('textarea')
    .fill('三楼水房的龙头关不紧，晚上一直滴水，宿舍里听得清清楚楚，已经一个星期了。');
  await page.locator('.chip input[type=radio]').first().check({ force: true });
  await clickFoot(page);
  await page.locator('.problem-said').waitFor();
}

interface Look {
  name: string;
  prepare(context: BrowserContext, page: Page): Promise<unknown>;
}

const looks: Look[] = [
  {
    name: 'en',
    prepare: (context) => context.addInitScript(() => localStorage.setItem('language', 'en')),
  },
  { name: 'large-text', prepare: (context) => context.addInitScript(doubleText) },
  { name: 'narrow', prepare: (_context, page) => page.setViewportSize({ width: 320, height: 568 }) },
  {
    name: 'en-narrow-large-text',
    async prepare(context, page) {
      await context.addInitScript(() => localStorage.setItem('language', 'en'));
      await context.addInitScript(doubleText);
      await page.setViewportSize({ width: 320, height: 568 });
    },
  },
];

/** The phone's own setting for large text, as the page sees it. */
function doubleText(): void {
  document.addEventListener('DOMContentLoaded', () => {
    document.documentElement.style.fontSize = '200%';
  });
}

for (const { name, prepare } of looks) {
  test(`every screen fits and reads well: ${name}`, async () => {
    const phone: PhoneBrowser = await startPhoneBrowser();
    const faults: unknown[] = [];
    const walk = async (steps: Step[]) => {
      for (const [screen, open] of steps) {
        await open(phone.page);
        await phone
          .inspect(`${name}-${screen}`, ['light'])
          .catch((fault: Error) => faults.push(fault.message));
      }
    };
    try {
      const link = await issueLink(endpoint);
      await prepare(phone.context, phone.page);
      await walk(beforeEnrolling);
      await phone.page.goto(link);
      await phone.page.locator('form button').click();
      await phone.page.locator('.page-foot').waitFor();
      await walk(afterwards);
      expect(faults).toEqual([]);
      expect(phone.takeErrors()).toEqual([]);
    } finally {
      await phone.dispose();
    }
  });
}
