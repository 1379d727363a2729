import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueLink, posterIn } from '../support/demo-campus.ts';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { readKeptDrafts } from '../support/kept-drafts.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

let endpoint: RunningEndpoint;
let phone: PhoneBrowser;

beforeAll(async () => {
  endpoint = await startEndpoint({ demo: true });
  phone = await startPhoneBrowser();
});
afterAll(async () => {
  await phone?.dispose();
  await endpoint?.dispose();
});

const at = (path: string) => endpoint.links.origin + path;
const button = (name: string) => phone.page.getByRole('button', { name, exact: true });
const focused = () => phone.page.evaluate(() => document.activeElement?.textContent);

async function pressKeys(...keys: string[]): Promise<void> {
  for (const key of keys) await phone.page.keyboard.press(key);
}

async function enrol(): Promise<void> {
  await phone.page.goto(await issueLink(endpoint));
  await button('启用这台手机').click();
}

describe('HE1 the introduction', () => {
  test('is shown once a phone is enrolled: three pages by keyboard, each read from its heading', async () => {
    const { page } = phone;
    await enrol();
    await expect.poll(focused).toBe('扫海报就记下，第 1 页，共 3 页');
    await phone.inspect('intro-1');
    await pressKeys('Tab', 'Tab', 'Enter');
    await expect.poll(focused).toBe('没信号也能记，第 2 页，共 3 页');
    await phone.inspect('intro-2');
    await pressKeys('Tab', 'Tab', 'Enter');
    await expect.poll(focused).toBe('进度自己看，第 3 页，共 3 页');
    await phone.inspect('intro-3');
    await pressKeys('Tab', 'Enter');
    await page.getByRole('link', { name: '扫码登记' }).waitFor();
    expect(phone.takeErrors()).toEqual([]);
  });

  test('is never shown again on this phone, but for who asks; then it leads back', async () => {
    const { page } = phone;
    await page.evaluate(() => indexedDB.deleteDatabase('qijintong'));
    await page.goto('about:blank');
    await enrol();
    await page.getByRole('link', { name: '扫码登记' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');

    await page.getByRole('link', { name: '我的' }).click();
    await page.getByRole('link', { name: '关于七进通' }).click();
    await page.getByRole('link', { name: '再看一遍介绍' }).click();
    await button('跳过').click();
    await page.getByRole('heading', { name: '关于七进通' }).waitFor();
    expect(phone.takeErrors()).toEqual([]);
  });

  test('waits where a poster’s place does, and is not for who is no leader', async () => {
    const other = await startPhoneBrowser();
    try {
      const { page } = other;
      const dorm = posterIn(endpoint, 'dorm');
      await page.goto(at(`/p/${dorm.code}`));
      await page.getByText('这里还没有启用七进通').waitFor();
      await page.goto(await issueLink(endpoint));
      await page.getByRole('button', { name: '启用这台手机' }).click();
      await page.getByText(dorm.name).waitFor();
    } finally {
      await other.dispose();
    }
    const clerk = await startPhoneBrowser();
    try {
      await clerk.page.goto(endpoint.links.clerk ?? '');
      await clerk.page.getByRole('button', { name: '启用这台手机' }).click();
      await clerk.page.getByRole('link', { name: '我的' }).waitFor();
    } finally {
      await clerk.dispose();
    }
  });
});

test('HE2 the page about the app says its version and the regulation’s number, and what becomes of what one enters', async () => {
  const { page } = phone;
  await page.goto(at('/me/about'));
  await page.getByText(/版本 \d+\.\d+\.\d+，\d+月\d+日/).waitFor();
  await page.getByText('科大党发〔2025〕30号').waitFor();
  for (const name of ['记什么', '不要什么', '存在哪里', '存多久', '谁能看', '不用了怎么办'])
    await page.getByRole('heading', { name }).waitFor();
  await phone.inspect('about');
  await page.getByRole('heading', { name: '不用了怎么办' }).scrollIntoViewIfNeeded();
  await phone.inspect('about-end', ['dark', 'light'], ['color-contrast']);
  await page.getByRole('link', { name: '返回' }).click();
  await page.getByRole('heading', { name: '我的' }).waitFor();
  expect(phone.takeErrors()).toEqual([]);
});

test('HE3 before the browser asks for the camera it is said why, until a camera has opened', async () => {
  const { page } = phone;
  const asking = page.getByText(
    '浏览器会问能不能用相机，请点“允许”。只用来读海报上的码，画面不保存、不上传。',
  );
  await page.goto(at('/me'));
  // The question stands until somebody answers it.
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () =>
      new Promise((allow) => {
        addEventListener('allowed', () => allow(film()), { once: true });
      });
    function film(): MediaStream {
      const wall = document.createElement('canvas');
      wall.getContext('2d')?.fillRect(0, 0, wall.width, wall.height);
      return wall.captureStream(10);
    }
  });
  await page.getByRole('link', { name: '扫码' }).click();
  await asking.waitFor();
  await phone.inspect('scan-asking');
  await page.evaluate(() => dispatchEvent(new Event('allowed')));
  await page.getByText(/^(对准海报上的二维码|光线太暗)/).waitFor();

  await page.getByRole('link', { name: '返回' }).click();
  await page.getByRole('link', { name: '扫码', exact: true }).click();
  await page.getByText('正在打开相机…').waitFor();
  expect(await asking.count()).toBe(0);
  expect(phone.takeErrors()).toEqual([]);
});

test('LT1 larger text is chosen under 我的, a quarter more, and is there from the first screen on', async () => {
  const { page } = phone;
  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
  await page.goto(at('/me'));
  const before = await page.getByText('字号').waitFor().then(size);
  await page.getByText('大', { exact: true }).click();
  await expect.poll(size).toBeCloseTo(before * 1.25, 1);
  await phone.inspect('me-large');
  await page.goto(at('/'));
  await page.getByRole('link', { name: '扫码登记' }).waitFor();
  expect(await size()).toBeCloseTo(before * 1.25, 1);
  await phone.inspect('home-large');
  await page.goto(at('/me'));
  expect(await page.getByRole('radio', { name: '大', exact: true }).isChecked()).toBe(true);
  await page.getByText('标准', { exact: true }).click();
  await expect.poll(size).toBe(before);
  expect(phone.takeErrors()).toEqual([]);
});

test('FB1 FB2 feedback is written and saved without network, its draft outlives a reload, and the office reads it', async () => {
  const { page } = phone;
  const words = '海报上的码能不能再印大一点？\n宿舍楼道太暗。';
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.goto(at('/me/about'));
  await phone.setOffline(true);
  await page.getByRole('link', { name: /^意见建议/ }).click();
  await button('保存').click();
  await page.getByText('请写一两句再保存。').waitFor();
  await page.getByLabel('您想说的').fill(words);
  await phone.inspect('feedback-form');
  await expect.poll(() => readKeptDrafts(page)).toContain(JSON.stringify(words));
  await page.reload();
  await page.getByText('上次填的内容还在').waitFor();
  expect(await page.getByLabel('您想说的').inputValue()).toBe(words);
  await button('保存').click();
  const given = page.locator('.cell', { hasText: '海报上的码能不能再印大一点' });
  await given.getByText('已保存', { exact: true }).waitFor();
  await expect.poll(() => page.getByLabel('您想说的').inputValue()).toBe('');
  await expect.poll(focused).toBe('意见建议');
  await phone.inspect('feedback-saved');

  await phone.setOffline(false);
  await given.getByText('已存档', { exact: true }).waitFor();
  await page.reload();
  await given.getByText('已存档', { exact: true }).waitFor();
  expect(await page.getByText('上次填的内容还在').count()).toBe(0);
  expect(phone.takeErrors()).toEqual([]);

  const desk = await startPhoneBrowser({ desk: true });
  try {
    await enrolAndWaitForWorker(desk.page, endpoint.links.office ?? '');
    await desk.page.goto(at('/office/feedback'));
    const row = desk.page.getByRole('row', { name: /海报上的码能不能再印大一点/ });
    await row.waitFor();
    expect(await row.innerText()).toContain('宿舍楼道太暗。');
    await desk.inspect('office-feedback');
    expect(desk.takeErrors()).toEqual([]);
  } finally {
    await desk.dispose();
  }
});
