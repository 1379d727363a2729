import { Dexie } from 'dexie';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { ensureParsed } from '../../src/storage/parsed-under.ts';
import { PhoneDatabase } from '../../src/storage/phone-database.ts';
import { readPhoneState } from '../../src/storage/read-phone-state.ts';
import { createTestEndpoint } from '../support/endpoint-key.ts';
import { makeDevice } from '../support/make-device.ts';
import { createPhoneStorage } from '../support/phone.ts';

/** The stores of the first released version. */
const FIRST = {
  entries: '[device+seq], id',
  receipts: '[device+seq]',
  refusals: '[device+seq]',
  chains: 'device',
  keys: 'name',
  settings: 'name',
  drafts: 'key',
};

test('ST6 a phone of the first version keeps its records, its key and its reference data', async () => {
  // Points Dexie at a store of its own, in which the first version then writes.
  createPhoneStorage().open().close();
  const old = new Dexie('qijintong');
  old.version(1).stores(FIRST);
  const device = await makeDevice();
  const entry = await device.log({ id: uuidv7() });
  const { reference } = await createTestEndpoint();
  const { units, branches, ...data } = reference;
  const { topics, themes, hardships, problems, ...policy } = data.policy;
  const kinds = policy.kinds.map(({ asks, takes, along, ...kind }) => kind);
  expect([units, branches, topics, themes, hardships, problems]).not.toContain(undefined);
  await old.table('entries').add({ ...entry, event: { type: entry.type, body: entry.body } });
  await old.table('chains').add({ device: device.id, publicKey: device.publicKey });
  await old
    .table('keys')
    .add({ name: 'own', device: device.id, privateKey: device.privateKey, enrolledAt: entry.at });
  await old.table('settings').bulkAdd([
    { name: 'reference', value: { etag: '"1"', data: { ...data, policy: { ...policy, kinds } } } },
    { name: 'parsedUnder', value: 1 },
  ]);
  old.close();

  const database = new PhoneDatabase();
  await ensureParsed(database);
  const { enrolment, records } = await readPhoneState(database);
  expect(enrolment).toMatchObject({ device: device.id, reference: { units: [], branches: [] } });
  expect(enrolment?.reference.policy.kinds[0]).toMatchObject({ asks: [], takes: [], along: [] });
  expect(records.map(({ visit }) => visit.id)).toEqual([entry.id]);
  expect(await database.entries.where('type').equals('visit.logged').count()).toBe(1);
});
