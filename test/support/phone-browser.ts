import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { chromiumOptions } from './chromium.ts';
import { comeToRest, findFaults } from './inspect-page.ts';

/** Where tests leave their screenshots. */
const OUTPUT = 'test/output';

/** One pixel for each of CSS: twice as many are four times the work to draw, and show nothing that tests look at. */
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 1, hasTouch: true, isMobile: true };
const DESK = { viewport: { width: 1280, height: 800 } };

export interface PhoneBrowserOptions {
  /** A film for the camera, see `filmPoster`; without one, no camera. */
  video?: string;
  locale?: string;
  userAgent?: string;
  /** A desk instead: a window of 1280 × 800, no touch. */
  desk?: true;
  /** The browser offers to install the app on the first visit already. */
  offersInstall?: true;
  /** Whether camera permission is given; true by default. */
  cameraAllowed?: boolean;
}

/** A phone: Chromium at 360 × 740 with a profile that outlives the browser. */
export interface PhoneBrowser {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Everything that was logged as an error since the last call, on any page; network failures while offline aside. */
  takeErrors(): string[];
  /** Closes the browser and starts it again on the same profile; `offline` from its first moment. */
  reopen(options?: { offline?: boolean }): Promise<void>;
  setOffline(offline: boolean): Promise<void>;
  /** Lets the page believe that the person went to another app. */
  hide(): Promise<void>;
  /** In light and in dark, if not said otherwise: leaves a picture, and asserts that axe-core finds nothing, by all its rules if not said otherwise, and nothing is wider than the screen. */
  inspect(name: string, schemes?: ('dark' | 'light')[], rules?: string[]): Promise<void>;
  dispose(): Promise<void>;
}

export async function startPhoneBrowser(options: PhoneBrowserOptions = {}): Promise<PhoneBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'qijintong-phone-'));
  mkdirSync(OUTPUT, { recursive: true });
  let context: BrowserContext;
  let page: Page;
  let errors: string[] = [];
  let isOffline = false;

  async function open(): Promise<void> {
    const camera = options.video
      ? ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${options.video}`]
      : [];
    const offers = options.offersInstall ? ['--bypass-app-banner-engagement-checks'] : [];
    context = await chromium.launchPersistentContext(profile, {
      ...chromiumOptions([...camera, ...offers]),
      ...(options.desk ? DESK : PHONE),
      timezoneId: 'Asia/Shanghai',
      locale: options.locale ?? 'zh-CN',
      // What is not named here is denied.
      permissions: ['background-sync', ...(options.cameraAllowed === false ? [] : ['camera'])],
      ...(options.userAgent ? { userAgent: options.userAgent } : {}),
    });
    await context.setOffline(isOffline);
    context.on('weberror', (error) => errors.push(String(error.error())));
    context.on('console', (message) => {
      // The browser itself reports each request that fails; that requests fail offline is what the tests are about.
      const isNetwork = /Failed to load resource|net::ERR_/.test(message.text());
      if (message.type() === 'error' && !isNetwork) errors.push(message.text());
    });
    page = context.pages()[0] ?? (await context.newPage());
  }

  await open();
  return {
    get context() {
      return context;
    },
    get page() {
      return page;
    },
    takeErrors() {
      const taken = errors;
      errors = [];
      return taken;
    },
    async reopen({ offline = false } = {}) {
      await context.close();
      isOffline = offline;
      await open();
    },
    async setOffline(offline) {
      isOffline = offline;
      await context.setOffline(offline);
    },
    async hide() {
      await page.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
        Reflect.deleteProperty(document, 'visibilityState');
      });
    },
    async inspect(name, schemes = ['dark', 'light'], asked?: string[]) {
      await comeToRest(page);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        const path = join(OUTPUT, `${name}-${colorScheme}.png`);
        await page.screenshot({ path, animations: 'disabled', scale: 'css' });
        // Another theme is the same page in other colours.
        const rules = colorScheme === schemes.at(-1) ? asked : ['color-contrast'];
        expect(await findFaults(page, rules), `${name} in ${colorScheme}`).toEqual([]);
      }
    },
    async dispose() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
