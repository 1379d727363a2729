import { expect, test } from 'vitest';
import type { EngineBrowser } from '../support/engine-browser.ts';
import { doMainJob, enrolInEngine, pushWhenWoken } from '../support/engine-job.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';
import { startWebKit } from '../support/webkit-browser.ts';

/**
 * WebKitGTK's IndexedDB, about once in ten runs, answers nothing any more for the rest of its session after a page was
 * left in the middle of a transaction: a fresh session is tried once.
 */
const FRESH_SESSION = { retry: 1, timeout: 120_000 };

async function inWebKit(
  run: (browser: EngineBrowser, endpoint: RunningEndpoint) => Promise<void>,
): Promise<void> {
  const browser = await startWebKit();
  const endpoint = await startEndpoint({ demo: true });
  try {
    await run(browser, endpoint);
    expect(await browser.takeErrors()).toEqual([]);
  } finally {
    await browser.dispose();
    await endpoint.dispose();
  }
}

test(
  'WK1 ST4 WebKit: a visit saved offline outlives a reload and is pushed at the next start',
  FRESH_SESSION,
  () => inWebKit(doMainJob),
);

test('SY7 WebKit: the return of the network pushes what is saved', FRESH_SESSION, () =>
  inWebKit(async (browser, endpoint) => {
    await enrolInEngine(browser, endpoint);
    await pushWhenWoken(browser, endpoint, () => void dispatchEvent(new Event('online')));
  }),
);

test('SY7 WebKit: coming back to the page pushes what is saved', FRESH_SESSION, () =>
  inWebKit(async (browser, endpoint) => {
    await enrolInEngine(browser, endpoint);
    const wake = () => void document.dispatchEvent(new Event('visibilitychange'));
    await pushWhenWoken(browser, endpoint, wake);
  }),
);
