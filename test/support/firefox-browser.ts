import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type EngineBrowser, PATIENCE, PHONE_WIDTH, WINDOW_HEIGHT } from './engine-browser.ts';
import { findProgram } from './find-program.ts';

/** Firefox with a window of this width, and with a profile that outlives it. */
export async function startFirefox(width = PHONE_WIDTH): Promise<EngineBrowser> {
  const executablePath = findProgram(
    [
      process.env.FIREFOX_PATH,
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    'This test needs Firefox: run `apt-get install firefox-esr`, or set FIREFOX_PATH to its executable.',
  );
  const profile = mkdtempSync(join(tmpdir(), 'qijintong-firefox-'));
  let browser: Browser;
  let page: Page;
  let errors: string[] = [];

  async function open(): Promise<void> {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      userDataDir: profile,
      defaultViewport: { width, height: WINDOW_HEIGHT },
      extraPrefsFirefox: { 'intl.accept_languages': 'zh-CN' },
    });
    page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
  }

  await open();
  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    press: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    evaluate: async <Result, Argument>(
      run: (argument: Argument) => Result | Promise<Result>,
      argument?: Argument,
    ) => (await page.evaluate(run as (given: unknown) => Result | Promise<Result>, argument)) as Result,
    async reopen() {
      await browser.close();
      await open();
    },
    async takeErrors() {
      const taken = errors;
      errors = [];
      return taken;
    },
    async dispose() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
