import { v7 as uuidv7 } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Event } from '../../src/domain/log/bodies.ts';
import { signReceipt } from '../../src/domain/log/receipt.ts';
import { appendEvents } from '../../src/storage/append-events.ts';
import { keepReceipt, lastEntry } from '../../src/storage/chains.ts';
import type { PhoneDatabase } from '../../src/storage/phone-database.ts';
import { readPhotoTotals } from '../../src/storage/photo-totals.ts';
import { addPhoto, dropUploadedPictures, markUploaded, readPhoto } from '../../src/storage/photos.ts';
import { photosToUpload } from '../../src/storage/photos-to-upload.ts';
import { removeOrphanPhotos } from '../../src/storage/remove-orphan-photos.ts';
import { createTestEndpoint } from '../support/endpoint-key.ts';
import { makeNewPhoto, makePhoto, type TestPhoto } from '../support/make-photo.ts';
import { createPhoneStorage, enrolWithoutEndpoint, type PhoneStorage } from '../support/phone.ts';

const AT = '2026-11-23T09:30:00.000+08:00';
const MONDAY = '2026-11-23T00:00:00.000Z';
const TUESDAY = '2026-11-24T00:00:00.000Z';
const endpoint = await createTestEndpoint();

let storage: PhoneStorage;
let database: PhoneDatabase;
let device: string;
beforeEach(async () => {
  storage = createPhoneStorage();
  database = storage.open();
  device = await enrolWithoutEndpoint(database, endpoint.reference);
});

const visitWith = (...photos: TestPhoto[]): Event => ({
  type: 'visit.logged',
  body: { kind: 'dormVisit', on: AT, place: { proof: 'none' }, photos: photos.map(({ photo }) => photo) },
});
async function append(event: Event): Promise<string> {
  const id = uuidv7();
  const result = await appendEvents(database, [{ id, event }], AT);
  if ('failure' in result) throw new Error(result.failure);
  return id;
}
async function acknowledge() {
  const head = await lastEntry(database, device);
  if (!head) throw new Error('nothing was appended');
  const { seq, hash } = head;
  const receipt = await signReceipt(
    { device, seq, hash, receivedAt: MONDAY },
    endpoint.id,
    endpoint.privateKey,
  );
  await keepReceipt(database, receipt);
}
const add = (photo: TestPhoto, at = MONDAY) => addPhoto(database, makeNewPhoto(photo), at);
const hashes = async () => (await database.photos.toCollection().primaryKeys()).sort();
const namesOf = (...photos: TestPhoto[]) => photos.map(({ photo }) => photo.sha256).sort();
const [one, two, three] = [makePhoto(1_000, 1), makePhoto(1_000, 2), makePhoto(1_000, 3)];

describe('photographs on the phone', () => {
  test('PH1 what is kept is there after the database was closed and opened', async () => {
    expect(await add(one)).toBeNull();
    database.close();
    const row = await readPhoto(storage.open(), one.photo.sha256);
    expect(new Uint8Array((await row?.blob?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(one.bytes);
    expect(row).toMatchObject({ addedAt: MONDAY, uploadedAt: null });
  });

  test('PH3 the room that was held for words is given back', async () => {
    await add(one);
    expect(await database.drafts.count()).toBe(0);
  });

  test('PH3 on a full disk it is said so, nothing is kept, and words can still be saved', async () => {
    await add(one);
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    const fail = () => {
      throw full;
    };
    database.photos.hook('creating', fail);
    expect(await add(two)).toEqual({ failure: 'storageFull' });
    expect(await hashes()).toEqual(namesOf(one));
    expect(await database.drafts.count()).toBe(0);
    await append(visitWith(one));
    expect(await database.entries.count()).toBe(1);
  });

  test('PH1 one of the same bytes is kept once, and its picture comes back where it was dropped', async () => {
    await add(one);
    await markUploaded(database, one.photo.sha256, MONDAY);
    await dropUploadedPictures(database);
    await add(one, TUESDAY);
    expect(await hashes()).toEqual(namesOf(one));
    const row = await readPhoto(database, one.photo.sha256);
    expect(row?.blob?.size).toBe(one.bytes.length);
    expect(row?.uploadedAt).toBe(MONDAY);
  });

  test('PH9 only pictures that the endpoint has are dropped, and their thumbnails stay', async () => {
    await add(one);
    await add(two);
    await markUploaded(database, one.photo.sha256, MONDAY);
    await dropUploadedPictures(database);
    const [sent, unsent] = await Promise.all(
      [one, two].map(({ photo }) => readPhoto(database, photo.sha256)),
    );
    expect(sent?.blob).toBeNull();
    expect(sent?.thumbnail.size).toBeGreaterThan(0);
    expect(unsent?.blob?.size).toBe(two.bytes.length);
  });
});

describe('what is kept in all', () => {
  test('PH9 is counted with its bytes, what waits, and what could be dropped', async () => {
    expect(await readPhotoTotals(database)).toEqual({
      count: 0,
      bytes: 0,
      uploaded: 0,
      waiting: 0,
      droppable: 0,
    });
    const [size, small] = [one.bytes.length, makeNewPhoto(one).thumbnail.size];
    for (const photo of [one, two, three]) await add(photo);
    await append(visitWith(one, two));
    await markUploaded(database, one.photo.sha256, MONDAY);
    // The third belongs to a form: it does not wait for the network, but for its record.
    expect(await readPhotoTotals(database)).toEqual({
      count: 3,
      bytes: 3 * (size + small),
      uploaded: 1,
      waiting: 1,
      droppable: size,
    });
    await dropUploadedPictures(database);
    expect(await readPhotoTotals(database)).toEqual({
      count: 3,
      bytes: 2 * size + 3 * small,
      uploaded: 1,
      waiting: 1,
      droppable: 0,
    });
  });
});

describe('what is to be uploaded', () => {
  const toUpload = async () => (await photosToUpload(database)).map(({ sha256 }) => sha256);

  test('PH4 is what an acknowledged entry names, the oldest first', async () => {
    await add(two, TUESDAY);
    await add(one, MONDAY);
    await add(three);
    await append(visitWith(one, two));
    expect(await toUpload()).toEqual([]);
    await acknowledge();
    await append(visitWith(three));
    expect(await toUpload()).toEqual([one, two].map(({ photo }) => photo.sha256));
    await markUploaded(database, one.photo.sha256, MONDAY);
    expect(await toUpload()).toEqual(namesOf(two));
  });

  test('PH4 also where an amendment names it', async () => {
    await add(one);
    const visit = await append(visitWith());
    await append({ type: 'visit.amended', body: { visit, revision: 1, changes: { photos: [one.photo] } } });
    await acknowledge();
    expect(await toUpload()).toEqual(namesOf(one));
  });

  test('PH4 also where the entry stands in a chain that this phone has left', async () => {
    await add(one);
    await append(visitWith(one));
    await acknowledge();
    await database.keys.delete('own');
    await enrolWithoutEndpoint(database, endpoint.reference);
    expect(await toUpload()).toEqual(namesOf(one));
  });
});

describe('what nobody names', () => {
  test('PH9 goes after a day; what a record or a form names stays, however old', async () => {
    const unread = makePhoto(1_000, 4);
    for (const photo of [one, two, three, unread]) await add(photo, MONDAY);
    await append(visitWith(one));
    await database.drafts.put({ key: 'visit:new', value: { form: [{ photos: [two.photo] }] } });
    // An entry of a later version (LG10): what it says cannot be read, and is kept all the same.
    const id = await append(visitWith(unread));
    await database.entries.where('id').equals(id).modify({ event: null });
    await removeOrphanPhotos(database, MONDAY);
    expect(await hashes()).toEqual(namesOf(one, two, three, unread));
    await removeOrphanPhotos(database, TUESDAY);
    expect(await hashes()).toEqual(namesOf(one, two, unread));
  });

  test('PH9 does not go where it was chosen again meanwhile', async () => {
    await add(one, MONDAY);
    await add(one, TUESDAY);
    await removeOrphanPhotos(database, TUESDAY);
    expect(await hashes()).toEqual(namesOf(one));
  });
});
