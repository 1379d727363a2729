import { expect } from 'vitest';
import { button, type EngineBrowser, link, PATIENCE, text } from './engine-browser.ts';
import { readOwnTexts } from './own-texts.ts';
import type { RunningEndpoint } from './start-endpoint.ts';
import { readStoredLog } from './stored-log.ts';

/**
 * The main job without camera and without `sync`: a poster's link opened while the endpoint is dead, a visit saved, kept
 * over a restart of the browser, and pushed by the page itself once the endpoint is back.
 */
export async function doMainJob(browser: EngineBrowser, endpoint: RunningEndpoint): Promise<void> {
  const { origin, poster = '' } = endpoint.links;
  const code = poster.slice(poster.lastIndexOf('/') + 1);
  await enrolInEngine(browser, endpoint);
  await endpoint.kill();
  await saveVisit(browser, `${origin}/p/${code}`);
  const [jws] = await browser.evaluate(readOwnTexts);
  expect(jws).toBeDefined();

  await browser.reopen();
  await browser.goto(`${origin}/history`);
  await browser.see(button('走访学生宿舍已保存'));
  expect(await browser.evaluate(readOwnTexts)).toEqual([jws]);

  await endpoint.restart();
  await browser.reload();
  await expect.poll(() => readTexts(endpoint).includes(jws ?? ''), { timeout: PATIENCE }).toBe(true);
  await expect.poll(() => browser.evaluate(saysSaved), { timeout: PATIENCE }).toBe(false);
  await browser.see(button('走访学生宿舍已存档'));
}

/** Enrols and waits until the first pull is over and the worker could start the app alone. */
export async function enrolInEngine(browser: EngineBrowser, endpoint: RunningEndpoint): Promise<void> {
  await browser.goto(endpoint.links.leader ?? '');
  await browser.click(button('启用这台手机'));
  await browser.see(link('扫码登记'));
  await browser.see(text('全部已存档'));
  await browser.evaluate(untilControlled);
}

/** A further visit while the endpoint is dead; `wake` then tells the page that it may be back. */
export async function pushWhenWoken(
  browser: EngineBrowser,
  endpoint: RunningEndpoint,
  wake: () => void,
): Promise<void> {
  const { origin, poster = '' } = endpoint.links;
  const code = poster.slice(poster.lastIndexOf('/') + 1);
  await endpoint.kill();
  await saveVisit(browser, `${origin}/P/${code}`);
  const jws = (await browser.evaluate(readOwnTexts)).at(-1);

  await endpoint.restart();
  await browser.evaluate(wake);
  await browser.see(text('已存档'));
  expect(readTexts(endpoint)).toContain(jws);
}

async function saveVisit(browser: EngineBrowser, url: string): Promise<void> {
  await browser.goto(url);
  await browser.click(button('保存'));
  await browser.see(text('已保存'));
}

function readTexts(endpoint: RunningEndpoint): string[] {
  return readStoredLog(endpoint.databaseFile).entries.map(({ jws }) => jws);
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
