import { afterAll, beforeAll, expect, test } from 'vitest';
import { groupByFour } from '../../src/domain/crockford.ts';
import { readEnrolmentText } from '../../src/domain/enrolment.ts';
import { issueLink, type Poster, posterIn } from '../support/demo-campus.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

const WECHAT =
  'Mozilla/5.0 (Linux; Android 14; V2304A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0.56';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

let endpoint: RunningEndpoint;
let phone: PhoneBrowser;
let dorm: Poster;

beforeAll(async () => {
  endpoint = await startEndpoint({ demo: true });
  phone = await startPhoneBrowser();
  dorm = posterIn(endpoint, 'dorm');
});
afterAll(async () => {
  await phone?.dispose();
  await endpoint?.dispose();
});

test('ST5 a poster opened before enrolling is kept, and its form opens afterwards', async () => {
  const { page } = phone;
  await page.goto(`${endpoint.links.origin}/P/${dorm.code}`);
  await page.getByText('这里还没有启用七进通').waitFor();
  await page.getByText(groupByFour(dorm.code)).waitFor();
  await phone.inspect('place-kept');

  await page.getByRole('link', { name: '启用这台手机' }).click();
  await page.reload();
  await page.getByLabel('启用码').fill(readEnrolmentText(await issueLink(endpoint)) ?? '');
  await page.getByRole('button', { name: '启用这台手机' }).click();

  await page.getByText(dorm.name).waitFor();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已存档', { exact: true }).waitFor();
  await page.getByRole('link', { name: '回首页' }).click();
  await page.getByRole('link', { name: '扫码登记' }).waitFor();
  await expect.poll(() => page.getByText('扫到的那个地点还没登记。').count()).toBe(0);
  expect(phone.takeErrors()).toEqual([]);
});

test('ST5 home reminds of the place that was scanned and not logged', async () => {
  const { page } = phone;
  const other = await startPhoneBrowser();
  try {
    await other.page.goto(`${endpoint.links.origin}/p/${dorm.code}`);
    await other.page.getByText('这里还没有启用七进通').waitFor();
    await other.page.goto(await issueLink(endpoint));
    await other.page.getByRole('button', { name: '启用这台手机' }).click();
    await other.page.getByText(dorm.name).waitFor();
    await other.page.getByRole('link', { name: '返回' }).click();
    await other.page.getByText('扫到的那个地点还没登记。').waitFor();
    await other.inspect('home-with-pending-place');
    await other.page.getByRole('button', { name: '不登记了' }).click();
    await other.page.getByText('扫到的那个地点还没登记。').waitFor({ state: 'detached' });
    expect(other.takeErrors()).toEqual([]);
  } finally {
    await other.dispose();
  }
  await page.bringToFront();
});

test('ST5 a poster URL that opens in the browser beside an installed app: the browser explains, and the visit is logged', async () => {
  const browser = await startPhoneBrowser({ userAgent: IPHONE });
  try {
    await browser.page.goto(`${endpoint.links.origin}/P/${dorm.code}`);
    await browser.page.getByText('桌面上已有启用好的七进通？').waitFor();
    await browser.page.getByText(groupByFour(dorm.code)).waitFor();
    expect(browser.takeErrors()).toEqual([]);
  } finally {
    await browser.dispose();
  }
  // The app on the home screen, with a storage of its own: it takes what the browser showed.
  const { page } = phone;
  await page.bringToFront();
  await page.goto(`${endpoint.links.origin}/scan`);
  await page.getByRole('button', { name: '输入地点码' }).click();
  await page.getByRole('textbox', { name: '地点码' }).fill(groupByFour(dorm.code));
  await page.getByRole('button', { name: '去登记' }).click();
  await page.getByText(dorm.name).waitFor();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已存档', { exact: true }).waitFor();
  expect(phone.takeErrors()).toEqual([]);
});

test('PL2 WK1 /p/ and /P/ land on the same form, without network too', async () => {
  const { page } = phone;
  const { origin } = endpoint.links;
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  for (const offline of [false, true]) {
    await phone.setOffline(offline);
    if (offline) await endpoint.kill();
    for (const path of [`/p/${dorm.code}`, `/P/${dorm.code}`, `/P/${dorm.code.toLowerCase()}`]) {
      await page.goto(origin + path);
      await page.getByText(dorm.name).waitFor();
      await page.getByRole('button', { name: '保存' }).waitFor();
    }
  }
  await page.goto(`${origin}/p/SHORT`);
  await page.getByText('链接里的地点码不完整').waitFor();
  await phone.inspect('visit-bad-code');
  await endpoint.restart();
  await phone.setOffline(false);
  expect(phone.takeErrors()).toEqual([]);
});

test("ST5 WeChat's browser says the one next step, and the link that it offers works in the phone's own", async () => {
  const { origin } = endpoint.links;
  const url = `${origin}/P/${dorm.code}`;
  const wechat = await startPhoneBrowser({ userAgent: WECHAT });
  try {
    await wechat.page.goto(url);
    await wechat.page.getByText('请在浏览器里打开').waitFor();
    expect(wechat.page.url()).toBe(url);
    await wechat.inspect('wechat');

    await wechat.page.getByRole('button', { name: '复制链接' }).click();
    await wechat.page.getByText('没能复制').waitFor();
    await wechat.inspect('wechat-copy-failed');

    await wechat.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    await wechat.page.getByRole('button', { name: '复制链接' }).click();
    await wechat.page.getByText('已复制').waitFor();
    const copied = await wechat.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(url);

    await phone.page.goto(copied);
    await phone.page.getByText(dorm.name).waitFor();
    expect(wechat.takeErrors()).toEqual([]);
    expect(phone.takeErrors()).toEqual([]);
  } finally {
    await wechat.dispose();
  }
});
