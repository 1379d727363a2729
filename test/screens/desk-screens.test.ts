import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeContactSheet } from '../support/contact-sheet.ts';
import { readPosters } from '../support/demo-campus.ts';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';
import { lookAtEnglish, lookAtThemes, type Step, walkScreens } from '../support/walk-screens.ts';

const FOLDER = 'test/output/desk';

let endpoint: RunningEndpoint;
let desk: PhoneBrowser;
beforeAll(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  endpoint = await startEndpoint({ demo: true });
  desk = await startPhoneBrowser({ desk: true });
  await enrolAndWaitForWorker(desk.page, endpoint.links.office ?? '');
});
afterAll(async () => {
  await desk?.dispose();
  await endpoint?.dispose();
});

/** Nothing on any of these screens is saved, so that both languages see the same. Found by place: the words are in two languages. */
const steps: Step[] = [
  ['overview', at('/office', '.figures-chart >> nth=-1')],
  ['unit', at('/office/overview/units/computing', '.figures-chart >> nth=-1')],
  ['person', at('/office/overview/people/leader-26', 'main a[href*="/dormWeekly"]')],
  ['records', at('/office/overview/people/leader-26/dormWeekly', 'tbody tr >> nth=0')],
  ['problems', at('/office/problems', 'tbody a >> nth=0')],
  ['problems-picked', (page) => page.locator('tbody input[type=checkbox]').first().check()],
  ['problems-refer', click('.desk-picked .button-primary', 'dialog[open]')],
  ['problem', (page) => page.keyboard.press('Escape').then(() => click('tbody a', '.problem-said')(page))],
  ['filings', at('/office/filings', 'tbody tr >> nth=0')],
  ['filing-filed', at('/office/filings/computing', '.filing-views')],
  ['summary', at('/office/filings/logistics?filing=summary', '.filing-views')],
  ['summary-write', click('.filing-views label >> nth=0', 'textarea >> nth=0')],
  ['summary-preview', click('.filing-views label >> nth=1', '.document')],
  ['summary-file', click('.filing-head .button-primary', 'dialog[open]')],
  ['roster', at('/office/roster', 'tbody a >> nth=0')],
  ['roster-person', at('/office/roster/people/leader-26', '.roster-appointments li >> nth=0')],
  ['roster-appointment', click('.roster-part-head button >> nth=0', 'dialog[open]')],
  ['roster-new', at('/office/roster/people/new', 'form input >> nth=0')],
  ['roster-units', at('/office/roster/units', 'tbody tr >> nth=0')],
  ['roster-imports', at('/office/roster/imports', '.desk-bar')],
  ['import', at('/office/roster/import', 'input[type=file]')],
  ['import-columns', chooseRoster],
  ['import-preview', click('.desk-tools .button-primary', '.import-figures')],
  ['enrolment', at('/office/enrolment', 'tbody tr >> nth=0')],
  ['enrolment-person', click('.row-action button >> nth=0', 'dialog[open]')],
  ['hand-in', at('/office/enrolment/hand-in', 'input[type=file]')],
  ['places', at('/office/places', 'tbody tr >> nth=0')],
  ['place', click('.row-action button >> nth=0', 'dialog[open] input >> nth=0')],
  [
    'posters',
    (page) => at(`/office/places/print#${readPosters(endpoint)[0]?.place}`, '.print-drawing')(page),
  ],
  ['calendar', at('/office/calendar', 'main a[href^="/office/calendar/"] >> nth=0')],
  ['semester', click('main a.button[href^="/office/calendar/2"]:visible', 'input[type=date] >> nth=0')],
  ['semester-new', at('/office/calendar/new', 'input[type=date] >> nth=0')],
  ['feedback', at('/office/feedback', '.desk-bar')],
  ['audit', at('/office/audit', 'tbody tr >> nth=0')],
];

function at(path: string, shown: string): Step[1] {
  return async (page) => {
    await page.goto(endpoint.links.origin + path);
    await page.locator(shown).first().waitFor();
  };
}

function click(what: string, shown: string): Step[1] {
  return async (page) => {
    await page.locator(what).first().click();
    await page.locator(shown).first().waitFor();
  };
}

async function chooseRoster(page: Page): Promise<void> {
  const rows = [
    '工号,姓名,单位,职务,级别,分管工作,联系班级',
    'D0020,柳若水,图书馆,馆长,正处级,,',
    'X0001,宋晓,生命科学学院,党委副书记,副处级,学生工作,计算机2301班',
    'X0002,吕明,图书馆,副馆长,正科,,',
  ];
  await page.locator('input[type=file]').setInputFiles({
    name: '2026年秋干部名册.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\n')),
  });
  await page.locator('.import-tools').waitFor();
}

test('LO1 every screen of the desk fits and reads well: light, dark, high contrast, large text', async () => {
  expect(await walkScreens(desk.page, steps, FOLDER, lookAtThemes())).toEqual([]);
  expect(desk.takeErrors()).toEqual([]);
});

test('LO1 every screen of the desk fits and reads well: en', async () => {
  await desk.page.evaluate(() => localStorage.setItem('language', 'en'));
  expect(await walkScreens(desk.page, steps, FOLDER, lookAtEnglish)).toEqual([]);
  expect(desk.takeErrors()).toEqual([]);
});

test('LO2 every screen of the desk has its pictures, and one sheet shows them all', async () => {
  const screens = steps.map(([screen]) => screen);
  const to = 'test/output/contact-sheet-desk.png';
  expect(await composeContactSheet({ folder: FOLDER, to, screens, thumbWidth: 400, columns: 2 })).toEqual([]);
});
