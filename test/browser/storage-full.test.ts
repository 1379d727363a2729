import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { readOwnTexts } from '../support/own-texts.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

const NOTE = '走廊的灯坏了两盏。'.repeat(200);

let endpoint: RunningEndpoint;
let phone: PhoneBrowser;
beforeAll(async () => {
  endpoint = await startEndpoint({ demo: true });
  phone = await startPhoneBrowser();
  await enrolAndWaitForWorker(phone.page, endpoint.links.leader ?? '');
  session = await phone.context.newCDPSession(phone.page);
});
afterAll(async () => {
  await phone?.dispose();
  await endpoint?.dispose();
});

let session: CDPSession;

/** How much the origin may keep from now until the next page, in bytes; no limit of ours if not given. */
async function limitStorage(quotaSize?: number): Promise<void> {
  const { origin } = endpoint.links;
  await session.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(quotaSize !== undefined && { quotaSize }),
  });
}

async function openForm(kind: string): Promise<void> {
  await phone.page.goto(`${endpoint.links.origin}/log/${kind}`);
  await phone.page.getByRole('button', { name: '保存' }).waitFor();
}

const ownTexts = () => phone.page.evaluate(readOwnTexts);

test('ST2 a phone that fills up says what to do, keeps what was filled in, and loses nothing that was saved', async () => {
  const { page } = phone;
  const save = () => page.getByRole('button', { name: '保存' }).click();
  const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
  let saved: string[] = [];
  let isFull = false;
  // The browser looks at the limit now and then, so that how many records still fit is its own affair.
  for (let round = 0; round < 60 && !isFull; round += 1) {
    await openForm('talk');
    await limitStorage(usage + 200_000);
    await page.locator('summary').click();
    await page.getByLabel('备注').fill(NOTE);
    await save();
    const outcome = page.getByText(/登记好了|手机存满了，还没保存上/).first();
    await outcome.waitFor();
    isFull = (await outcome.innerText()).includes('手机存满了');
    if (!isFull) saved = await ownTexts();
  }
  expect(isFull).toBe(true);
  await phone.inspect('visit-storage-full');
  expect(await page.getByLabel('备注').inputValue()).toBe(NOTE);
  expect(await ownTexts()).toEqual(saved);

  await limitStorage();
  await save();
  await page.getByText('登记好了').waitFor();
  const after = await ownTexts();
  expect(after.slice(0, saved.length)).toEqual(saved);
  expect(after).toHaveLength(saved.length + 1);
  expect(phone.takeErrors()).toEqual([]);
});
