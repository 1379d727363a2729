import { afterAll, beforeAll, expect, test } from 'vitest';
import { issueLink } from '../support/demo-campus.ts';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { startPhoneBrowser } from '../support/phone-browser.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

const XIAOMI =
  'Mozilla/5.0 (Linux; U; Android 13; zh-cn; 2211133C Build/TKQ1.220905.001) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/109.0.5414.118 Mobile Safari/537.36 XiaoMi/MiuiBrowser/18.6.50415';
const CHROME_ON_IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0.6478.54 Mobile/15E148 Safari/604.1';
const DINGTALK =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 AliApp(DingTalk/7.6.0) com.laiwang.DingTalk/36530000';

let endpoint: RunningEndpoint;
beforeAll(async () => {
  endpoint = await startEndpoint({ demo: true });
});
afterAll(() => endpoint?.dispose());

/** Runs inside the page before it does: what the phone's own Chromium offers, the browsers told of here do not. */
function offerNothing(): void {
  addEventListener('beforeinstallprompt', (event) => event.stopImmediatePropagation());
}

/** Runs inside the page before it does: counts how often the browser is asked to install. */
function countPrompts(): void {
  const offer = Reflect.get(window, 'BeforeInstallPromptEvent').prototype;
  const prompt = offer.prompt;
  Object.assign(window, { prompts: 0 });
  offer.prompt = function promptCounted() {
    Object.assign(window, { prompts: Reflect.get(window, 'prompts') + 1 });
    return prompt.call(this);
  };
}

test('IN1 the steps are those of the browser at hand', async () => {
  const phone = await startPhoneBrowser({ userAgent: XIAOMI });
  try {
    const { page } = phone;
    await page.addInitScript(offerNothing);
    await enrolAndWaitForWorker(page, await issueLink(endpoint));
    await page.goto(`${endpoint.links.origin}/me`);
    await page.getByRole('link', { name: /^装到桌面/ }).click();
    await page.getByText('点“添加书签”，选“桌面”').waitFor();
    await page.getByText('装好后记录都在').waitFor();
    await phone.inspect('install-xiaomi');
    expect(phone.takeErrors()).toEqual([]);
  } finally {
    await phone.dispose();
  }
});

test('IN1 another browser on an iPhone is sent to Safari, with a link to take along; installed there is nothing to do', async () => {
  const phone = await startPhoneBrowser({ userAgent: CHROME_ON_IPHONE });
  try {
    const { page } = phone;
    await page.addInitScript(offerNothing);
    await enrolAndWaitForWorker(page, await issueLink(endpoint));
    await page.goto(`${endpoint.links.origin}/me/install`);
    await page.getByText('复制下面的链接，用 Safari 打开').waitFor();
    await page.getByText(endpoint.links.origin, { exact: true }).waitFor();
    await phone.inspect('install-iphone');

    await page.addInitScript(() => {
      const ask = window.matchMedia.bind(window);
      window.matchMedia = (query) => (query.includes('standalone') ? ask('all') : ask(query));
    });
    await page.reload();
    await page.getByText('已经装好了').waitFor();
    await page.goto(`${endpoint.links.origin}/me`);
    await page.locator('.me-person').waitFor();
    expect(await page.getByRole('link', { name: /^装到桌面/ }).count()).toBe(0);
    expect(phone.takeErrors()).toEqual([]);
  } finally {
    await phone.dispose();
  }
});

test('IN2 where the browser offers it the app is installed by one tap', async () => {
  const phone = await startPhoneBrowser({ offersInstall: true });
  try {
    const { page } = phone;
    await page.addInitScript(countPrompts);
    await enrolAndWaitForWorker(page, await issueLink(endpoint));
    await page.goto(`${endpoint.links.origin}/me/install`);
    const install = page.getByRole('button', { name: '装到桌面' });
    await install.waitFor();
    await phone.inspect('install-offered');
    await install.click();
    await expect.poll(() => page.evaluate(() => Reflect.get(window, 'prompts'))).toBe(1);
    expect(phone.takeErrors()).toEqual([]);
  } finally {
    await phone.dispose();
  }
});

test('IN3 within another app’s browser one is sent to the phone’s own', async () => {
  const phone = await startPhoneBrowser({ userAgent: DINGTALK });
  try {
    await phone.page.goto(await issueLink(endpoint));
    await phone.page.getByText('这里存不住记录').waitFor();
    await phone.inspect('open-in-browser-dingtalk');
    expect(phone.takeErrors()).toEqual([]);
  } finally {
    await phone.dispose();
  }
});
