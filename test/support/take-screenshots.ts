import { mkdirSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { scanIcon, speechIcon } from '../../src/ui/shared/icons-home.ts';
import { chromiumOptions } from './chromium.ts';
import { issueLink, posterIn } from './demo-campus.ts';
import { skipIntro } from './enrolled-phone.ts';
import { startEndpoint } from './start-endpoint.ts';

/** Takes the manifest's pictures anew, from the demo as it is built: screenshots, and the icons of the shortcuts. */

const OUTPUT = 'public/screenshots';
const PHONE = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 1.5,
  isMobile: true,
  hasTouch: true,
};
const DESK = { viewport: { width: 1280, height: 800 } };
const SHORTCUTS = { scan: scanIcon, talk: speechIcon };

mkdirSync(OUTPUT, { recursive: true });
const endpoint = await startEndpoint({ demo: true });
const browser = await chromium.launch(chromiumOptions());
try {
  const phone = await openPage(PHONE);
  await enrol(phone, await issueLink(endpoint));
  await shoot(phone, '/', '.overview, .home-overview', 'home');
  await shoot(phone, `/p/${posterIn(endpoint, 'dorm').code}`, '.page-foot button', 'visit');
  await shoot(phone, '/progress', 'main a[href^="/progress/"]', 'progress');
  const desk = await openPage(DESK);
  await enrol(desk, String(endpoint.links.office));
  await shoot(desk, '/office/overview', 'main table', 'office');
  for (const [name, path] of Object.entries(SHORTCUTS)) await drawIcon(name, path);
} finally {
  await browser.close();
  await endpoint.dispose();
}

function openPage(device: typeof PHONE | typeof DESK): Promise<Page> {
  return browser.newPage({ ...device, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', colorScheme: 'light' });
}

async function enrol(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: '启用这台手机' }).click();
  await skipIntro(page);
}

async function shoot(page: Page, path: string, shown: string, name: string): Promise<void> {
  await page.goto(endpoint.links.origin + path);
  await page.locator(shown).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${OUTPUT}/${name}.png`, animations: 'disabled' });
}

/** A line drawing of ours, white on indigo, on as much ground as a round mask may cut away. */
async function drawIcon(name: string, path: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 192, height: 192 } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>
    <svg viewBox="-12 -12 48 48" width="192" height="192">
      <rect x="-12" y="-12" width="48" height="48" fill="#1d4f91" />
      <path d="${path}" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />
    </svg>`);
  await page.screenshot({ path: `public/shortcut-${name}.png` });
  await page.close();
}
