import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeContactSheet } from '../support/contact-sheet.ts';
import { issueLink, posterIn } from '../support/demo-campus.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';
import {
  doubleText,
  type Looker,
  lookAtEnglish,
  lookAtLargeEnglish,
  lookAtThemes,
  type Step,
  walkScreens,
} from '../support/walk-screens.ts';

let endpoint: RunningEndpoint;
beforeAll(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  endpoint = await startEndpoint({ demo: true });
});
afterAll(() => endpoint?.dispose());

const at = (path: string) => endpoint.links.origin + path;
const dorm = () => at(`/p/${posterIn(endpoint, 'dorm').code}`);

/** Found by place and role rather than by words: the words are in two languages. */
const beforeEnrolling: Step[] = [
  ['enrol', (page) => page.goto(at('/')).then(() => page.locator('form input').waitFor())],
  ['enrol-failure', (page) => page.locator('form button').click()],
  ['place-kept', (page) => page.goto(dorm()).then(() => page.locator('a[href="/enrol"]').waitFor())],
];
const afterwards: Step[] = [
  ['intro-poster', (page) => page.goto(at('/me/intro')).then(() => page.locator('.intro').waitFor())],
  ['intro-offline', clickFoot],
  ['intro-progress', clickFoot],
  ['home', (page) => page.goto(at('/')).then(() => page.locator('a[href*="category=dorm"]').waitFor())],
  ['scan', (page) => page.goto(at('/scan')).then(() => page.getByRole('alert').waitFor())],
  [
    'code-sheet',
    async (page) => {
      await page.locator('.scan-tools button').first().click();
      await page.locator('dialog form input').waitFor();
    },
  ],
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
  [
    'progress',
    (page) => page.goto(at('/progress')).then(() => page.locator('a[href^="/progress/"]').first().waitFor()),
  ],
  [
    'progress-duty',
    (page) =>
      page
        .locator('main a[href^="/progress/"]')
        .first()
        .click()
        .then(() => page.waitForURL('**/progress/*')),
  ],
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
  ['statement', (page) => page.locator('main button.cell').first().click()],
  [
    'export',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.locator('main button.cell').last().click();
    },
  ],
  ['install', (page) => page.goto(at('/me/install')).then(() => page.locator('.page-back').waitFor())],
  ['about', (page) => page.goto(at('/me/about')).then(() => page.locator('.about-top').waitFor())],
  ['feedback', (page) => page.goto(at('/me/feedback')).then(() => page.locator('textarea').waitFor())],
  ['feedback-wanting', clickFoot],
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
  return page.locator('.page-foot .button-primary').click();
}

async function saveProblem(page: Page): Promise<void> {
  await page
    .locator('textarea')
    .fill('三楼水房的龙头关不紧，晚上一直滴水，宿舍里听得清清楚楚，已经一个星期了。');
  await page.locator('.chip input[type=radio]').first().check({ force: true });
  await clickFoot(page);
  await page.locator('.problem-said').waitFor();
}

const FOLDER = 'test/output/leader';
const NARROW = { width: 320, height: 568 };

interface Walk {
  name: string;
  isEnglish: boolean;
  /** Text is large, and the screen narrow, from the start. */
  isLarge: boolean;
  look: Looker;
}

const walks: Walk[] = [
  {
    name: 'light, dark, high contrast, narrow with large text',
    isEnglish: false,
    isLarge: false,
    look: lookAtThemes(NARROW),
  },
  { name: 'en', isEnglish: true, isLarge: false, look: lookAtEnglish },
  { name: 'en, narrow with large text', isEnglish: true, isLarge: true, look: lookAtLargeEnglish },
];

for (const { name, isEnglish, isLarge, look } of walks) {
  test(`LO1 every screen fits and reads well: ${name}`, async () => {
    const phone: PhoneBrowser = await startPhoneBrowser();
    const { context, page } = phone;
    try {
      const link = await issueLink(endpoint);
      if (isEnglish) await context.addInitScript(() => localStorage.setItem('language', 'en'));
      if (isLarge) {
        await context.addInitScript(`addEventListener('DOMContentLoaded', ${doubleText})`);
        await page.setViewportSize(NARROW);
      }
      const faults = await walkScreens(page, beforeEnrolling, FOLDER, look);
      await page.goto(link);
      await page.locator('form button').click();
      await page.locator('.page-foot').waitFor();
      faults.push(...(await walkScreens(page, afterwards, FOLDER, look)));
      expect(faults).toEqual([]);
      expect(phone.takeErrors()).toEqual([]);
    } finally {
      await phone.dispose();
    }
  });
}

test('LO2 every screen has its pictures, and one sheet shows them all', async () => {
  const screens = [...beforeEnrolling, ...afterwards].map(([screen]) => screen);
  const to = 'test/output/contact-sheet-leader.png';
  expect(await composeContactSheet({ folder: FOLDER, to, screens, thumbWidth: 180, columns: 3 })).toEqual([]);
});
