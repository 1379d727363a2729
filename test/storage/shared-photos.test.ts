import { beforeEach, expect, test } from 'vitest';
import type { PhoneDatabase } from '../../src/storage/phone-database.ts';
import {
  keepSharedPhotos,
  removeOldSharedPhotos,
  SHARED_PHOTOS_KEY,
  type SharedPhotos,
} from '../../src/storage/shared-photos.ts';
import { createPhoneStorage } from '../support/phone.ts';

const MONDAY = '2026-11-23T00:00:00.000Z';
const TUESDAY = '2026-11-24T00:00:00.000Z';

let database: PhoneDatabase;
beforeEach(() => {
  database = createPhoneStorage().open();
});

const pictures = (count: number) =>
  Array.from({ length: count }, (_, index) => new Blob([`picture ${index}`], { type: 'image/jpeg' }));
const held = async () => (await database.drafts.get(SHARED_PHOTOS_KEY))?.value as SharedPhotos | undefined;

test('SH1 what is shared waits, what is shared later joins it, and nine are the most', async () => {
  expect(await keepSharedPhotos(database, pictures(2), MONDAY)).toBe('kept');
  expect(await held()).toMatchObject({ files: { length: 2 }, leftOut: 0 });
  expect(await keepSharedPhotos(database, pictures(10), TUESDAY)).toBe('kept');
  expect(await held()).toMatchObject({ files: { length: 9 }, leftOut: 3, receivedAt: TUESDAY });
  expect(await database.drafts.count()).toBe(1);
});

test('SH1 what is no picture is not kept', async () => {
  const rubbish = [new Blob(['words'], { type: 'text/plain' }), new Blob([], { type: 'image/jpeg' })];
  expect(await keepSharedPhotos(database, [], MONDAY)).toBe('none');
  expect(await keepSharedPhotos(database, rubbish, MONDAY)).toBe('none');
  expect(await held()).toBeUndefined();
  expect(await keepSharedPhotos(database, [...rubbish, ...pictures(1)], MONDAY)).toBe('kept');
  expect(await held()).toMatchObject({ files: { length: 1 } });
});

test('SH1 a phone that is full says so, and keeps what waited', async () => {
  await keepSharedPhotos(database, pictures(1), MONDAY);
  database.drafts.hook('creating', () => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  expect(await keepSharedPhotos(database, pictures(1), TUESDAY)).toBe('storageFull');
  expect(await held()).toMatchObject({ files: { length: 1 }, receivedAt: MONDAY });
});

test('SH2 what no form took goes after a day', async () => {
  await keepSharedPhotos(database, pictures(1), MONDAY);
  await removeOldSharedPhotos(database, MONDAY);
  expect(await held()).toBeDefined();
  await removeOldSharedPhotos(database, TUESDAY);
  expect(await held()).toBeUndefined();
});
