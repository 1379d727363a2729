import { expect, test } from 'vitest';
import type { EngineBrowser } from '../support/engine-browser.ts';
import { doMainJob, enrolInEngine, pushWhenWoken, saveAfterLeavingAtWork } from '../support/engine-job.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';
import { startWebKit } from '../support/webkit-browser.ts';

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

test('WK1 ST4 WebKit: a visit saved offline outlives a reload and is pushed at the next start', () =>
  inWebKit(doMainJob));

test('SY7 WebKit: the return of the network pushes what is saved', () =>
  inWebKit(async (browser, endpoint) => {
    await enrolInEngine(browser, endpoint.links.leader ?? '');
    await pushWhenWoken(browser, endpoint, () => void dispatchEvent(new Event('online')));
  }));

test('SY7 WebKit: coming back to the page pushes what is saved', () =>
  inWebKit(async (browser, endpoint) => {
    await enrolInEngine(browser, endpoint.links.leader ?? '');
    const wake = () => void document.dispatchEvent(new Event('visibilitychange'));
    await pushWhenWoken(browser, endpoint, wake);
  }));

test('ST8 WebKit: a page that was left at work does not hold up the next one', () =>
  inWebKit(async (browser, endpoint) => {
    await enrolInEngine(browser, endpoint.links.leader ?? '');
    await saveAfterLeavingAtWork(browser, endpoint);
  }));
