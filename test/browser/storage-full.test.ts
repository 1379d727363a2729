import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { readOwnTexts } from '../support/own-texts.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

const NOTE = '走廊的灯坏了两盏。';

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

/** How much the origin may keep, in bytes, by the browser's debugging protocol; no limit of ours if not given. */
async function limitStorage(quotaSize?: number): Promise<void> {
  const session = await phone.context.newCDPSession(phone.page);
  const { origin } = endpoint.links;
  await session.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(quotaSize !== undefined && { quotaSize }),
  });
  await session.detach();
}

async function openForm(kind: string): Promise<void> {
  await phone.page.goto(`${endpoint.links.origin}/log/${kind}`);
  await phone.page.getByRole('button', { name: '保存' }).waitFor();
}

const ownTexts = () => phone.page.evaluate(readOwnTexts);

test('ST2 a full phone says what to do, keeps what was filled in, and loses nothing that was saved', async () => {
  const { page } = phone;
  await openForm('online');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已存档', { exact: true }).waitFor();
  const before = await ownTexts();

  await limitStorage(1);
  await openForm('talk');
  await page.locator('summary').click();
  await page.getByLabel('备注').fill(NOTE);
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('手机存满了，还没保存上').waitFor();
  await phone.inspect('visit-storage-full');
  expect(await page.getByLabel('备注').inputValue()).toBe(NOTE);
  expect(await ownTexts()).toEqual(before);

  await limitStorage();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已存档', { exact: true }).waitFor();
  const after = await ownTexts();
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after).toHaveLength(before.length + 1);
  expect(phone.takeErrors()).toEqual([]);
});

test('ST2 a phone that fills up while one problem after another is raised keeps whole forms only', async () => {
  const { page } = phone;
  const { usage } = await page.evaluate(() => navigator.storage.estimate());
  await limitStorage((usage ?? 0) + 200_000);
  const before = (await ownTexts()).length;
  let saved = 0;
  let isFull = false;
  for (let round = 0; round < 40 && !isFull; round += 1) {
    await openForm('talk');
    await page.locator('summary').click();
    await page.getByLabel('备注').fill('字'.repeat(2_000));
    await page.getByRole('button', { name: '保存' }).click();
    const outcome = page.getByText(/登记好了|手机存满了/).first();
    await outcome.waitFor();
    isFull = (await outcome.innerText()).includes('手机存满了');
    if (!isFull) saved += 1;
  }
  expect(isFull).toBe(true);
  expect((await ownTexts()).length).toBe(before + saved);
  await limitStorage();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('登记好了').waitFor();
  expect(phone.takeErrors()).toEqual([]);
});
