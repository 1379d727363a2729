import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeGreyJpeg, readJpeg, withExif } from '../support/make-jpeg.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { servePhotoPage } from '../support/photo-page.ts';
import { readStoredPhotos } from '../support/stored-photos.ts';

const APP1 = 0xe1;
const ORIGIN = 'https://photos.example';

let phone: PhoneBrowser;
beforeAll(async () => {
  phone = await startPhoneBrowser();
  await servePhotoPage(phone.context, ORIGIN);
});
afterAll(() => phone?.dispose());
beforeEach(async () => {
  await phone.page.goto(ORIGIN);
  // Left before it is done, a deletion may be dropped: the last test's picture would be found in this one's.
  await phone.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deletion = indexedDB.deleteDatabase('qijintong');
        deletion.onsuccess = () => resolve();
        deletion.onerror = () => reject(deletion.error);
      }),
  );
  await phone.page.goto(ORIGIN);
});

const album = () => phone.page.getByLabel('从相册选');
const named = () => phone.page.evaluate(() => window.photos);
const file = (bytes: Uint8Array, name = 'IMG.jpg') => ({
  name,
  mimeType: 'image/jpeg',
  buffer: Buffer.from(bytes),
});
async function stored() {
  const photos = await phone.page.evaluate(readStoredPhotos);
  return photos.map(({ blob, thumbnail, ...row }) => ({
    ...row,
    bytes: new Uint8Array(Buffer.from(blob, 'base64')),
    thumbnail: new Uint8Array(Buffer.from(thumbnail, 'base64')),
  }));
}

/** Noise is what compresses worst; red above blue tells which side is up. Runs inside the page. */
async function paintNoise({ width, height }: { width: number; height: number }): Promise<string> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const tile = context.createImageData(500, 500);
  let state = 1;
  for (let y = 0; y < height; y += 500) {
    for (let x = 0; x < width; x += 500) {
      for (let at = 0; at < tile.data.length; at += 4) {
        state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
        const noise = state >>> 24;
        tile.data.set(y < height / 2 ? [255, noise, 0, 255] : [0, noise, 255, 255], at);
      }
      context.putImageData(tile, x, y);
    }
  }
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 10_000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 10_000));
  }
  return btoa(text);
}
const noisy = async (width: number, height: number) =>
  new Uint8Array(Buffer.from(await phone.page.evaluate(paintNoise, { width, height }), 'base64'));

/** The colour at a place of the stored picture, given in shares of its sides. Runs inside the page. */
async function readColour({ picture, x, y }: { picture: string; x: number; y: number }): Promise<number[]> {
  const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  context?.drawImage(bitmap, -Math.floor(x * bitmap.width), -Math.floor(y * bitmap.height));
  return [...(context?.getImageData(0, 0, 1, 1).data ?? [])];
}
const colourAt = (bytes: Uint8Array, x: number, y: number) =>
  phone.page.evaluate(readColour, { picture: Buffer.from(bytes).toString('base64'), x, y });

test('PH1 PH2 a large noisy picture with its place in it is stored small, upright, and without', async () => {
  const picture = withExif(await noisy(4_000, 3_000), 6);
  expect(picture.length).toBeGreaterThan(4_000_000);
  expect(readJpeg(picture).markers).toContain(APP1);
  await album().setInputFiles(file(picture));
  await phone.page.getByRole('img', { name: '第 1 张照片' }).waitFor();

  const [photo] = await named();
  const [row] = await stored();
  if (!photo || !row) throw new Error('nothing was stored');
  const { markers, width, height } = readJpeg(row.bytes);
  expect(markers).not.toContain(APP1);
  expect(Math.max(width, height)).toBeLessThanOrEqual(1_600);
  expect(width / height).toBeCloseTo(3 / 4, 2);
  expect(row.bytes.length).toBeLessThanOrEqual(250 * 1024);
  const sha256 = createHash('sha256').update(row.bytes).digest('base64url');
  expect(photo).toEqual({ sha256, type: 'image/jpeg', bytes: row.bytes.length, width, height });
  expect(row).toMatchObject({ sha256, uploadedAt: null });
  // What was above is on the right once the phone is held upright.
  const [left, right] = [await colourAt(row.bytes, 0.2, 0.5), await colourAt(row.bytes, 0.8, 0.5)];
  expect(right[0]).toBeGreaterThan(150);
  expect(left[0]).toBeLessThan(100);

  const thumbnail = readJpeg(row.thumbnail);
  expect(thumbnail.markers).not.toContain(APP1);
  expect(Math.max(thumbnail.width, thumbnail.height)).toBeLessThanOrEqual(320);
  expect(row.thumbnail.length).toBeLessThanOrEqual(20 * 1024);
  expect(phone.takeErrors()).toEqual([]);
});

test('PH1 a picture of 108 megapixels is taken like any other', async () => {
  await album().setInputFiles(file(makeGreyJpeg(12_000, 9_000)));
  await phone.page.getByRole('img', { name: '第 1 张照片' }).waitFor();
  const [row] = await stored();
  expect(readJpeg(row?.bytes ?? new Uint8Array())).toMatchObject({ width: 1_600, height: 1_200 });
  expect(await named()).toMatchObject([{ width: 1_600, height: 1_200 }]);
});

test('PH1 a small one is not made larger, a long one keeps its shape', async () => {
  await album().setInputFiles([file(makeGreyJpeg(200, 100)), file(makeGreyJpeg(8_000, 80))]);
  await phone.page.getByRole('img', { name: '第 2 张照片' }).waitFor();
  expect(await named()).toMatchObject([
    { width: 200, height: 100 },
    { width: 1_600, height: 16 },
  ]);
});

test('PH1 what is transparent becomes white', async () => {
  const base64 = await phone.page.evaluate(() => {
    const canvas = document.createElement('canvas');
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  });
  const png = { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from(base64, 'base64') };
  await album().setInputFiles(png);
  await phone.page.getByRole('img', { name: '第 1 张照片' }).waitFor();
  const [row] = await stored();
  expect(await colourAt(row?.bytes ?? new Uint8Array(), 0.5, 0.5)).toEqual([255, 255, 255, 255]);
});

test('PH1 what is no picture is said to be none, and the others are kept', async () => {
  await album().setInputFiles([
    file(Buffer.from('not a picture')),
    file(makeGreyJpeg(40, 30)),
    file((await noisy(500, 500)).subarray(0, 300)),
  ]);
  await phone.page.getByText('有照片打不开').waitFor();
  expect(await named()).toMatchObject([{ width: 40, height: 30 }]);
  expect(await stored()).toHaveLength(1);
  await phone.inspect('photo-field-unreadable');
  expect(phone.takeErrors()).toEqual([]);
});

test('PH1 at most nine, each once; one that is taken away makes room', async () => {
  const pictures = Array.from({ length: 11 }, (_, index) => file(makeGreyJpeg(100, 100 + index)));
  await album().setInputFiles([...pictures.slice(0, 1), ...pictures]);
  await phone.page.getByText('照片够多了').waitFor();
  expect(await named()).toHaveLength(9);
  await phone.inspect('photo-field-full');
  await phone.page.getByRole('button', { name: '去掉第 3 张照片' }).click();
  await phone.page.getByLabel('拍照').waitFor();
  await phone.page.getByText('照片够多了').waitFor({ state: 'detached' });
  expect((await named()).map(({ height }) => height)).toEqual([100, 101, 103, 104, 105, 106, 107, 108]);
});

test('PH9 a tapped thumbnail is shown large, from the phone', async () => {
  await phone.page.getByText('照片会自动缩小').waitFor();
  await album().setInputFiles(file(await noisy(2_000, 1_000)));
  await phone.page.getByRole('button', { name: '看照片，第 1 张，共 1 张' }).click();
  const picture = phone.page.getByRole('dialog').getByRole('img', { name: '第 1 张照片' });
  await picture.waitFor();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(320);
  await phone.inspect('photo-large');
  await phone.page.getByRole('button', { name: '关闭' }).click();
  await picture.waitFor({ state: 'detached' });
  expect(phone.takeErrors()).toEqual([]);
});

test('PH3 a phone that is full refuses the photograph in words, keeps what it has, and still takes words', async () => {
  // One that nothing was ever taken away from: browsers give room back when they please.
  const origin = 'https://full.example';
  await servePhotoPage(phone.context, origin);
  await phone.page.goto(origin);
  await album().setInputFiles(file(makeGreyJpeg(300, 200)));
  await phone.page.getByRole('img', { name: '第 1 张照片' }).waitFor();
  const before = await stored();
  // A browser that has found room goes by that for half a minute: a fresh one has to look.
  await phone.reopen();
  await servePhotoPage(phone.context, origin);
  const browser = await phone.context.newCDPSession(phone.page);
  await phone.page.goto(origin);
  const { usage = 0 } = await phone.page.evaluate(() => navigator.storage.estimate());
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 600_000 });
  await album().setInputFiles(file(makeGreyJpeg(300, 250)));
  await phone.page.getByText('手机存满了，照片没加上；文字照样能保存').waitFor();
  await phone.inspect('photo-field-storage-full');
  expect(await stored()).toEqual(before);
  expect(await named()).toEqual([]);
  expect(await phone.page.evaluate(writeWords, '字'.repeat(100_000))).toBe('written');

  await browser.send('Storage.overrideQuotaForOrigin', { origin });
  await album().setInputFiles(file(makeGreyJpeg(300, 250)));
  await phone.page.getByRole('img', { name: '第 1 张照片' }).waitFor();
  expect(await stored()).toHaveLength(2);
  expect(phone.takeErrors()).toEqual([]);
});

/** Runs inside the page: a form's draft, as long as one cares. */
async function writeWords(words: string): Promise<string> {
  const open = indexedDB.open('qijintong');
  const database = await new Promise<IDBDatabase>((resolve) => {
    open.onsuccess = () => resolve(open.result);
  });
  const transaction = database.transaction('drafts', 'readwrite', { durability: 'strict' });
  transaction.objectStore('drafts').put({ key: 'visit:words', value: words });
  const result = await new Promise<string>((resolve) => {
    transaction.oncomplete = () => resolve('written');
    transaction.onabort = () => resolve(String(transaction.error));
  });
  database.close();
  return result;
}
