import { afterAll, beforeAll, expect, test } from 'vitest';
import { issueLink, posterIn } from '../support/demo-campus.ts';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';

let endpoint: RunningEndpoint;
let phone: PhoneBrowser;
beforeAll(async () => {
  endpoint = await startEndpoint({ demo: true });
  phone = await startPhoneBrowser({ userAgent: IPHONE });
});
afterAll(async () => {
  await phone?.dispose();
  await endpoint?.dispose();
});

/** Runs inside the page before it does: counts how often the browser is asked, which never promises anything. */
function refuseToPromise(): void {
  const storage = navigator.storage;
  storage.persisted = async () => false;
  storage.persist = async () => {
    sessionStorage.setItem('asked', String(Number(sessionStorage.getItem('asked')) + 1));
    return false;
  };
}

test('EV1 EV2 EV3 the browser is asked once something is saved; an iPhone is told to install, until that was read', async () => {
  const { page } = phone;
  const { origin } = endpoint.links;
  const asked = () => page.evaluate(() => sessionStorage.getItem('asked'));
  const advice = page.getByText('7 天不打开，Safari 会清掉网页里的记录');
  await page.addInitScript(refuseToPromise);
  await page.addInitScript(() => {
    const shown: number[] = [];
    Object.assign(window, { shown });
    navigator.setAppBadge = async (count) => void shown.push(count ?? 0);
    navigator.clearAppBadge = async () => void shown.push(0);
  });
  await enrolAndWaitForWorker(page, await issueLink(endpoint));
  expect(await asked()).toBeNull();

  await phone.setOffline(true);
  await page.goto(`${origin}/p/${posterIn(endpoint, 'dorm').code}`);
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存', { exact: true }).waitFor();
  await expect.poll(asked).toBe('1');
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'shown').at(-1))).toBe(1);
  await phone.setOffline(false);

  await page.goto(`${origin}/me`);
  await page.getByText('浏览器没答应一直留着记录').waitFor();
  await advice.waitFor();
  await phone.inspect('me-install-advice');
  await page.goto(origin);
  await advice.scrollIntoViewIfNeeded();
  await phone.inspect('home-install-advice');
  await page.getByRole('button', { name: '知道了' }).click();
  await advice.waitFor({ state: 'detached' });
  await page.goto(`${origin}/me`);
  await page.getByText('浏览器没答应一直留着记录').waitFor();
  expect(await advice.count()).toBe(0);
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'shown').at(-1))).toBe(0);
  expect(phone.takeErrors()).toEqual([]);
});
