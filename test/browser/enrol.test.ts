import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEnrolmentText } from '../../src/domain/enrolment.ts';
import { changeTables, issueLink } from '../support/demo-campus.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { enrolPushClient } from '../support/push-client.ts';
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

const codeOf = (link: string) => readEnrolmentText(link) ?? '';

async function tryCode(code: string): Promise<void> {
  await phone.page.getByLabel('启用码').fill(code);
  await phone.page.getByRole('button', { name: '启用这台手机' }).click();
}

test('EN1 a phone that is not enrolled is asked for its code, and told what is wrong with one', async () => {
  const { page } = phone;
  await page.goto(endpoint.links.origin);
  await page.getByRole('button', { name: '启用这台手机' }).waitFor();
  expect(await page.getByLabel('启用码').getAttribute('autocorrect')).toBe('off');
  await phone.inspect('enrol');

  await tryCode('12345');
  await page.getByText('启用码应是 10 位字母和数字').waitFor();
  await phone.inspect('enrol-malformed');

  await tryCode('00000 00000');
  await page.getByText('没有找到这个启用码').waitFor();
  await phone.inspect('enrol-unknown');

  const used = await issueLink(endpoint);
  await enrolPushClient(used);
  await tryCode(codeOf(used));
  await page.getByText('这个启用码已经用过了').waitFor();
  await phone.inspect('enrol-used');

  const expired = await issueLink(endpoint);
  changeTables(
    endpoint,
    "UPDATE enrolment_codes SET expires_at = '2020-01-01T00:00:00.000Z' WHERE used_at IS NULL",
  );
  await tryCode(codeOf(expired));
  await page.getByText('启用码过了 7 天就失效了').waitFor();
  await phone.inspect('enrol-expired');
  expect(phone.takeErrors()).toEqual([]);
});

test('EN1 without an answer the phone says whether it is the network or the server', async () => {
  const { page } = phone;
  const code = codeOf(await issueLink(endpoint));
  await phone.setOffline(true);
  await tryCode(code);
  await page.getByText('连不上学校服务器。启用要用一次网').waitFor();
  await phone.inspect('enrol-offline');
  await phone.setOffline(false);

  await page.route('**/api/enrol', (route) => route.fulfill({ status: 500, body: 'a proxy speaks' }));
  await tryCode(code);
  await page.getByText('没能启用，请过一会儿再试').waitFor();
  await phone.inspect('enrol-failed');
  await page.unroute('**/api/enrol');
  expect(phone.takeErrors()).toEqual([]);
});

test('ST1 without a store the phone says so before a code is spent', async () => {
  const { page } = phone;
  const tab = await phone.context.newPage();
  await tab.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await tab.goto(await issueLink(endpoint));
  await tab.getByRole('button', { name: '启用这台手机' }).click();
  await tab.getByText('这个浏览器现在存不了东西').waitFor();
  await tab.close();
  await page.bringToFront();
  expect(phone.takeErrors()).toEqual([]);
});

test('EN2 EN3 too many wrong codes have to wait; a lost answer costs no code', async () => {
  const { page } = phone;
  const link = await issueLink(endpoint);
  await page.goto(link);
  // The endpoint hears and answers, the phone does not.
  await page.route('**/api/enrol', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole('button', { name: '启用这台手机' }).click();
  await page.getByText('连不上学校服务器').waitFor();
  await page.unroute('**/api/enrol');
  await page.getByRole('button', { name: '启用这台手机' }).click();
  await page.getByText('您好！这台手机已启用').waitFor();
  // The words are over the screen, but never in the way of its main action.
  expect(await page.getByRole('button', { name: '下一步' }).evaluate(isUnderToast)).toBe(false);
  await phone.inspect('intro-welcome');
  await page.getByRole('button', { name: '跳过' }).click();
  expect(await page.getByRole('link', { name: '扫码登记' }).evaluate(isUnderToast)).toBe(false);

  await page.goto(link);
  await page.getByText('这台手机已经启用了').waitFor();
  await phone.inspect('enrol-already');

  const other = await startPhoneBrowser();
  try {
    await other.page.goto(endpoint.links.origin);
    const answers: number[] = [];
    other.page.on('response', (response) => {
      if (response.url().endsWith('/api/enrol')) answers.push(response.status());
    });
    const submit = other.page.getByRole('button', { name: '启用这台手机' });
    await other.page.getByLabel('启用码').fill('ZZZZZZZZZZ');
    for (let count = 1; answers.at(-1) !== 429; count += 1) {
      expect(count).toBeLessThan(40);
      await submit.click();
      await expect.poll(() => answers.length).toBe(count);
    }
    await other.page.getByText('试得有点多了').waitFor();
    await other.inspect('enrol-too-many');
    expect(other.takeErrors()).toEqual([]);
  } finally {
    await other.dispose();
  }
  expect(phone.takeErrors()).toEqual([]);
});

/** Runs in the page: whether what is said in passing lies over its middle. */
function isUnderToast(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + height / 2)?.closest('.toasts') != null;
}
