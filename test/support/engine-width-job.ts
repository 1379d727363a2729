import { expect } from 'vitest';
import { issueLink, posterIn } from './demo-campus.ts';
import { type EngineBrowser, PATIENCE } from './engine-browser.ts';
import { enrolInEngine } from './engine-job.ts';
import { button, findExcess, link, press, see, text } from './engine-screen.ts';
import { readOwnTexts } from './own-texts.ts';
import type { RunningEndpoint } from './start-endpoint.ts';
import { readStoredLog } from './stored-log.ts';

/**
 * The main job in a window of this width: enrol, type a place's code, save, find the record in the list, and look at the
 * progress. Each screen has to fit, and what is pressed has to be within it.
 */
export async function doMainJobAtWidth(
  browser: EngineBrowser,
  endpoint: RunningEndpoint,
  width: number,
): Promise<void> {
  const fits = async (screen: string) => expect(await findExcess(browser, width), screen).toEqual([]);
  const poster = posterIn(endpoint, 'dorm');

  await enrolInEngine(browser, await issueLink(endpoint), fits);
  await fits('home');

  await press(browser, link('扫码登记'));
  await see(browser, text('这台设备上没找到相机'));
  await fits('scan');
  await press(browser, button('输入地点码'));
  await press(browser, '//form//input');
  await browser.type(poster.code);
  await fits('code');
  await press(browser, button('去登记'));
  await see(browser, text(poster.name));
  await fits('form');
  await press(browser, button('保存'));
  await see(browser, text('已存档'));
  await fits('saved');
  const id = await browser.evaluate(() => location.pathname.split('/').at(-1));
  const jws = (await browser.evaluate(readOwnTexts)).at(-1);
  const readStored = async () =>
    (await readStoredLog(endpoint.databaseFile)).entries.map((entry) => entry.jws);
  await expect.poll(readStored, { timeout: PATIENCE }).toContain(jws);

  await press(browser, link('回首页'));
  await press(browser, link('记录'));
  await press(browser, `(${button(poster.name)})[1]`);
  await see(browser, '//dialog');
  expect(await browser.evaluate(() => new URLSearchParams(location.search).get('record'))).toBe(id);
  await fits('record');
  await press(browser, '//button[@aria-label="关闭"]');
  await fits('history');

  await press(browser, link('首页'));
  await press(browser, '//a[@href="/progress"]');
  await see(browser, '//h1[normalize-space()="学期进展"]');
  await fits('progress');
  await press(browser, '(//main//a[starts-with(@href, "/progress/")])[1]');
  await see(browser, '//main//*[contains(text(), "条款")]');
  await fits('duty');
}
