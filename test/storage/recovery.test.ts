import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { revokeDevice } from '../../src/endpoint/devices/revoke-device.ts';
import { readOwnDevice } from '../../src/storage/chains.ts';
import { createEntryReader } from '../../src/storage/entry-reader.ts';
import { readPhoneState } from '../../src/storage/read-phone-state.ts';
import { restoreBackup, takeBackup } from '../support/phone-backup.ts';
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

const ownDevice = async (of: SyncingPhone) => (await readOwnDevice(of.database))?.device ?? '';
const notesOf = async (of: SyncingPhone) => {
  const { records } = await readPhoneState(of.database);
  return records.map(({ visit, state }) => `${visit.note} ${state.name}`).sort();
};
const storedIds = async () =>
  (await application.database.selectFrom('entries').select('id').execute()).map(({ id }) => id);
const devices = () =>
  application.database
    .selectFrom('devices')
    .selectAll()
    .orderBy('enrolled_at')
    .orderBy('successor_of')
    .execute();

/** The endpoint comes back from a backup that it took when chains had at most so many entries. */
async function restoreEndpoint(seq: number, of: string): Promise<void> {
  for (const table of ['entries', 'receipts'] as const) {
    await application.database.deleteFrom(table).where('device', '=', of).where('seq', '>', seq).execute();
  }
}

/** The phone logs three by two pushes, and another phone of the person has them too. */
async function logAndShare(): Promise<SyncingPhone> {
  const other = await enrolSyncingPhone(application, 'p1');
  await phone.log(1, '记');
  await phone.sync();
  await phone.log(2, '记');
  await phone.sync();
  await other.sync();
  return other;
}

/** The phone logs three and archives them, comes back from a backup of the first, and logs something else. */
async function restorePhone(): Promise<void> {
  await phone.log(1, '一');
  await phone.sync();
  const backup = await takeBackup(phone.database);
  await phone.log(1, '二');
  await phone.log(1, '三');
  await phone.sync();
  await restoreBackup(phone.database, backup);
  await phone.log(1, '四');
}

describe('a phone that was restored from an older backup', () => {
  test('RC3 RC4 goes on in a new chain, with all that either side held; the fork stays as evidence', async () => {
    await restorePhone();
    const old = await ownDevice(phone);
    expect(await phone.sync()).toEqual({ outcome: 'done' });
    expect(await notesOf(phone)).toEqual(['一 archived', '三 archived', '二 archived', '四 archived']);
    expect(await application.database.selectFrom('forks').selectAll().execute()).toHaveLength(1);
    const next = await ownDevice(phone);
    expect(next).not.toBe(old);
    expect(await devices()).toMatchObject([
      { id: old, successor_of: null, revoked_at: null },
      { id: next, successor_of: old, person: 'p1' },
    ]);
    const ids = await storedIds();
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(4);

    await phone.log(1, '五');
    expect(await phone.sync()).toEqual({ outcome: 'done' });
    expect(await notesOf(phone)).toContain('五 archived');
    // What was on this phone is not said to come from another.
    const { records } = await readPhoneState(phone.database);
    expect(records.every(({ fromOtherDevice }) => !fromOtherDevice)).toBe(true);
  });

  test('RC4 an answer that is lost costs neither a key nor a record, wherever it is lost', async () => {
    await restorePhone();
    for (let requests = 0; requests < 12; requests += 1) {
      phone.network.faults = [...Array<'none'>(requests).fill('none'), 'answerLost'];
      await phone.sync();
    }
    phone.network.faults = [];
    expect(await phone.sync()).toEqual({ outcome: 'done' });
    expect(await notesOf(phone)).toEqual(['一 archived', '三 archived', '二 archived', '四 archived']);
    expect(await devices()).toHaveLength(2);
  });

  test('RC4 what is saved while the phone changes its key is saved under the new one', async () => {
    let saved: Promise<void> | undefined;
    phone = await enrolSyncingPhone(application, 'p1', {
      answer(path, init) {
        if (path === '/api/devices') saved = phone.log(1, '五');
        return application.request(path, init);
      },
    });
    await restorePhone();
    await phone.sync();
    await saved;
    await phone.sync();
    expect(await notesOf(phone)).toEqual(['一', '三', '二', '五', '四'].map((note) => `${note} archived`));
  });

  test('RC3 screens that had read the chain see what it is now', async () => {
    await restorePhone();
    const readEntries = createEntryReader(phone.database);
    expect(await readEntries()).toHaveLength(2);
    await phone.sync();
    const { records } = await readPhoneState(phone.database, readEntries);
    expect(records).toHaveLength(4);
  });

  test('RC4 a lost phone is revoked under each key that it had', async () => {
    await restorePhone();
    const old = await ownDevice(phone);
    await phone.sync();
    await revokeDevice(application, old, 'office');
    await phone.log(1, '五');
    expect(await phone.sync()).toEqual({ outcome: 'revoked' });
    expect(await storedIds()).toHaveLength(4);
  });

  test('RC4 nobody goes on from a device that is revoked, or under the key of another', async () => {
    await restorePhone();
    await revokeDevice(application, await ownDevice(phone), 'office');
    expect(await phone.sync()).toEqual({ outcome: 'revoked' });
    expect(await devices()).toHaveLength(1);
  });
});

describe('an endpoint that was restored from an older backup', () => {
  test('RC2 gets back from another phone of the person what a lost one had logged', async () => {
    const other = await logAndShare();
    await restoreEndpoint(1, await ownDevice(phone));
    expect(await other.sync()).toEqual({ outcome: 'done' });
    expect(await storedIds()).toHaveLength(3);
    expect(await notesOf(other)).toEqual(['记 archived', '记 archived', '记 archived']);
  });

  test('RC2 RC3 what the other phone may not add to a chain it says again in its own', async () => {
    const other = await logAndShare();
    await restoreEndpoint(1, await ownDevice(phone));
    await revokeDevice(application, await ownDevice(phone), 'office');
    expect(await other.sync()).toEqual({ outcome: 'done' });
    const ids = await storedIds();
    expect(new Set(ids).size).toBe(3);
    expect(ids).toHaveLength(3);
    expect(await notesOf(other)).toEqual(['记 archived', '记 archived', '记 archived']);
    const requests = other.network.requests.length;
    await other.sync();
    // In order again: push has nothing to send, one pull, one look at the reference data.
    expect(other.network.requests.length - requests).toBe(2);
  });

  test('RC1 RC3 both were restored: the person’s other phone has the only copy, and it comes back', async () => {
    const other = await enrolSyncingPhone(application, 'p1');
    await phone.log(1, '一');
    await phone.sync();
    const backup = await takeBackup(phone.database);
    await phone.log(2, '二');
    await phone.sync();
    await other.sync();
    await restoreEndpoint(1, await ownDevice(phone));
    await restoreBackup(phone.database, backup);
    await phone.log(1, '三');
    await phone.sync();
    await other.sync();
    await phone.sync();
    const all = ['一 archived', '三 archived', '二 archived', '二 archived'];
    expect(await notesOf(other)).toEqual(all);
    expect(await notesOf(phone)).toEqual(all);
    expect(new Set(await storedIds()).size).toBe(4);
  });

  test('RC5 a phone that it does not know any more says so, and comes back under its own key with its whole chain', async () => {
    await phone.log(2, '记');
    await phone.sync();
    const device = await ownDevice(phone);
    await restoreEndpoint(0, device);
    await application.database.deleteFrom('enrolment_codes').execute();
    await application.database.deleteFrom('devices').execute();
    await phone.log(1, '记');
    expect(await phone.sync()).toEqual({ outcome: 'unknown' });
    expect(await phone.enrol(await application.issueCode('p1'))).toBeNull();
    expect(await phone.sync()).toEqual({ outcome: 'done' });
    expect(await ownDevice(phone)).toBe(device);
    expect(await storedIds()).toHaveLength(3);
  });
});

describe('a phone that was revoked and is enrolled anew', () => {
  test('RC5 says again what had not been archived', async () => {
    await phone.log(1, '一');
    await phone.sync();
    await phone.log(1, '二');
    await revokeDevice(application, await ownDevice(phone), 'office');
    expect(await phone.sync()).toEqual({ outcome: 'revoked' });
    expect(await phone.enrol(await application.issueCode('p1'))).toBeNull();
    expect((await readPhoneState(phone.database)).unarchived).toBe(1);
    expect(await phone.sync()).toEqual({ outcome: 'done' });
    expect(await notesOf(phone)).toEqual(['一 archived', '二 archived']);
    expect(await storedIds()).toHaveLength(2);
  });

  test('RC1 ST4 gets the receipt whose answer was lost before it was revoked', async () => {
    await phone.log(1, '一');
    phone.network.faults = ['answerLost'];
    await phone.sync();
    await revokeDevice(application, await ownDevice(phone), 'office');
    expect(await phone.enrol(await application.issueCode('p1'))).toBeNull();
    expect(await phone.sync()).toEqual({ outcome: 'done' });
    expect(await notesOf(phone)).toEqual(['一 archived']);
    expect((await readPhoneState(phone.database)).unarchived).toBe(0);
    expect(await storedIds()).toHaveLength(1);
  });

  test('RC5 nobody’s records are said in the name of another', async () => {
    await application.addPerson('p2', '周明轩');
    await phone.log(1, '一');
    expect(await phone.enrol(await application.issueCode('p2'))).toEqual({ failure: 'otherPerson' });
    expect(await phone.sync()).toEqual({ outcome: 'done' });
    const stored = await application.database.selectFrom('entries').select('person').execute();
    expect(stored).toEqual([{ person: 'p1' }]);
  });

  test('EN1 a new phone begins with nothing of anybody', async () => {
    const fresh = createSyncingPhone(application);
    expect(await fresh.enrol(await application.issueCode('p1'))).toBeNull();
    expect(await notesOf(fresh)).toEqual([]);
  });
});
