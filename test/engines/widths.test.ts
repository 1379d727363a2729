import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startChromium } from '../support/chromium-browser.ts';
import { doMainJobAtWidth } from '../support/engine-width-job.ts';
import { startFirefox } from '../support/firefox-browser.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';
import { startWebKit } from '../support/webkit-browser.ts';

let endpoint: RunningEndpoint;
beforeAll(async () => {
  endpoint = await startEndpoint({ demo: true });
});
afterAll(() => endpoint?.dispose());

describe.each([
  ['Chromium', startChromium],
  ['Firefox', startFirefox],
  ['WebKit', startWebKit],
])('%s', (_, start) => {
  test.each([320, 360, 390, 768, 1280])('the main job fits a window of %i px', async (width) => {
    const browser = await start(width);
    try {
      await doMainJobAtWidth(browser, endpoint, width);
      expect(await browser.takeErrors()).toEqual([]);
    } finally {
      await browser.dispose();
    }
  });
});
