import { afterAll, beforeAll, expect, test } from 'vitest';
import { see } from '../support/engine-screen.ts';
import { startFirefox } from '../support/firefox-browser.ts';
import { serveProbe } from '../support/serve-probe.ts';
import { startWebKit } from '../support/webkit-browser.ts';

let page: Awaited<ReturnType<typeof serveProbe>>;
beforeAll(async () => {
  page = await serveProbe('shrink-page-probe.ts');
});
afterAll(() => page?.close());

test.each([
  ['Firefox', startFirefox],
  ['WebKit', startWebKit],
])('PH1 PH2 %s: a picture is made small and upright, whichever way the phone was held', async (_, start) => {
  const browser = await start();
  try {
    await browser.goto(page.origin);
    await see(browser, '//p[text()="ready"]');
    const [upright, head, right, left] = await browser.evaluate(async () => {
      const shrunk = [];
      for (const orientation of [1, 3, 6, 8]) shrunk.push(await window.shrinkPainted(orientation));
      return shrunk;
    });
    const lying = { width: 1_600, height: 800, hasMetadata: false };
    const standing = { width: 800, height: 1_600, hasMetadata: false };
    expect(upright).toMatchObject({ ...lying, red: 'above' });
    expect(head).toMatchObject({ ...lying, red: 'below' });
    expect(right).toMatchObject({ ...standing, red: 'right' });
    expect(left).toMatchObject({ ...standing, red: 'left' });
    for (const shrunk of [upright, head, right, left]) {
      expect(shrunk?.bytes).toBeLessThanOrEqual(250 * 1024);
      expect(shrunk?.thumbnail).toBeLessThanOrEqual(20 * 1024);
    }
    expect(await browser.takeErrors()).toEqual([]);
  } finally {
    await browser.dispose();
  }
});
