import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EngineBrowser } from '../support/engine-browser.ts';
import { doMainJob, pushWhenWoken } from '../support/engine-job.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';
import { startWebKit } from '../support/webkit-browser.ts';

let endpoint: RunningEndpoint;
let browser: EngineBrowser;

beforeAll(async () => {
  browser = await startWebKit();
  endpoint = await startEndpoint({ demo: true });
});
afterAll(async () => {
  await browser?.dispose();
  await endpoint?.dispose();
});

test('WK1 ST4 WebKit: a visit saved offline outlives a reload and is pushed at the next start', async () => {
  await doMainJob(browser, endpoint);
  expect(await browser.takeErrors()).toEqual([]);
});

test('SY7 WebKit: the return of the network pushes what is saved', async () => {
  await pushWhenWoken(browser, endpoint, () => void dispatchEvent(new Event('online')));
  expect(await browser.takeErrors()).toEqual([]);
});

test('SY7 WebKit: coming back to the page pushes what is saved', async () => {
  await pushWhenWoken(browser, endpoint, () => void document.dispatchEvent(new Event('visibilitychange')));
  expect(await browser.takeErrors()).toEqual([]);
});
