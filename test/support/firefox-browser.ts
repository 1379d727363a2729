import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type EngineBrowser, PATIENCE } from './engine-browser.ts';
import { findProgram } from './find-program.ts';

/** Firefox at a phone's size, with a profile that outlives it. */
export async function startFirefox(): Promise<EngineBrowser> {
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
      defaultViewport: { width: 360, height: 740 },
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
    async click(xpath) {
      const found = await page.waitForSelector(`::-p-xpath(${xpath})`, { visible: true });
      await found?.click();
    },
    see: async (xpath) => void (await page.waitForSelector(`::-p-xpath(${xpath})`, { visible: true })),
    evaluate: async (run) => page.evaluate(run),
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
