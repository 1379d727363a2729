import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';

let cacheDir: string;
let server: ViteDevServer;
let phone: PhoneBrowser;
let address: string;
beforeAll(async () => {
  cacheDir = mkdtempSync(join(tmpdir(), 'qijintong-gallery-'));
  server = await createServer({ cacheDir, logLevel: 'error', server: { hmr: false, watch: null } });
  await server.listen(0);
  address = `${server.resolvedUrls?.local[0]}gallery`;
  phone = await startPhoneBrowser();
});
afterAll(async () => {
  await phone?.dispose();
  await server?.close();
  if (cacheDir) rmSync(cacheDir, { recursive: true, force: true });
});

/** All of the page is in sight, and so in its picture. */
async function showWhole(): Promise<void> {
  const { page } = phone;
  await page.locator('.gallery-part').last().waitFor();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 360, height });
}

test('GA1 every component in every state, in light, dark, high contrast and large text', async () => {
  const { page } = phone;
  await page.goto(address);
  await showWhole();
  await phone.inspect('gallery');
  await page.emulateMedia({ contrast: 'more' });
  await phone.inspect('gallery-contrast');
  await page.emulateMedia({ contrast: null });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await showWhole();
  await phone.inspect('gallery-large');
  expect(phone.takeErrors()).toEqual([]);
});

test('GA1 what comes over the page', async () => {
  const { page } = phone;
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(address);
  for (const name of ['Sheet', 'PickerSheet']) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await phone.inspect(`gallery-${name}`);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await page.getByRole('button', { name: 'Toast' }).click();
  await page.locator('.toast').waitFor();
  await phone.inspect('gallery-toast');
  expect(phone.takeErrors()).toEqual([]);
});
