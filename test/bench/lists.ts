import type { CDPSession, Page } from 'playwright-core';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { logLongHistory } from '../support/long-history.ts';
import { startPhoneBrowser } from '../support/phone-browser.ts';
import { startEndpoint } from '../support/start-endpoint.ts';
import { percentile } from './percentile.ts';

const RECORDS = 5_000;
const THROTTLING = 4;
const SMOOTH = 50;
/** What is typed into the search, letter by letter. */
const TYPED = '考研准备作';
const LOADS = 5;
const LEAPS = 20;
const ROUNDS = 3;
/** A frame of three sixtieths of a second is told as 50.1 ms now and then. */
const CLOCK = 0.5;

/**
 * Prints how the list of 5,000 records feels in a real Chromium: how long until the first rows are there, and every
 * frame while one scrolls over all of them, types a search and changes the filter, on a CPU slowed down four times.
 */
export async function benchLists(): Promise<void> {
  const endpoint = await startEndpoint({ demo: true });
  const phone = await startPhoneBrowser();
  try {
    await logLongHistory(endpoint, RECORDS);
    const { page } = phone;
    await enrolAndWaitForWorker(page, endpoint.links.leader ?? '');
    const list = `${endpoint.links.origin}/history`;
    await page.goto(list);
    await page.waitForFunction(
      (wanted) => Number(document.querySelector('[aria-setsize]')?.getAttribute('aria-setsize')) >= wanted,
      RECORDS,
    );
    await phone.setOffline(true);
    const cdp = await phone.context.newCDPSession(page);

    console.log(`\nThe list of records, ${RECORDS} of them, offline`);
    for (const rate of [1, THROTTLING]) {
      await cdp.send('Emulation.setCPUThrottlingRate', { rate });
      const times: number[] = [];
      for (let load = 0; load < LOADS; load += 1) times.push(await timeToRows(page, list));
      console.log(
        `from navigation to the first rows, CPU ${rate}×: ` +
          `median ${percentile(times, 0.5).toFixed(0)} ms, worst ${Math.max(...times).toFixed(0)} ms`,
      );
    }
    console.log(
      `frames, CPU ${THROTTLING}× slower, the calmest of ${ROUNDS} rounds (goal: none over ${SMOOTH} ms)`,
    );
    console.log('                         frames   worst     p95  over 50 ms  long tasks  worst event');
    const fromTop = () => page.evaluate(() => scrollTo(0, 0));
    const fromEnd = () => page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const unfiltered = () => page.getByRole('searchbox').fill('');
    await report(page, 'scrolling by wheel', fromTop, () => wheelDown(page));
    await report(page, 'leaping to the end', fromTop, () => leapToEnd(page));
    await report(page, 'flinging by touch', fromEnd, () => flingToTop(page, cdp));
    await report(page, `typing ${TYPED}`, unfiltered, () => typeSearch(page));
    await report(page, 'three chips', unfiltered, () => switchChips(page));
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
          if (document.querySelector('.history-row')) requestAnimationFrame(() => resolve(performance.now()));
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

/** Until the page has had nothing to do for a while: what runs at the start is not what is measured. */
async function idle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let quiet = 0;
        let last = performance.now();
        const look = (now: number) => {
          quiet = now - last < 20 ? quiet + 1 : 0;
          last = now;
          if (quiet > 60) resolve();
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );
}

interface Frames {
  frames: number[];
  longTasks: number[];
  events: number[];
}

/** Watches every frame while something is done. The machine has other things to do as well: the calmest round counts. */
async function report(
  page: Page,
  name: string,
  prepare: () => Promise<void>,
  act: () => Promise<void>,
): Promise<void> {
  const rounds: Frames[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await prepare();
    await idle(page);
    await page.evaluate(startWatching);
    await act();
    rounds.push(await page.evaluate<Frames>(() => window.stopWatching()));
  }
  const over = ({ frames }: Frames) => frames.filter((frame) => frame > SMOOTH + CLOCK).length;
  const [calmest] = rounds.sort((a, b) => over(a) - over(b) || Math.max(...a.frames) - Math.max(...b.frames));
  if (!calmest) return;
  const { frames, longTasks, events } = calmest;
  const columns = [
    String(frames.length).padStart(8),
    `${Math.max(...frames).toFixed(0)} ms`.padStart(8),
    `${percentile(frames, 0.95).toFixed(0)} ms`.padStart(8),
    String(over(calmest)).padStart(12),
    String(longTasks.length).padStart(12),
    `${Math.max(0, ...events).toFixed(0)} ms`.padStart(13),
  ];
  console.log(`  ${name.padEnd(22)}${columns.join('')}`);
}

/** Runs in the page. */
function startWatching(): void {
  const frames: number[] = [];
  const longTasks: number[] = [];
  const events: number[] = [];
  let last = performance.now();
  let running = true;
  const look = (now: number) => {
    frames.push(now - last);
    last = now;
    if (running) requestAnimationFrame(look);
  };
  requestAnimationFrame((now) => {
    last = now;
    requestAnimationFrame(look);
  });
  const watch = (type: string, into: number[], options: PerformanceObserverInit = {}) => {
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) into.push(duration);
    });
    observer.observe({ type, ...options });
    return observer;
  };
  const observers = [
    watch('longtask', longTasks),
    watch('event', events, { durationThreshold: 16 } as PerformanceObserverInit),
  ];
  window.stopWatching = () => {
    running = false;
    for (const observer of observers) observer.disconnect();
    return { frames, longTasks, events };
  };
}

/** As fast as a wheel goes: a third of a screen in every frame. */
async function wheelDown(page: Page): Promise<void> {
  await page.mouse.move(180, 400);
  for (let step = 0; step < 300; step += 1) await page.mouse.wheel(0, 240);
}

/** As one drags the scroll bar. */
async function leapToEnd(page: Page): Promise<void> {
  for (let leap = 1; leap <= LEAPS; leap += 1) {
    await page.evaluate((part) => scrollTo(0, document.documentElement.scrollHeight * part), leap / LEAPS);
    await wait(page, 250);
  }
}

/** Back up over the whole list, as fast as a finger can. */
async function flingToTop(page: Page, cdp: CDPSession): Promise<void> {
  for (let fling = 0; fling < 40; fling += 1) {
    await cdp.send('Input.synthesizeScrollGesture', {
      ...{ x: 180, y: 200, yDistance: 450, speed: 6_000 },
      ...{ preventFling: false, gestureSourceType: 'touch' },
    });
    if ((await page.evaluate(() => scrollY)) === 0) break;
  }
}

async function typeSearch(page: Page): Promise<void> {
  await page.getByRole('searchbox').focus();
  for (const letter of TYPED) {
    await page.keyboard.insertText(letter);
    await wait(page, 150);
  }
  // The address follows.
  await page.waitForURL('**/history?q=*');
}

async function switchChips(page: Page): Promise<void> {
  for (const position of [4, 2, 0]) {
    await page.locator('.history-tools .chip').nth(position).click();
    await wait(page, 300);
  }
}

/** What is drawn in the meantime is measured. */
async function wait(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), milliseconds);
}

declare global {
  interface Window {
    stopWatching(): Frames;
  }
}

if (import.meta.main) await benchLists();
