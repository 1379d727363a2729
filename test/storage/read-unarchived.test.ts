import { afterEach, beforeEach, expect, test } from 'vitest';
import { becomeDevice } from '../../src/storage/own-key.ts';
import { readPhoneState } from '../../src/storage/read-phone-state.ts';
import { readUnarchived } from '../../src/storage/read-unarchived.ts';
import { createKeyPair } from '../support/key-pair.ts';
import { makePhoto } from '../support/make-photo.ts';
import { createSyncingPhone, enrolSyncingPhone, type SyncingPhone } from '../support/syncing-phone.ts';
import { createTestApplication, type TestApplication } from '../support/test-application.ts';

let application: TestApplication;
let phone: SyncingPhone;
beforeEach(async () => {
  application = await createTestApplication();
  await application.addPerson('p1');
  phone = await enrolSyncingPhone(application, 'p1');
});
afterEach(() => application.close());

const ownTexts = async () => (await phone.database.entries.toArray()).map(({ jws }) => jws);

test('HA1 what no receipt covers goes into the file, with the receipt before it and the key that proves it', async () => {
  await phone.log(2);
  await phone.sync();
  await phone.log(3);
  const unarchived = await readUnarchived(phone.database);
  const receipt = await phone.database.receipts.toCollection().last();
  const chain = await phone.database.chains.toCollection().first();
  expect(unarchived).toEqual({
    endpoint: application.key.identity.id,
    chains: [{ ...chain, receipt: receipt?.jws, entries: (await ownTexts()).slice(2) }],
    ...{ count: 3, photos: 0 },
  });
});

test('HA1 a phone that was never answered writes all that it holds, and says how many photographs are not in it', async () => {
  const { photo } = makePhoto(1_000, 1);
  await phone.log(2, '', [photo]);
  expect(await readUnarchived(phone.database)).toMatchObject({
    chains: [{ receipt: null, entries: await ownTexts() }],
    ...{ count: 2, photos: 1 },
  });
});

test('HA1 there is nothing to write where all is archived, and before enrolment', async () => {
  await phone.log(1);
  await phone.sync();
  expect(await readUnarchived(phone.database)).toBeNull();
  expect(await readUnarchived(createSyncingPhone(application).database)).toBeNull();
});

test('HA1 a phone that goes on under a new key writes what is left of either', async () => {
  await phone.log(2);
  const before = await ownTexts();
  const own = await phone.database.keys.get('own');
  if (own?.name !== 'own') throw new Error('the phone is not enrolled');
  const { id: device, publicKey, privateKey } = await createKeyPair();
  await becomeDevice(phone.database, device, { publicKey, privateKey }, own.enrolledAt);
  await phone.log(1);
  const after = (await ownTexts()).filter((jws) => !before.includes(jws));
  expect(await readUnarchived(phone.database)).toMatchObject({
    chains: [
      { device: own.device, entries: before },
      { device, publicKey, entries: after },
    ],
    count: 3,
  });
  expect((await readPhoneState(phone.database)).unarchived).toBe(3);
});

test('EV4 the oldest entry that waits is the earliest of this phone’s own that no receipt covers', async () => {
  const other = await enrolSyncingPhone(application, 'p1');
  await other.log(1);
  await other.sync();
  const oldest = async () => (await readPhoneState(phone.database)).oldestUnarchivedAt;
  await phone.log(1);
  await phone.sync();
  expect(await oldest()).toBeNull();
  for (const minute of ['02', '03']) {
    application.time.now = Date.parse(`2026-11-23T01:${minute}:00Z`);
    await phone.log(1);
  }
  expect(await oldest()).toBe('2026-11-23T09:02:00.000+08:00');
});
