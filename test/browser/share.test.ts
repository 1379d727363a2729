import { afterAll, beforeAll, expect, test } from 'vitest';
import { issueLink } from '../support/demo-campus.ts';
import { enrolAndWaitForWorker, skipIntro } from '../support/enrolled-phone.ts';
import { readKeptDrafts } from '../support/kept-drafts.ts';
import { makeGreyJpeg, readJpeg, withExif } from '../support/make-jpeg.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';
import { readStoredPhotos } from '../support/stored-photos.ts';
import { waitingSyncs } from '../support/waiting-syncs.ts';

const APP1 = 0xe1;

let endpoint: RunningEndpoint;
let phone: PhoneBrowser;
beforeAll(async () => {
  endpoint = await startEndpoint({ demo: true });
  phone = await startPhoneBrowser();
  await enrolAndWaitForWorker(phone.page, await issueLink(endpoint));
});
afterAll(async () => {
  await phone?.dispose();
  await endpoint?.dispose();
});

interface SharedFile {
  bytes: Uint8Array;
  type?: string;
}

/**
 * Shares as another app does: from outside of the app's pages, which may send no forms, the browser sends the form that the
 * manifest describes; the worker takes it, and the browser goes where its answer leads.
 */
async function share({ page }: PhoneBrowser, ...files: SharedFile[]): Promise<void> {
  await page.goto('about:blank');
  await page.setContent(
    `<form method="post" enctype="multipart/form-data" action="${endpoint.links.origin}/share">
      <input type="file" name="photos" multiple /><button>share</button>
    </form>`,
  );
  await page.locator('input').setInputFiles(
    files.map(({ bytes, type = 'image/jpeg' }) => ({
      name: 'IMG.jpg',
      mimeType: type,
      buffer: Buffer.from(bytes),
    })),
  );
  await page.locator('button').click();
  await page.waitForURL(/\/log\?shared=/);
}

test('SH1 SH2 a shared photograph begins the form of the record that is chosen, made small and without its place', async () => {
  const { page } = phone;
  await phone.setOffline(true);
  await share(phone, { bytes: withExif(makeGreyJpeg(2_000, 1_000), 1) });
  await page.getByText('收到 1 张照片，记到哪一条？').waitFor();
  await phone.inspect('shared-asked');

  // The phone is killed before one has chosen.
  await phone.reopen({ offline: true });
  await phone.page.goto(endpoint.links.origin);
  await phone.page.getByRole('link', { name: '收到的照片还没登记' }).click();
  await phone.page
    .getByRole('link', { name: /谈心谈话/ })
    .first()
    .click();
  await phone.page.getByRole('img', { name: '第 1 张照片' }).waitFor();
  await phone.inspect('shared-form');
  await phone.page.getByRole('button', { name: '保存' }).click();
  await phone.page.getByText('已保存', { exact: true }).waitFor();

  const [row] = await phone.page.evaluate(readStoredPhotos);
  const { markers, width, height } = readJpeg(new Uint8Array(Buffer.from(row?.blob ?? '', 'base64')));
  expect([width, height, markers.includes(APP1)]).toEqual([1_600, 800, false]);
  await phone.page.goto(`${endpoint.links.origin}/history`);
  await phone.page.locator('.record button').first().click();
  await phone.page.getByRole('button', { name: '看照片，第 1 张，共 1 张' }).waitFor();
  await phone.page.goto(endpoint.links.origin);
  await phone.page.getByRole('link', { name: '扫码登记' }).waitFor();
  expect(await phone.page.getByText('收到的照片还没登记').count()).toBe(0);
  await phone.setOffline(false);
  expect(phone.takeErrors()).toEqual([]);
});

test('SH1 SH2 into a form that is unfinished; of ten pictures nine, and one that is none is said to be none', async () => {
  const { page } = phone;
  await page.goto(`${endpoint.links.origin}/log/dormVisit`);
  await page.locator('summary').click();
  await page.locator('textarea').last().fill('三楼的水房');
  await expect.poll(() => readKeptDrafts(page)).toContain('三楼的水房');
  await page.goto(`${endpoint.links.origin}/problems/new`);
  await page.locator('textarea').fill('只有文字');
  await expect.poll(() => readKeptDrafts(page)).toContain('只有文字');
  const pictures = Array.from({ length: 9 }, (_, index) => ({ bytes: makeGreyJpeg(100, 100 + index) }));
  await share(phone, { bytes: Buffer.from('rubbish') }, ...pictures);
  await page.getByText('一条记录最多 9 张，多的没收。').waitFor();
  expect(await page.getByRole('link', { name: '只有文字' }).count()).toBe(0);
  await page.getByRole('link', { name: '三楼的水房' }).click();
  await page.getByRole('img', { name: '第 8 张照片' }).waitFor();
  await page.getByText('有照片打不开').waitFor();
  expect(await page.locator('textarea').last().inputValue()).toBe('三楼的水房');
  await phone.inspect('shared-resumed');
  expect(phone.takeErrors()).toEqual([]);
});

test('SH1 what is no picture, and no file at all, is said to be none; what came can be put away', async () => {
  const { page } = phone;
  await share(phone, { bytes: Buffer.from('words'), type: 'text/plain' });
  await page.getByText('没收到照片').waitFor();
  await phone.inspect('shared-none');
  await share(phone);
  await page.getByText('没收到照片').waitFor();

  await share(phone, { bytes: makeGreyJpeg(40, 30) });
  await page.getByRole('button', { name: '不要了' }).click();
  await page.waitForURL('**/log');
  await page.goto(endpoint.links.origin);
  await page.getByRole('link', { name: '扫码登记' }).waitFor();
  expect(await page.getByText('收到的照片还没登记').count()).toBe(0);
  expect(phone.takeErrors()).toEqual([]);
});

test('SH1 a phone that is full says so', async () => {
  const { origin } = endpoint.links;
  await expect.poll(() => waitingSyncs(phone.page)).toEqual([]);
  // A browser that has found room goes by that for half a minute: a fresh one has to look, before app or worker do.
  await phone.reopen();
  const { page } = phone;
  // The room is taken as long as this tab is there: sharing leaves the other one's page.
  const tab = await phone.context.newPage();
  await tab.goto(`${origin}/favicon.svg`);
  const browser = await phone.context.newCDPSession(tab);
  const { usage = 0 } = await tab.evaluate(() => navigator.storage.estimate());
  await page.bringToFront();
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 600_000 });
  await share(phone, { bytes: makeGreyJpeg(40, 30) });
  await page.getByText('手机存满了，照片没收下').waitFor();
  await phone.inspect('shared-full');
  await browser.send('Storage.overrideQuotaForOrigin', { origin });
  expect(phone.takeErrors()).toEqual([]);
});

test('SH1 a phone that is not enrolled keeps what was shared until it is', async () => {
  const fresh = await startPhoneBrowser();
  try {
    const { page } = fresh;
    await page.goto(endpoint.links.origin);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await share(fresh, { bytes: makeGreyJpeg(40, 30) });
    await page.getByText('照片先留在手机里').waitFor();
    await fresh.inspect('shared-not-enrolled');
    await page.goto(await issueLink(endpoint));
    await page.getByRole('button', { name: '启用这台手机' }).click();
    await skipIntro(page);
    await page.getByRole('link', { name: '收到的照片还没登记' }).waitFor();
    expect(fresh.takeErrors()).toEqual([]);
  } finally {
    await fresh.dispose();
  }
});
