import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PHOTO_MAX_BYTES } from '../../src/domain/log/limits.ts';
import { BLOB_PART_MAX_BYTES } from '../../src/domain/wire.ts';
import { revokeDevice } from '../../src/endpoint/devices/revoke-device.ts';
import { readOwnDevice } from '../../src/storage/chains.ts';
import { addPhoto, dropUploadedPictures, readPhoto } from '../../src/storage/photos.ts';
import { readSetting } from '../../src/storage/settings.ts';
import { openSyncRun } from '../../src/sync/sync-run.ts';
import { uploadBytes } from '../../src/sync/upload-bytes.ts';
import { makeNewPhoto, makePhoto, type TestPhoto } from '../support/make-photo.ts';
import { enrolSyncingPhone, type SyncingPhone } from '../support/syncing-phone.ts';
import { createTestApplication, type TestApplication } from '../support/test-application.ts';

const AT = '2026-11-23T00:00:00.000Z';
const PART = BLOB_PART_MAX_BYTES;
const [one, two, three] = [makePhoto(150_000, 1), makePhoto(150_000, 2), makePhoto(150_000, 3)];

let application: TestApplication;
let phone: SyncingPhone;
beforeEach(async () => {
  application = await createTestApplication();
  await application.addPerson('p1');
  phone = await enrolSyncingPhone(application, 'p1');
});
afterEach(() => application.close());

async function logWith(...photos: TestPhoto[]) {
  for (const photo of photos) expect(await addPhoto(phone.database, makeNewPhoto(photo), AT)).toBeNull();
  const named = photos.map(({ photo }) => photo);
  await phone.log(1, '', named);
}
const path = ({ photo }: TestPhoto) => `/api/blobs/${photo.sha256}`;
const requestsFor = (photo: TestPhoto) =>
  phone.network.requests
    .filter((request) => request.endsWith(path(photo)))
    .map((request) => request.split(' ')[0]);
const isUploaded = async ({ photo }: TestPhoto) =>
  (await readPhoto(phone.database, photo.sha256))?.uploadedAt != null;
const wholeOnes = async () =>
  (await application.database.selectFrom('blobs').select('sha256').execute())
    .map(({ sha256 }) => sha256)
    .sort();
const namesOf = (...photos: TestPhoto[]) => photos.map(({ photo }) => photo.sha256).sort();
/** How many requests a run sends before the first about a photograph: push, reference, pull. */
const LOG = ['none', 'none', 'none'] as const;

describe('photographs in a run of sync', () => {
  test('PH4 come after the log, part by part, and are asked for no more', async () => {
    await logWith(one);
    phone.network.requests = [];
    expect(await phone.sync()).toEqual({ outcome: 'done' });
    expect(phone.network.requests).toEqual([
      'POST /api/log',
      'GET /api/reference',
      'POST /api/log/pull',
      `HEAD ${path(one)}`,
      `PUT ${path(one)}`,
      `PUT ${path(one)}`,
      `PUT ${path(one)}`,
    ]);
    expect(await wholeOnes()).toEqual(namesOf(one));
    expect(await isUploaded(one)).toBe(true);

    phone.network.requests = [];
    expect(await phone.sync()).toEqual({ outcome: 'done' });
    expect(requestsFor(one)).toEqual([]);
  });

  test('PH1 the largest that may be is taken', async () => {
    const largest = makePhoto(PHOTO_MAX_BYTES);
    await logWith(largest);
    expect(await phone.sync()).toEqual({ outcome: 'done' });
    expect(await wholeOnes()).toEqual(namesOf(largest));
  });

  test('PH5 those of a form that is not saved yet stay on the phone', async () => {
    await addPhoto(phone.database, makeNewPhoto(one), AT);
    await phone.log();
    expect(await phone.sync()).toEqual({ outcome: 'done' });
    expect(requestsFor(one)).toEqual([]);
  });

  test('PH4 after a part’s answer was lost the upload goes on where it really stands', async () => {
    await logWith(one);
    phone.network.faults = [...LOG, 'none', 'answerLost'];
    expect(await phone.sync()).toEqual({ outcome: 'photosLeft', retryAfter: null });
    expect(await phone.states()).toEqual(['archived']);
    expect(await isUploaded(one)).toBe(false);

    phone.network.requests = [];
    expect(await phone.sync()).toEqual({ outcome: 'done' });
    expect(requestsFor(one)).toEqual(['HEAD', 'PUT', 'PUT']);
    expect(await wholeOnes()).toEqual(namesOf(one));
  });

  test('PH4 after the last part’s answer was lost nothing is sent again', async () => {
    await logWith(one);
    phone.network.faults = [...LOG, 'none', 'none', 'none', 'answerLost'];
    expect((await phone.sync()).outcome).toBe('photosLeft');
    phone.network.requests = [];
    expect(await phone.sync()).toEqual({ outcome: 'done' });
    expect(requestsFor(one)).toEqual(['HEAD']);
    expect(await isUploaded(one)).toBe(true);
  });

  test('PH4 a part that a network doubled is stored once', async () => {
    await logWith(one);
    phone.network.faults = [...LOG, 'none', 'answeredTwice', 'answeredTwice', 'answeredTwice'];
    expect(await phone.sync()).toEqual({ outcome: 'done' });
    expect(await wholeOnes()).toEqual(namesOf(one));
  });

  test('PH4 where a part is too large for a proxy, smaller ones are sent', async () => {
    await logWith(one);
    phone.network.faults = [...LOG, 'none', 413, 413];
    expect(await phone.sync()).toEqual({ outcome: 'done' });
    const parts = await application.database.selectFrom('blob_parts').select('size').execute();
    expect(Math.max(...parts.map(({ size }) => size))).toBe(PART / 4);
    expect(await wholeOnes()).toEqual(namesOf(one));
  });

  test('PH4 a proxy that finds everything too large is not asked for ever', async () => {
    await logWith(one);
    phone.network.faults = [...LOG, 'none', ...Array<413>(100).fill(413)];
    expect(await phone.sync()).toEqual({ outcome: 'photosLeft', retryAfter: 7_000 });
    expect(requestsFor(one)).toHaveLength(1 + 5);
  });

  test('PH4 one that fails holds up neither the log nor the others', async () => {
    await logWith(one, two, three);
    phone.network.faults = [...LOG, 500];
    expect(await phone.sync()).toEqual({ outcome: 'photosLeft', retryAfter: 7_000 });
    expect(await phone.states()).toEqual(['archived']);
    expect(await readSetting(phone.database, 'lastSync')).not.toBeNull();
    expect(await wholeOnes()).toHaveLength(2);
    expect(await phone.sync()).toEqual({ outcome: 'done' });
    expect(await wholeOnes()).toEqual(namesOf(one, two, three));
  });

  test('PH4 where the endpoint asks for quiet, the others are not tried', async () => {
    await logWith(one, two, three);
    phone.network.requests = [];
    phone.network.faults = [...LOG, 429];
    expect(await phone.sync()).toEqual({ outcome: 'photosLeft', retryAfter: 7_000 });
    expect(phone.network.requests.filter((request) => request.includes('/api/blobs/'))).toHaveLength(1);
  });

  test('PH4 one that the endpoint does not know of is refused alone', async () => {
    await logWith(one, two);
    await phone.sync();
    await application.database.deleteFrom('attachments').where('sha256', '=', one.photo.sha256).execute();
    await phone.database.photos.toCollection().modify({ uploadedAt: null });
    expect((await phone.sync()).outcome).toBe('photosLeft');
    expect(await isUploaded(two)).toBe(true);
  });

  test('PH4 what is saved in the midst of an upload goes first, and the upload goes on', async () => {
    let isFirst = true;
    const slow = await enrolSyncingPhone(application, 'p1', {
      async answer(url, init) {
        if (init.method === 'PUT' && isFirst) {
          isFirst = false;
          await slow.log();
        }
        return application.request(url, init);
      },
    });
    phone = slow;
    await logWith(two);
    phone.network.requests = [];
    expect(await phone.sync()).toEqual({ outcome: 'done' });
    expect(phone.network.requests.map((each) => each.split(' ')[0]).join(' ')).toBe(
      'POST GET POST HEAD PUT POST GET POST HEAD PUT PUT',
    );
    expect(await phone.states()).toEqual(['archived', 'archived']);
    expect(await wholeOnes()).toEqual(namesOf(two));
  });

  test('PH4 an entry that was refused does not hold up the photographs of those that were taken', async () => {
    await logWith(one);
    phone.network.faults = [...LOG, 'requestLost'];
    expect((await phone.sync()).outcome).toBe('photosLeft');
    await phone.log();
    const [, spoilt] = await phone.database.entries.toArray();
    if (!spoilt) throw new Error('there is no second entry');
    await phone.database.entries.put({ ...spoilt, jws: spoilt.jws.replace(/.{6}$/, 'AAAAAA') });
    expect((await phone.sync()).outcome).toBe('failed');
    expect(await wholeOnes()).toEqual(namesOf(one));
  });

  test('PH4 a picture that the phone’s disk has spoiled is not sent at all', async () => {
    await logWith(one, two);
    await phone.database.photos.update(one.photo.sha256, { blob: new Blob(['spoilt']) });
    expect(await phone.sync()).toEqual({ outcome: 'done' });
    expect(requestsFor(one)).toEqual([]);
    expect(await wholeOnes()).toEqual(namesOf(two));
  });

  test('PH6 where another phone sends the same picture meanwhile, both end with all of it there', async () => {
    const second = await enrolSyncingPhone(application, 'p1');
    const run = await openSyncRun(second.database, second.client);
    if (!run) throw new Error('not enrolled');
    const first = await enrolSyncingPhone(application, 'p1', {
      async answer(url, init) {
        if (init.method === 'PUT' && second.network.requests.every((each) => !each.startsWith('PUT'))) {
          // Half a part gets through: the first phone's whole one fits nowhere any more.
          second.network.faults = ['none', 413, 'none', 'requestLost'];
          const failure = await uploadBytes(run, one.photo.sha256, one.bytes, async () => false);
          expect(failure).toEqual({ failure: 'unreachable' });
        }
        return application.request(url, init);
      },
    });
    phone = first;
    await logWith(one);
    expect(await phone.sync()).toEqual({ outcome: 'done' });
    expect(requestsFor(one)).toEqual(['HEAD', 'PUT', 'HEAD', 'PUT', 'PUT']);
    expect(await wholeOnes()).toEqual(namesOf(one));
    expect(await uploadBytes(run, one.photo.sha256, one.bytes, async () => false)).toBeNull();
  });

  test('SY6 two tabs and the worker send each part once', async () => {
    await logWith(one);
    await Promise.all([phone.sync(), phone.sync(), phone.sync()]);
    expect(requestsFor(one)).toEqual(['HEAD', 'PUT', 'PUT', 'PUT']);
  });

  test('AU3 a phone that was revoked in the midst of an upload is told so', async () => {
    await logWith(one);
    phone.network.faults = [...LOG, 'none', 'requestLost'];
    await phone.sync();
    await revokeDevice(application, (await readOwnDevice(phone.database))?.device ?? '', 'test');
    expect(await phone.sync()).toEqual({ outcome: 'revoked' });
    expect(await wholeOnes()).toEqual([]);
  });

  test('AU2 a clock that goes wrong in the midst of a run is put right', async () => {
    for (const method of ['HEAD', 'PUT']) {
      const wandering = await enrolSyncingPhone(application, 'p1', {
        async answer(url, init) {
          const answer = await application.request(url, init);
          const next = method === 'HEAD' ? url === '/api/log/pull' : init.method === 'HEAD';
          if (next) wandering.clockError += 3_600_000;
          return answer;
        },
      });
      phone = wandering;
      const photo = method === 'HEAD' ? one : two;
      await logWith(photo);
      expect(await phone.sync()).toEqual({ outcome: 'done' });
      expect(requestsFor(photo).filter((each) => each === method)).toHaveLength(method === 'HEAD' ? 2 : 4);
      expect(await isUploaded(photo)).toBe(true);
    }
  });

  test('PH10 an endpoint that was restored from an older backup gets what this phone still holds', async () => {
    await logWith(one);
    await phone.sync();
    await dropUploadedPictures(phone.database);
    await logWith(two);
    await phone.sync();
    for (const table of ['entries', 'receipts'] as const) {
      await application.database.deleteFrom(table).execute();
    }
    for (const table of ['attachments', 'blob_parts', 'blobs'] as const) {
      await application.database.deleteFrom(table).execute();
    }
    expect(await phone.sync()).toEqual({ outcome: 'done' });
    expect(await wholeOnes()).toEqual(namesOf(two));
    await logWith(three);
    expect(await phone.sync()).toEqual({ outcome: 'done' });
    expect(await wholeOnes()).toEqual(namesOf(two, three));
  });
});
