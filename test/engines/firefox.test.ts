import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EngineBrowser } from '../support/engine-browser.ts';
import { doMainJob, pushWhenWoken } from '../support/engine-job.ts';
import { startFirefox } from '../support/firefox-browser.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

let endpoint: RunningEndpoint;
let browser: EngineBrowser;

beforeAll(async () => {
  browser = await startFirefox();
  endpoint = await startEndpoint({ demo: true });
});
afterAll(async () => {
  await browser?.dispose();
  await endpoint?.dispose();
});

test('WK1 ST4 Firefox: a visit saved offline outlives the browser and is pushed at the next start', async () => {
  await doMainJob(browser, endpoint);
  expect(await browser.takeErrors()).toEqual([]);
});

test('SY7 Firefox: the return of the network pushes what is saved', async () => {
  await pushWhenWoken(browser, endpoint, () => void dispatchEvent(new Event('online')));
  expect(await browser.takeErrors()).toEqual([]);
});

test('SY7 Firefox: coming back to the page pushes what is saved', async () => {
  await pushWhenWoken(browser, endpoint, () => void document.dispatchEvent(new Event('visibilitychange')));
  expect(await browser.takeErrors()).toEqual([]);
});
