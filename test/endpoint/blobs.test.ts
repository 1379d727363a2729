import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Photo } from '../../src/domain/log/photo.ts';
import { BLOB_PART_MAX_BYTES } from '../../src/domain/wire.ts';
import { revokeDevice } from '../../src/endpoint/devices/revoke-device.ts';
import { type EnrolledDevice, enrolDevice, readProblem } from '../support/device-requests.ts';
import { makePhoto, type TestPhoto } from '../support/make-photo.ts';
import { createTestApplication, type TestApplication } from '../support/test-application.ts';

const PART = BLOB_PART_MAX_BYTES;

let application: TestApplication;
let device: EnrolledDevice;
beforeEach(async () => {
  application = await createTestApplication();
  await application.addPerson('p1');
  device = await enrolDevice(application, 'p1');
});
afterEach(() => application.close());

const visit = (...photos: Photo[]) => ({
  kind: 'dormVisit',
  on: '2026-11-23T08:40:00.000+08:00',
  place: { proof: 'none' },
  photos,
});
/** Pushes an entry of this device that names the photographs. */
async function name(by: EnrolledDevice, ...photos: TestPhoto[]) {
  await by.push([(await by.log({ body: visit(...photos.map(({ photo }) => photo)) })).jws]);
}

const path = ({ photo }: TestPhoto) => `/api/blobs/${photo.sha256}`;
const ask = (photo: TestPhoto, by = device) => by.send(path(photo), { method: 'HEAD' });
const offsetOf = (response: Response) => Number(response.headers.get('Upload-Offset') ?? Number.NaN);

function put(photo: TestPhoto, start = 0, end = photo.bytes.length, by = device, headers = {}) {
  return by.send(path(photo), {
    method: 'PUT',
    headers: {
      'Content-Type': 'image/jpeg',
      'Content-Range': `bytes ${start}-${end - 1}/${photo.bytes.length}`,
      ...headers,
    },
    body: photo.bytes.slice(start, end),
  });
}
async function putAll(photo: TestPhoto, by = device): Promise<void> {
  for (let start = 0; start < photo.bytes.length; start += PART) {
    const response = await put(photo, start, Math.min(start + PART, photo.bytes.length), by);
    expect(response.status).toBe(204);
  }
}
const problemOf = async (response: Promise<Response>) => (await readProblem(await response)).name;
const partsOf = async ({ photo }: TestPhoto) =>
  (
    await application.database
      .selectFrom('blob_parts')
      .select('start')
      .where('sha256', '=', photo.sha256)
      .orderBy('start')
      .execute()
  ).map(({ start }) => start);
const wholeOnes = async () =>
  (await application.database.selectFrom('blobs').select('sha256').execute()).map(({ sha256 }) => sha256);

describe('a photograph that an entry names', () => {
  test('PH6 comes in parts, and the very bytes go out again', async () => {
    const photo = makePhoto();
    await name(device, photo);
    expect(offsetOf(await ask(photo))).toBe(0);
    expect(offsetOf(await put(photo, 0, PART))).toBe(PART);
    expect(offsetOf(await ask(photo))).toBe(PART);
    expect((await device.get(path(photo))).status).toBe(404);
    expect(offsetOf(await put(photo, PART, 2 * PART))).toBe(2 * PART);
    expect(offsetOf(await put(photo, 2 * PART))).toBe(photo.bytes.length);

    const answer = await device.get(path(photo));
    expect(answer.status).toBe(200);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(photo.bytes);
    expect(answer.headers.get('Content-Type')).toBe('image/jpeg');
    expect(answer.headers.get('Cache-Control')).toBe('private, max-age=31536000, immutable');
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(await wholeOnes()).toEqual([photo.photo.sha256]);
  });

  test('PH6 a HEAD has no body and is not kept by anybody', async () => {
    const photo = makePhoto();
    await name(device, photo);
    const answer = await ask(photo);
    expect(answer.status).toBe(204);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(await answer.text()).toBe('');
  });

  test('PH5 may be named by an amendment too', async () => {
    const photo = makePhoto(1_000);
    const entry = await device.log();
    const body = { visit: entry.id, revision: 1, changes: { photos: [photo.photo] } };
    const amended = await device.log({ type: 'visit.amended', body });
    await device.push([entry.jws, amended.jws]);
    expect(offsetOf(await put(photo))).toBe(1_000);
    expect(await wholeOnes()).toHaveLength(1);
  });

  test('PH6 the same part again is answered as the first time, and kept once', async () => {
    const photo = makePhoto();
    await name(device, photo);
    expect(offsetOf(await put(photo, 0, PART))).toBe(PART);
    expect(offsetOf(await put(photo, 0, PART))).toBe(PART);
    expect(await partsOf(photo)).toEqual([0]);
    await putAll(photo);
    expect(offsetOf(await put(photo, 0, PART))).toBe(photo.bytes.length);
    expect(await wholeOnes()).toHaveLength(1);
  });

  test('PH6 the same parts from several sides at once are stored once', async () => {
    const photo = makePhoto();
    const other = await enrolDevice(application, 'p1');
    await name(device, photo);
    for (let start = 0; start < photo.bytes.length; start += PART) {
      const end = Math.min(start + PART, photo.bytes.length);
      const answers = await Promise.all(
        [device, other, device, other].map((by) => put(photo, start, end, by)),
      );
      expect(answers.map(offsetOf)).toEqual([end, end, end, end]);
    }
    expect(await partsOf(photo)).toEqual([0, PART, 2 * PART]);
    expect(await wholeOnes()).toHaveLength(1);
  });

  test('PH6 a part that begins elsewhere is told where the upload stands', async () => {
    const photo = makePhoto();
    await name(device, photo);
    await put(photo, 0, PART);
    for (const [start, end] of [
      [PART + 1, PART + 2],
      [0, 10],
      [10, 20],
    ]) {
      const answer = await put(photo, start, end);
      expect(offsetOf(answer)).toBe(PART);
      expect((await readProblem(answer)).name).toBe('blob-offset');
    }
    expect(await partsOf(photo)).toEqual([0]);
  });

  test('PH6 is gone on with by whichever phone of the person comes next', async () => {
    const photo = makePhoto();
    await name(device, photo);
    await put(photo, 0, PART);
    const other = await enrolDevice(application, 'p1');
    expect(offsetOf(await ask(photo, other))).toBe(PART);
    expect(offsetOf(await put(photo, PART, 2 * PART, other))).toBe(2 * PART);
    expect(offsetOf(await put(photo, 2 * PART))).toBe(photo.bytes.length);
  });

  test('PH7 bytes of another hash are thrown away, and the right ones taken afterwards', async () => {
    const photo = makePhoto();
    const wrong = { photo: photo.photo, bytes: makePhoto(150_000, 2).bytes };
    await name(device, photo);
    await put(wrong, 0, PART);
    await put(wrong, PART, 2 * PART);
    expect(await problemOf(put(wrong, 2 * PART))).toBe('blob-mismatch');
    expect(await partsOf(photo)).toEqual([]);
    expect(offsetOf(await ask(photo))).toBe(0);
    await putAll(photo);
    expect(await wholeOnes()).toHaveLength(1);
  });

  test('PH7 what is no JPEG is thrown away', async () => {
    const page = makePhoto(
      1_000,
      1,
      [...'<html>'].map((letter) => letter.charCodeAt(0)),
    );
    await name(device, page);
    expect(await problemOf(put(page))).toBe('blob-mismatch');
    expect(await partsOf(page)).toEqual([]);
    expect(await wholeOnes()).toEqual([]);
  });

  test('PH7 another size than the named one is refused before a byte is stored', async () => {
    const photo = makePhoto(1_000);
    await name(device, photo);
    const headers = { 'Content-Range': 'bytes 0-999/1001' };
    expect(await problemOf(put(photo, 0, 1_000, device, headers))).toBe('blob-mismatch');
    expect(await partsOf(photo)).toEqual([]);
  });

  test('PH7 what is whole cannot be spoiled by somebody who names it with another size', async () => {
    const photo = makePhoto(1_000);
    await name(device, photo);
    await putAll(photo);
    await application.addPerson('p2', '周明轩');
    const other = await enrolDevice(application, 'p2');
    const longer = { photo: { ...photo.photo, bytes: 2_000 }, bytes: makePhoto(2_000, 2).bytes };
    await name(other, longer);
    expect(await problemOf(put(longer, 1_000, 2_000, other))).toBe('blob-mismatch');
    const answer = await device.get(path(photo));
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(photo.bytes);
  });
});

describe('whose photograph it is', () => {
  test('PH5 one that no entry names is not taken', async () => {
    const photo = makePhoto(1_000);
    await name(device, makePhoto(1_000, 2));
    expect((await ask(photo)).status).toBe(404);
    expect(await problemOf(put(photo))).toBe('blob-unexpected');
    expect(await partsOf(photo)).toEqual([]);
  });

  test('PH5 one that a refused entry names is not taken', async () => {
    const photo = makePhoto(1_000);
    await device.push([(await device.sign({ seq: 5, body: visit(photo.photo) })).jws]);
    expect(await problemOf(put(photo))).toBe('blob-unexpected');
  });

  test('PH8 nobody else learns whether it is there', async () => {
    const [whole, half, none] = [makePhoto(1_000, 1), makePhoto(1_000, 2), makePhoto(1_000, 3)];
    await name(device, whole, half);
    await putAll(whole);
    await put(half, 0, 500);
    await application.addPerson('p2', '周明轩');
    const other = await enrolDevice(application, 'p2');
    const answers = await Promise.all(
      [whole, half, none].flatMap((photo) => [
        other.get(path(photo)).then((response) => response.text()),
        put(photo, 0, 1_000, other).then((response) => response.text()),
        ask(photo, other).then(({ status }) => String(status)),
      ]),
    );
    expect(answers.slice(0, 3)).toEqual(answers.slice(6, 9));
    expect(answers.slice(3, 6)).toEqual(answers.slice(6, 9));
  });

  test('PH8 the person’s other phone and the office get it', async () => {
    const photo = makePhoto(1_000);
    await name(device, photo);
    await putAll(photo);
    await application.addPerson('p2', '李敏');
    const [second, office] = [await enrolDevice(application, 'p1'), await enrolDevice(application, 'p2')];
    expect((await second.get(path(photo))).status).toBe(200);
    expect((await office.get(path(photo))).status).toBe(404);
    await application.database
      .updateTable('people')
      .set({ roles: '["leader","office"]' })
      .where('id', '=', 'p2')
      .execute();
    expect((await office.get(path(photo))).status).toBe(200);
    expect((await office.get(path(makePhoto(1_000, 9)))).status).toBe(404);
  });

  test('AU1 without a token nothing is told', async () => {
    const photo = makePhoto(1_000);
    await name(device, photo);
    for (const method of ['HEAD', 'GET', 'PUT']) {
      expect((await application.request(path(photo), { method })).status).toBe(401);
    }
  });

  test('AU3 a revoked device is answered 403 and nothing is stored', async () => {
    const photo = makePhoto(1_000);
    await name(device, photo);
    await revokeDevice(application, device.id, 'test');
    expect(await problemOf(put(photo))).toBe('device-revoked');
    expect(await partsOf(photo)).toEqual([]);
  });
});

describe('what is no part of a photograph', () => {
  test.each([
    ['no range', ''],
    ['a range in other units', 'lines 0-999/1000'],
    ['a range without a total', 'bytes 0-999/*'],
    ['a range backwards', 'bytes 999-0/1000'],
    ['a range beyond the total', 'bytes 0-1000/1000'],
    ['a range of another length', 'bytes 0-998/1000'],
    ['an endless number', `bytes 0-999/${'9'.repeat(40)}`],
  ])('PH6 a PUT with %s is answered 400', async (_, range) => {
    const photo = makePhoto(1_000);
    await name(device, photo);
    const headers = { 'Content-Range': range };
    expect(await problemOf(put(photo, 0, 1_000, device, headers))).toBe('malformed-request');
    expect(await partsOf(photo)).toEqual([]);
  });

  test('PH6 64 KiB are taken, one byte more is answered 413', async () => {
    const photo = makePhoto();
    await name(device, photo);
    expect(await problemOf(put(photo, 0, PART + 1))).toBe('too-large');
    expect(await partsOf(photo)).toEqual([]);
    expect((await put(photo, 0, PART)).status).toBe(204);
  });

  test('PH6 another type than a JPEG’s is answered 415', async () => {
    const photo = makePhoto(1_000);
    await name(device, photo);
    const headers = { 'Content-Type': 'text/html' };
    expect(await problemOf(put(photo, 0, 1_000, device, headers))).toBe('unsupported-media-type');
  });

  test('HT3 a name that is no hash is 404, another method 405', async () => {
    expect(await problemOf(device.get('/api/blobs/..%2fendpoint.sqlite'))).toBe('not-found');
    expect(await problemOf(device.get('/api/blobs/abc'))).toBe('not-found');
    const answer = await device.send(path(makePhoto(1_000)), { method: 'DELETE' });
    expect(answer.headers.get('Allow')).toBe('GET, HEAD, PUT');
    expect((await readProblem(answer)).name).toBe('method-not-allowed');
  });
});
