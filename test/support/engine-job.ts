import { expect } from 'vitest';
import { type EngineBrowser, PATIENCE } from './engine-browser.ts';
import { button, link, press, see, text } from './engine-screen.ts';
import { readOwnTexts } from './own-texts.ts';
import type { RunningEndpoint } from './start-endpoint.ts';
import { readStoredLog } from './stored-log.ts';

/**
 * The main job without camera and without `sync`: a poster's link opened while the endpoint is dead, a visit saved, kept
 * over a restart of the browser, and pushed by the page itself once the endpoint is back.
 */
export async function doMainJob(browser: EngineBrowser, endpoint: RunningEndpoint): Promise<void> {
  await enrolInEngine(browser, endpoint.links.leader ?? '');
  await endpoint.kill();
  await saveVisit(browser, posterLink(endpoint, '/p/'));
  const [jws] = await browser.evaluate(readOwnTexts);
  expect(jws).toBeDefined();

  await browser.reopen();
  await browser.goto(`${endpoint.links.origin}/history`);
  await see(browser, button('走访学生宿舍已保存'));
  expect(await browser.evaluate(readOwnTexts)).toEqual([jws]);

  await endpoint.restart();
  await browser.reload();
  await expect.poll(() => readTexts(endpoint), { timeout: PATIENCE }).toContain(jws);
  await expect.poll(() => browser.evaluate(saysSaved), { timeout: PATIENCE }).toBe(false);
  await see(browser, button('走访学生宿舍已存档'));
}

/**
 * Enrols and waits until the first pull is over and the worker could start the app alone.
 *
 * @param look called on each screen on the way
 */
export async function enrolInEngine(
  browser: EngineBrowser,
  enrolmentLink: string,
  look = async (_screen: string) => {},
): Promise<void> {
  await browser.goto(enrolmentLink);
  await see(browser, button('启用这台手机'));
  await look('enrol');
  await press(browser, button('启用这台手机'));
  await see(browser, button('跳过'));
  await look('introduction');
  await press(browser, button('跳过'));
  await see(browser, link('扫码登记'));
  await see(browser, text('全部已存档'));
  await browser.evaluate(untilControlled);
}

/** A further visit while the endpoint is dead; `wake` then tells the page that it may be back. */
export async function pushWhenWoken(
  browser: EngineBrowser,
  endpoint: RunningEndpoint,
  wake: () => void,
): Promise<void> {
  await endpoint.kill();
  await saveVisit(browser, posterLink(endpoint, '/P/'));
  const jws = (await browser.evaluate(readOwnTexts)).at(-1);

  await endpoint.restart();
  await browser.evaluate(wake);
  await see(browser, text('已存档'));
  expect(await readTexts(endpoint)).toContain(jws);
}

/** Leaves a page for a poster's link while it looks through thousands of drafts for photographs that nobody needs (PH9). */
export async function saveAfterLeavingAtWork(
  browser: EngineBrowser,
  endpoint: RunningEndpoint,
): Promise<void> {
  await endpoint.kill();
  for (let visit = 0; visit < 3; visit += 1) {
    await browser.evaluate(keepMuchToLookThrough);
    await browser.goto(`${endpoint.links.origin}/`);
    await see(browser, link('扫码登记'));
    await saveVisit(browser, posterLink(endpoint, '/p/'));
  }
  expect(await browser.evaluate(readOwnTexts)).toHaveLength(3);
}

/** The link on the poster; a code that is scanned has its path in capitals. */
function posterLink({ links: { origin, poster = '' } }: RunningEndpoint, path: '/p/' | '/P/'): string {
  return `${origin}${path}${poster.slice(poster.lastIndexOf('/') + 1)}`;
}

async function saveVisit(browser: EngineBrowser, url: string): Promise<void> {
  await browser.goto(url);
  await press(browser, button('保存'));
  await see(browser, text('已保存'));
}

async function readTexts(endpoint: RunningEndpoint): Promise<string[]> {
  return (await readStoredLog(endpoint.databaseFile)).entries.map(({ jws }) => jws);
}

async function untilControlled(): Promise<void> {
  await navigator.serviceWorker.ready;
  if (navigator.serviceWorker.controller) return;
  await new Promise<void>((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
  });
}

/** Whether some record on screen is still only on the phone. */
function saysSaved(): boolean {
  return document.body.innerText.includes('已保存');
}

/** An old photograph that no entry names, and drafts that might. */
async function keepMuchToLookThrough(): Promise<void> {
  const open = indexedDB.open('qijintong');
  await new Promise((resolve) => {
    open.onsuccess = resolve;
  });
  const transaction = open.result.transaction(['photos', 'drafts'], 'readwrite');
  // WebKitGTK never ends a transaction that stores a blob in a session without files.
  const addedAt = '2020-01-01T00:00:00Z';
  transaction
    .objectStore('photos')
    .put({ sha256: '-', blob: null, thumbnail: null, addedAt, uploadedAt: addedAt });
  for (let key = 0; key < 3000; key += 1) transaction.objectStore('drafts').put({ key: `-${key}`, value: 1 });
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  open.result.close();
}
