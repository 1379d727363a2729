import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

let endpoint: RunningEndpoint;
let phone: PhoneBrowser;

beforeAll(async () => {
  endpoint = await startEndpoint({ demo: true });
  phone = await startPhoneBrowser();
  await enrolAndWaitForWorker(phone.page, endpoint.links.leader ?? '');
});
afterAll(async () => {
  await phone?.dispose();
  await endpoint?.dispose();
});

const figures = () => phone.page.locator('.overview-sum');
const isKept = () => expect.poll(() => phone.page.evaluate(() => caches.has('first-screen')));

/** Starts the app without network and without a line of its code: what is seen is what the worker has drawn. */
async function startWithoutCode(): Promise<string> {
  await phone.reopen({ offline: true });
  const cdp = await phone.context.newCDPSession(phone.page);
  await cdp.send('Emulation.setScriptExecutionDisabled', { value: true });
  await phone.page.goto(`${endpoint.links.origin}/`);
  const drawn = await phone.page.locator('#app').innerText();
  await cdp.send('Emulation.setScriptExecutionDisabled', { value: false });
  return drawn;
}

async function openHome(): Promise<void> {
  await phone.page.goto(`${endpoint.links.origin}/`);
  await figures().waitFor();
}

test('WK4 the next start shows the home screen before any code of the app runs', async () => {
  await openHome();
  const shown = await figures().innerText();
  await isKept().toBe(true);
  expect(await startWithoutCode()).toContain(shown);
  await phone.inspect('home-drawn-by-worker');
});

test('WK4 the app takes over without a change to what is seen', async () => {
  await openHome();
  await isKept().toBe(true);
  await phone.reopen({ offline: true });
  await phone.page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const app = document.getElementById('app');
      if (!app?.hasChildNodes()) throw new Error('The worker has drawn nothing');
      const drawn = app.innerHTML;
      window.changes = [];
      new MutationObserver(() => {
        if (app.innerHTML !== drawn) window.changes.push(app.innerHTML);
      }).observe(app, { attributes: true, characterData: true, childList: true, subtree: true });
    });
  });
  await openHome();
  // Which the app alone says.
  await expect.poll(() => phone.page.title()).toBe('首页 · 七进通');
  expect(await phone.page.evaluate(() => window.changes)).toEqual([]);
  expect(phone.takeErrors()).toEqual([]);
});

test('WK4 what no longer holds is not shown: a saved visit, another day, another version, rubbish', async () => {
  await openHome();
  await isKept().toBe(true);
  const poster = new URL(endpoint.links.poster ?? '').pathname;
  await phone.page.goto(endpoint.links.origin + poster);
  await phone.page.getByRole('button', { name: '保存' }).click();
  await phone.page.locator('.saved-state').waitFor();
  await isKept().toBe(false);
  expect(await startWithoutCode()).toBe('');

  for (const change of [{ date: '2020-01-01' }, { version: '/assets/other.js' }, { html: null }]) {
    await openHome();
    await isKept().toBe(true);
    await phone.page.evaluate(async (part) => {
      const cache = await caches.open('first-screen');
      const kept = await (await cache.match('/first-screen'))?.json();
      await cache.put('/first-screen', Response.json({ ...kept, ...part }));
    }, change);
    expect(await startWithoutCode(), JSON.stringify(change)).toBe('');
  }
});

declare global {
  interface Window {
    changes: string[];
  }
}
