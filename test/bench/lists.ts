import type { Page } from 'playwright-core';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { logLongHistory } from '../support/long-history.ts';
import { raiseManyProblems } from '../support/long-problems.ts';
import { startPhoneBrowser } from '../support/phone-browser.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';
import { FRAMES_HEADING, ROUNDS, reportFrames, SMOOTH } from './frames.ts';
import { flingToTop, leapToEnd, switchChips, typeSearch, wheelDown } from './gestures.ts';
import { percentile } from './percentile.ts';

const ROWS = 5_000;
const THROTTLING = 4;
const LOADS = 5;
/** How long a loaded machine may take to pull them all, in milliseconds. */
const PULL_PATIENCE = 120_000;

interface MeasuredList {
  name: string;
  fill(endpoint: RunningEndpoint, count: number): Promise<void>;
  path: string;
  /** The address at which every row can be scrolled to, and none is folded. */
  unfolded: string;
  /** What is typed into the search, letter by letter. */
  typed: string;
  /** The chips that are pressed, by their position. */
  chips: number[];
}

const LISTS: MeasuredList[] = [
  {
    name: 'records',
    fill: logLongHistory,
    path: '/history',
    unfolded: '/history',
    typed: '考研准备作',
    chips: [4, 2, 0],
  },
  {
    name: 'problems',
    fill: raiseManyProblems,
    path: '/problems',
    unfolded: '/problems?filter=mine',
    typed: '热水供应时',
    chips: [2, 1, 0],
  },
];

/**
 * Prints how a list of 5,000 feels in a real Chromium: how long until the first rows are there, and every frame while
 * one scrolls over all of them, types a search and changes the filter, on a CPU slowed down four times.
 */
export async function benchLists(only?: string): Promise<void> {
  for (const list of LISTS) if (only === undefined || only === list.name) await benchList(list);
}

async function benchList({ name, fill, path, unfolded, typed, chips }: MeasuredList): Promise<void> {
  const endpoint = await startEndpoint({ demo: true });
  const phone = await startPhoneBrowser();
  try {
    await fill(endpoint, ROWS);
    const { page } = phone;
    const { origin } = endpoint.links;
    await enrolAndWaitForWorker(page, endpoint.links.leader ?? '');
    await page.goto(origin + unfolded);
    await page.waitForFunction(
      (wanted) => Number(document.querySelector('[aria-setsize]')?.getAttribute('aria-setsize')) >= wanted,
      ROWS,
      { timeout: PULL_PATIENCE },
    );
    await phone.setOffline(true);
    const cdp = await phone.context.newCDPSession(page);

    console.log(`\nThe list of ${name}, ${ROWS} of them, offline`);
    for (const rate of [1, THROTTLING]) {
      await cdp.send('Emulation.setCPUThrottlingRate', { rate });
      const times: number[] = [];
      for (let load = 0; load < LOADS; load += 1) times.push(await timeToRows(page, origin + path));
      console.log(
        `from navigation to the first rows, CPU ${rate}×: ` +
          `median ${percentile(times, 0.5).toFixed(0)} ms, worst ${Math.max(...times).toFixed(0)} ms`,
      );
    }
    await timeToRows(page, origin + unfolded);
    console.log(
      `frames, CPU ${THROTTLING}× slower, the calmest of ${ROUNDS} rounds (goal: none over ${SMOOTH} ms)`,
    );
    console.log(FRAMES_HEADING);
    const fromTop = () => page.evaluate(() => scrollTo(0, 0));
    const fromEnd = () => page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const unfiltered = () => page.getByRole('searchbox').fill('');
    await reportFrames(page, 'scrolling by wheel', fromTop, () => wheelDown(page));
    await reportFrames(page, 'leaping to the end', fromTop, () => leapToEnd(page));
    await reportFrames(page, 'flinging by touch', fromEnd, () => flingToTop(page, cdp));
    await reportFrames(page, `typing ${typed}`, unfiltered, () => typeSearch(page, typed));
    await reportFrames(page, 'three chips', unfiltered, () => switchChips(page, chips));
  } finally {
    await phone.dispose();
    await endpoint.dispose();
  }
}

async function timeToRows(page: Page, url: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'commit' });
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector('.window-row')) requestAnimationFrame(() => resolve(performance.now()));
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

if (import.meta.main) await benchLists(process.argv[2]);
