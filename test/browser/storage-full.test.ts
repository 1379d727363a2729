import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { readOwnTexts } from '../support/own-texts.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';
import { waitingSyncs } from '../support/waiting-syncs.ts';

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

/** How much the origin may keep from now on, in bytes; no limit of ours if not given. */
async function limitStorage(session: CDPSession, quotaSize?: number): Promise<void> {
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: endpoint.links.origin,
    ...(quotaSize !== undefined && { quotaSize }),
  });
}

async function openForm(kind: string): Promise<void> {
  await phone.page.goto(`${endpoint.links.origin}/log/${kind}`);
  await phone.page.getByRole('button', { name: '保存' }).waitFor();
}

const save = () => phone.page.getByRole('button', { name: '保存' }).click();
const ownTexts = () => phone.page.evaluate(readOwnTexts);

test('ST2 a full phone says what to do, keeps what was filled in, and loses nothing that was saved', async () => {
  await openForm('online');
  await save();
  await phone.page.getByText('已存档', { exact: true }).waitFor();
  const saved = await ownTexts();

  await expect.poll(() => waitingSyncs(phone.page)).toEqual([]);

  // A browser that has found room goes by that for half a minute: a fresh one has to look, before its worker does.
  await phone.reopen();
  const { page } = phone;
  const session = await phone.context.newCDPSession(page);
  await page.goto(`${endpoint.links.origin}/favicon.svg`);
  await limitStorage(session, 1);
  await openForm('talk');
  await page.locator('summary').click();
  await page.getByLabel('备注').fill(NOTE);
  await save();
  await page.getByText('手机存满了，还没保存上').waitFor();
  await phone.inspect('visit-storage-full');
  expect(await page.getByLabel('备注').inputValue()).toBe(NOTE);
  expect(await ownTexts()).toEqual(saved);

  await limitStorage(session);
  await save();
  await page.getByText('登记好了').waitFor();
  const after = await ownTexts();
  expect(after.slice(0, saved.length)).toEqual(saved);
  expect(after).toHaveLength(saved.length + 1);
  expect(phone.takeErrors()).toEqual([]);
});
