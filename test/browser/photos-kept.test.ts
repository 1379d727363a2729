import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';
import { putUploadedPhoto, readStoredPhotos } from '../support/stored-photos.ts';

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

test('PH9 我的 says how many photographs the phone keeps, and frees the room of those that were sent', async () => {
  const { page } = phone;
  await page.getByRole('link', { name: '我的' }).click();
  await page.getByText('还没有照片').waitFor();
  await page.getByText('浏览器估计还能存').waitFor();

  await page.evaluate(putUploadedPhoto, { sha256: 'A'.repeat(43), bytes: 200_000 });
  await page.evaluate(putUploadedPhoto, { sha256: 'B'.repeat(43), bytes: 200_000 });
  await page.reload();
  await page.getByText('2 张，共 0.4 MB').waitFor();
  await page.getByText('都已传到学校').waitFor();
  await phone.inspect('me-photos');
  await page.getByRole('button', { name: '腾出空间' }).click();
  await page.getByText('空间已腾出，小图都在。').waitFor();
  await page.getByText('2 张，共 < 0.1 MB').waitFor();
  expect(await page.getByRole('button', { name: '腾出空间' }).count()).toBe(0);

  const rows = await page.evaluate(readStoredPhotos);
  expect(rows.map(({ blob, thumbnail }) => [blob.length > 0, thumbnail.length > 0])).toEqual([
    [false, true],
    [false, true],
  ]);
  expect(phone.takeErrors()).toEqual([]);
});
