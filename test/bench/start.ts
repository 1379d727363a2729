import type { Page } from 'playwright-core';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { startPhoneBrowser } from '../support/phone-browser.ts';
import { startEndpoint } from '../support/start-endpoint.ts';
import { percentile } from './percentile.ts';

const STARTS = 15;
const THROTTLING = 4;
/** How many times as long as the bare page. */
const GOAL = 2;
/** A file that the worker keeps and the browser shows by itself, without any code. */
const BARE_PAGE = '/favicon.svg';
/** How long a person looks at it at least, in milliseconds. */
const GLANCE = 2_000;
/** What makes the home screen useful: the semester's figures. */
const USEFUL = '.overview-sum';

/**
 * Prints how long the app takes to start without network: the browser is opened anew each time, so that nothing is in
 * memory, and the worker has to be started as well; from the navigation to the frame that shows the semester's figures.
 * Beside it a bare page that the same worker answers with.
 */
export async function benchStart(starts = STARTS): Promise<void> {
  const endpoint = await startEndpoint({ demo: true });
  const phone = await startPhoneBrowser();
  try {
    await enrolAndWaitForWorker(phone.page, endpoint.links.leader ?? '');
    await phone.page.locator(USEFUL).waitFor();
    await phone.page.waitForTimeout(GLANCE);
    const times = { app: [] as number[], bare: [] as number[] };
    for (let start = 0; start < starts; start += 1) {
      times.bare.push(await measure(BARE_PAGE, null));
      times.app.push(await measure('/', USEFUL));
    }
    const [app, bare] = [percentile(times.app, 0.5), percentile(times.bare, 0.5)];
    console.log(
      `\nOffline start, CPU ${THROTTLING}× slower (the worker is not slowed down), median of ${starts}: ` +
        `home with its figures ${app.toFixed(0)} ms, a bare page of the same worker ${bare.toFixed(0)} ms: ` +
        `${(app / bare).toFixed(2)}× (goal ${GOAL}×)`,
    );
  } finally {
    await phone.dispose();
    await endpoint.dispose();
  }

  async function measure(path: string, selector: string | null): Promise<number> {
    await phone.reopen({ offline: true });
    const { page } = phone;
    const cdp = await phone.context.newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: THROTTLING });
    await page.addInitScript(watchFor, selector);
    await page.goto(endpoint.links.origin + path);
    const time = await readTime(page);
    await page.waitForTimeout(GLANCE);
    return time;
  }
}

const readTime = (page: Page) => page.evaluate(() => window.whenShown);

/** Runs in the page before anything else: milliseconds from the navigation to when it has been painted. */
function watchFor(selector: string | null): void {
  window.whenShown = new Promise((resolve) => {
    const painted = new MessageChannel();
    painted.port1.onmessage = () => resolve(performance.now());
    const look = () => {
      const isThere = selector === null ? document.documentElement : document.querySelector(selector);
      // A message that is sent while a frame is made comes when it has been painted.
      if (isThere) painted.port2.postMessage(null);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

declare global {
  interface Window {
    whenShown: Promise<number>;
  }
}

if (import.meta.main) await benchStart(...process.argv.slice(2).map(Number));
