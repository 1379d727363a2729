import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { groupByFour } from '../../src/domain/crockford.ts';
import { placeCodeToPosterLink } from '../../src/domain/place.ts';
import { cameraUse, watchCamera } from '../support/camera-use.ts';
import { issueLink, readPosters } from '../support/demo-campus.ts';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { fakeLens, lensUse } from '../support/fake-lens.ts';
import { readOwnTexts } from '../support/own-texts.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { filmFarPoster, filmPoster, photographPoster } from '../support/poster-video.ts';
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
  await phone.context.addInitScript(fakeLens);
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
  // One that stays in view is felt once.
  expect((await lensUse(page)).vibrations).toEqual([20]);
  expect(phone.takeErrors()).toEqual([]);
});

test('a code that is read is outlined where the video shows it', async () => {
  const { page } = phone;
  const [outline, video] = await page.evaluate(async () => {
    let polygon = document.querySelector('.scan svg polygon');
    while (!polygon) {
      await new Promise(requestAnimationFrame);
      polygon = document.querySelector('.scan svg polygon');
    }
    const boxOf = (element: Element | null) => element?.getBoundingClientRect().toJSON() as DOMRect;
    return [boxOf(polygon), boxOf(document.querySelector('video'))] as const;
  });
  // The film shows it around the middle, from a third of the picture's width to three quarters.
  const middle = { x: (video.left + video.right) / 2, y: (video.top + video.bottom) / 2 };
  expect(Math.abs((outline.left + outline.right) / 2 - middle.x)).toBeLessThan(video.width / 10);
  expect(Math.abs((outline.top + outline.bottom) / 2 - middle.y)).toBeLessThan(video.height / 10);
  expect(outline.width / video.width).toBeGreaterThan(0.25);
  expect(outline.width / video.width).toBeLessThan(0.9);
});

test('the torch is turned on and off again', async () => {
  const { page } = phone;
  await page.getByRole('button', { name: '开灯' }).click();
  await page.getByRole('button', { name: '关灯' }).click();
  await page.getByRole('button', { name: '开灯' }).waitFor();
  expect((await lensUse(page)).settings.map(({ torch }) => torch)).toEqual([true, false]);
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

test('PL1 HE3 without the camera it is said how to allow it, a code is typed as a hand types it, and the record says so', async () => {
  const typing = await startPhoneBrowser({ video, cameraAllowed: false });
  try {
    const { page } = typing;
    const poster = posters().find(({ code }) => code.includes('0'));
    const code = poster?.code ?? '';
    await enrolAndWaitForWorker(page, await issueLink(endpoint));
    await page.getByRole('link', { name: '扫码登记' }).click();
    await page.getByText('相机没有开放给七进通').waitFor();
    for (const where of ['iPhone：', '安卓：', '在浏览器里打开的：']) await page.getByText(where).waitFor();
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

test('at a dark corridor’s end the torch is named, and the camera zooms in on a code too small to read', async () => {
  const far = join(folder, 'far.mjpeg');
  await filmFarPoster(endpoint.links.poster ?? '', far);
  const dim = await startPhoneBrowser({ video: far });
  try {
    await dim.context.addInitScript(fakeLens);
    await enrolAndWaitForWorker(dim.page, await issueLink(endpoint));
    await dim.page.getByRole('link', { name: '扫码登记' }).click();
    await dim.page.getByText('光线太暗，可以点“开灯”').waitFor();
    await expect
      .poll(async () => (await lensUse(dim.page)).settings.map(({ zoom }) => zoom))
      .toContainEqual(expect.toSatisfy((zoom) => zoom > 1 && zoom <= 4));
    expect(dim.takeErrors()).toEqual([]);
  } finally {
    await dim.dispose();
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

test.each([
  ['reads nothing', 'detect: async () => []'],
  ['throws', "detect: async () => { throw new DOMException('Not here', 'NotSupportedError'); }"],
])(
  'PL3 a native BarcodeDetector that %s is not trusted: it has to read a known image first',
  async (_, methods) => {
    const broken = await startPhoneBrowser({ video });
    try {
      // In the page, because nothing reaches into a worker before it runs.
      await broken.context.addInitScript(
        `delete window.Worker; window.BarcodeDetector = class { constructor() { Object.assign(this, { ${methods} }); } static getSupportedFormats = async () => ['qr_code']; };`,
      );
      await enrolAndWaitForWorker(broken.page, await issueLink(endpoint));
      await broken.page.getByRole('link', { name: '扫码登记' }).click();
      await broken.page.getByText('这不是七进通的海报').waitFor();
      expect(broken.takeErrors()).toEqual([]);
    } finally {
      await broken.dispose();
    }
  },
);
