import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PhotoTotals } from '../../src/storage/photo-totals.ts';
import { addPhoto, dropUploadedPictures } from '../../src/storage/photos.ts';
import { type BrowserStorage, createKeeper } from '../../src/sync/keeper.ts';
import { createPhotoAlbum } from '../../src/sync/photo-album.ts';
import { makeNewPhoto, makePhoto } from '../support/make-photo.ts';
import { enrolSyncingPhone, type SyncingPhone } from '../support/syncing-phone.ts';
import { createTestApplication, type TestApplication } from '../support/test-application.ts';

const AT = '2026-11-23T00:00:00.000Z';
/** Long enough for a machine that has other things to do. */
const SOON = { timeout: 20_000 };
const one = makePhoto(150_000, 1);
const { sha256 } = one.photo;

let application: TestApplication;
let phone: SyncingPhone;
beforeEach(async () => {
  application = await createTestApplication();
  await application.addPerson('p1');
  phone = await enrolSyncingPhone(application, 'p1');
});
afterEach(() => application.close());

const albumOf = ({ database, client }: SyncingPhone, storage?: BrowserStorage) =>
  createPhotoAlbum({ database, client, keeper: createKeeper(storage), now: () => application.time.now });
async function upload() {
  await addPhoto(phone.database, makeNewPhoto(one), AT);
  await phone.log(1, '', [one.photo]);
  expect(await phone.sync()).toEqual({ outcome: 'done' });
}
async function bytesOf(picture: { blob: Blob } | { failure: string }) {
  return 'blob' in picture ? new Uint8Array(await picture.blob.arrayBuffer()) : picture.failure;
}

describe('looking at a photograph', () => {
  test('PH9 needs no network where this phone has it', async () => {
    await addPhoto(phone.database, makeNewPhoto(one), AT);
    phone.network.isDown = true;
    const album = albumOf(phone);
    expect(await bytesOf(await album.picture(sha256))).toEqual(one.bytes);
    expect((await album.thumbnail(sha256))?.size).toBe(100);
  });

  test('PH9 where its picture was dropped, it is fetched, or said to be out of reach', async () => {
    await upload();
    await dropUploadedPictures(phone.database);
    const album = albumOf(phone);
    expect(await bytesOf(await album.picture(sha256))).toEqual(one.bytes);
    phone.network.isDown = true;
    expect(await album.picture(sha256)).toEqual({ failure: 'offline' });
    expect((await album.thumbnail(sha256))?.size).toBe(100);
  });

  test('PH8 the person’s second phone gets it from the endpoint', async () => {
    await upload();
    const album = albumOf(await enrolSyncingPhone(application, 'p1'));
    expect(await album.thumbnail(sha256)).toBeNull();
    expect(await bytesOf(await album.picture(sha256))).toEqual(one.bytes);
  });

  test('PH8 one that the endpoint does not have yet is missing', async () => {
    const album = albumOf(await enrolSyncingPhone(application, 'p1'));
    expect(await album.picture(sha256)).toEqual({ failure: 'missing' });
  });

  test('PH8 other bytes than the entry names are not shown', async () => {
    await upload();
    const second = await enrolSyncingPhone(application, 'p1', {
      answer: async (path, init) =>
        path.startsWith('/api/blobs/')
          ? new Response(makePhoto(150_000, 2).bytes)
          : application.request(path, init),
    });
    expect(await albumOf(second).picture(sha256)).toEqual({ failure: 'missing' });
  });
});

describe('keeping photographs', () => {
  test('PH3 the browser is asked to keep them once, with the first', async () => {
    let asked = 0;
    const album = albumOf(phone, {
      async persist() {
        asked += 1;
        return false;
      },
      persisted: async () => false,
    });
    for (const seed of [1, 2, 3]) expect(await album.add(makeNewPhoto(makePhoto(1_000, seed)))).toBeNull();
    expect(asked).toBe(1);
  });

  test('PH9 the totals are told anew when the sync has changed them', async () => {
    const told: PhotoTotals[] = [];
    const stop = albumOf(phone).watchTotals((totals) => told.push(totals));
    await expect.poll(() => told.at(-1), SOON).toMatchObject({ count: 0 });
    await addPhoto(phone.database, makeNewPhoto(one), AT);
    await phone.log(1, '', [one.photo]);
    await expect.poll(() => told.at(-1), SOON).toMatchObject({ count: 1, waiting: 1, droppable: 0 });
    await phone.sync();
    await expect.poll(() => told.at(-1), SOON).toMatchObject({ waiting: 0, droppable: 150_000 });
    stop();
  });

  test('PH9 what a form left behind more than a day ago is gone once the album is opened', async () => {
    await addPhoto(phone.database, makeNewPhoto(one), '2026-11-21T00:00:00.000Z');
    albumOf(phone);
    await expect.poll(() => phone.database.photos.count(), SOON).toBe(0);
  });
});
