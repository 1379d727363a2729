import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { groupByFour } from '../../src/domain/crockford.ts';
import { placeCodeToPosterLink } from '../../src/domain/place.ts';
import { cameraUse, watchCamera } from '../support/camera-use.ts';
import { issueLink, readPosters } from '../support/demo-campus.ts';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { readOwnTexts } from '../support/own-texts.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { filmPoster, photographPoster } from '../support/poster-video.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

let folder: string;
let video: string;
let endpoint: RunningEndpoint;
let phone: PhoneBrowser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qijintong-film-'));
  video = join(folder, 'menu.mjpeg');
  endpoint = await startEndpoint({ demo: true });
  await filmPoster('https://example.org/menu', video);
  phone = await startPhoneBrowser({ video });
  await phone.context.addInitScript(watchCamera);
  await enrolAndWaitForWorker(phone.page, endpoint.links.leader ?? '');
});
afterAll(async () => {
  await phone?.dispose();
  await endpoint?.dispose();
  rmSync(folder, { recursive: true, force: true });
});

const posters = () => readPosters(endpoint);

test('PL3 another QR in front of the camera is named as such, and the screen stays', async () => {
  const { page } = phone;
  await page.getByRole('link', { name: '扫码登记' }).click();
  await page.getByText('这不是七进通的海报').waitFor();
  await phone.inspect('scan');
  expect(new URL(page.url()).pathname).toBe('/scan');
  expect(phone.takeErrors()).toEqual([]);
});

test('leaving the scan screen turns the camera off', async () => {
  const { page } = phone;
  expect((await cameraUse(page)).live).toBe(1);
  await page.getByRole('link', { name: '返回' }).click();
  await page.getByRole('link', { name: '扫码登记' }).waitFor();
  await expect.poll(() => cameraUse(page)).toMatchObject({ live: 0, pending: 0 });
  expect(phone.takeErrors()).toEqual([]);
});

test('a scan screen opened and left ten times in a hurry leaves no camera on', async () => {
  const { page } = phone;
  for (let time = 0; time < 10; time += 1) {
    await page.getByRole('link', { name: '扫码登记' }).click();
    await page.getByRole('link', { name: '返回' }).click();
  }
  // One camera operation follows the other: when this one runs, all the earlier ones are over.
  await page.getByRole('link', { name: '扫码登记' }).click();
  await page.getByText(/对准海报上的二维码|这不是七进通的海报/).waitFor();
  expect(await cameraUse(page)).toMatchObject({ live: 1, pending: 0 });
  await page.getByRole('link', { name: '返回' }).click();
  await expect.poll(() => cameraUse(page)).toMatchObject({ live: 0, pending: 0 });
  expect(phone.takeErrors()).toEqual([]);
});

test('PL1 a picture from the gallery is read; one without a poster is said to be so', async () => {
  const { page } = phone;
  const [poster] = posters();
  const { origin } = endpoint.links;
  await page.getByRole('link', { name: '扫码登记' }).click();
  const gallery = page.getByLabel('相册');

  await gallery.setInputFiles({ name: 'wall.png', mimeType: 'image/png', buffer: await page.screenshot() });
  await page.getByText(/图片里没找到二维码|这不是七进通的海报/).waitFor();
  await gallery.setInputFiles({ name: 'no.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
  await page.getByText('图片里没找到二维码').waitFor();
  await phone.inspect('scan-picture-without-code');

  const buffer = await photographPoster(placeCodeToPosterLink(origin, poster?.code ?? ''));
  await gallery.setInputFiles({ name: 'poster.png', mimeType: 'image/png', buffer });
  await page.getByText(poster?.name ?? '').waitFor();
  expect(page.url()).toBe(`${origin}/p/${poster?.code}`);
  await expect.poll(() => cameraUse(page)).toMatchObject({ live: 0 });
  expect(phone.takeErrors()).toEqual([]);
});

test('PL1 without the camera a code is typed as a hand types it, and the record says so', async () => {
  const typing = await startPhoneBrowser({ video, cameraAllowed: false });
  try {
    const { page } = typing;
    const poster = posters().find(({ code }) => code.includes('0'));
    const code = poster?.code ?? '';
    await enrolAndWaitForWorker(page, await issueLink(endpoint));
    await page.getByRole('link', { name: '扫码登记' }).click();
    await page.getByText('相机没有开放给七进通').waitFor();
    await page.getByLabel('相册').waitFor({ state: 'attached' });
    await typing.inspect('scan-denied');
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.getByText('相机没有开放给七进通').waitFor();

    await page.getByRole('button', { name: '输入地点码' }).click();
    await page.getByRole('textbox', { name: '地点码' }).waitFor();
    await typing.inspect('code-sheet');
    await page.getByRole('textbox', { name: '地点码' }).fill(code.slice(1));
    await page.getByRole('button', { name: '去登记' }).click();
    await page.getByText('地点码应是 16 位字母和数字').waitFor();
    await typing.inspect('code-sheet-malformed');

    await page.getByRole('textbox', { name: '地点码' }).fill('');
    await page
      .getByRole('textbox', { name: '地点码' })
      .pressSequentially(groupByFour(code).toLowerCase().replaceAll('0', 'o'));
    await page.getByRole('button', { name: '去登记' }).click();
    await page.getByText(poster?.name ?? '').waitFor();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('link', { name: '回首页' }).waitFor();
    const payloads = (await page.evaluate(readOwnTexts)).map((jws) =>
      JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()),
    );
    expect(payloads.map(({ body }) => body.place)).toEqual([{ id: poster?.place, code, proof: 'code' }]);
    expect(typing.takeErrors()).toEqual([]);
  } finally {
    await typing.dispose();
  }
});

test('a phone without a camera is told what else it can do', async () => {
  const blind = await startPhoneBrowser();
  try {
    await enrolAndWaitForWorker(blind.page, await issueLink(endpoint));
    await blind.page.getByRole('link', { name: '扫码登记' }).click();
    await blind.page.getByText('这台设备上没找到相机').waitFor();
    await blind.inspect('scan-no-camera');
    await blind.page.getByRole('button', { name: '输入地点码' }).waitFor();
    expect(blind.takeErrors()).toEqual([]);
  } finally {
    await blind.dispose();
  }
});
