import { type CryptoKey, importJWK } from 'jose';
import { v7 as uuidv7 } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Event } from '../../src/domain/log/bodies.ts';
import { judgeLink } from '../../src/domain/log/chain.ts';
import { signReceipt } from '../../src/domain/log/receipt.ts';
import { verifyEntry } from '../../src/domain/log/verify-entry.ts';
import { appendEvents, type NewEntry } from '../../src/storage/append-events.ts';
import { keepReceipt, readOwnDevice } from '../../src/storage/chains.ts';
import type { PhoneDatabase } from '../../src/storage/phone-database.ts';
import { createTestEndpoint } from '../support/endpoint-key.ts';
import { createPhoneStorage, enrolWithoutEndpoint, type PhoneStorage } from '../support/phone.ts';

const AT = '2026-11-23T09:30:00.000+08:00';
const DORM: Event = { type: 'visit.logged', body: { kind: 'dormVisit', on: AT, place: { proof: 'none' } } };
const endpoint = await createTestEndpoint();

let storage: PhoneStorage;
let database: PhoneDatabase;
let device: string;
beforeEach(async () => {
  storage = createPhoneStorage();
  database = storage.open();
  device = await enrolWithoutEndpoint(database, endpoint.reference);
});

async function append(event: Event = DORM, id = uuidv7(), on = database) {
  const [entry] = await appendAll([{ id, event }], on);
  if (!entry) throw new Error('nothing was appended');
  return entry;
}

async function appendAll(events: NewEntry[], on = database) {
  const result = await appendEvents(on, events, AT);
  if ('failure' in result) throw new Error(result.failure);
  return result.entries;
}

describe('appending on the phone', () => {
  test('ST1 the device key cannot be extracted, and signs after the database was closed and opened', async () => {
    await append();
    database.close();
    const reopened = storage.open();
    const own = await readOwnDevice(reopened);
    if (!own) throw new Error('not enrolled');
    await expect(crypto.subtle.exportKey('jwk', own.privateKey)).rejects.toThrow();
    expect((await append(DORM, uuidv7(), reopened)).seq).toBe(2);
  });

  test('ST2 what is appended is an entry that verifies and continues the chain', async () => {
    const first = await append();
    const second = await append();
    expect(second).toMatchObject({ seq: 2, prev: first.hash, after: null });
    const chain = await database.chains.get(device);
    if (!chain) throw new Error('no chain');
    const key = (await importJWK(chain.publicKey, 'ES256')) as CryptoKey;
    const { event, ...entry } = second;
    expect(await verifyEntry(second.jws, device, key)).toEqual({ entry });
    expect(event).toEqual(DORM);
  });

  test('ST2 tabs that append at once never fork the chain', async () => {
    const tabs = [database, storage.open(), storage.open()];
    await Promise.all(Array.from({ length: 30 }, (_, index) => append(DORM, uuidv7(), tabs[index % 3])));
    const entries = await database.entries.orderBy('[device+seq]').toArray();
    expect(entries.map((entry) => entry.seq)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    entries.forEach((entry, index) => {
      expect(judgeLink(entries[index - 1] ?? null, entry, undefined)).toBe('next');
    });
  });

  test('ST3 two taps on one form commit one record', async () => {
    const id = uuidv7();
    const [first, second] = await Promise.all([append(DORM, id), append(DORM, id, storage.open())]);
    expect(second.hash).toBe(first.hash);
    expect(await database.entries.count()).toBe(1);
  });

  test('ST2 what one form says is committed together, in order, and once', async () => {
    const form = [DORM, { type: 'visit.logged' as const, body: { ...DORM.body, kind: 'talk' } } as Event].map(
      (event) => ({ id: uuidv7(), event }),
    );
    const first = await appendAll(form);
    expect(first.map(({ seq, event }) => [seq, event])).toEqual([
      [1, form[0]?.event],
      [2, form[1]?.event],
    ]);
    expect(first[1]?.prev).toBe(first[0]?.hash);
    expect((await appendAll(form, storage.open())).map(({ hash }) => hash)).toEqual(
      first.map(({ hash }) => hash),
    );
    expect(await database.entries.count()).toBe(2);
  });

  test('ST3 a form of which a part is there already gets the rest', async () => {
    const [talk, visit] = [uuidv7(), uuidv7()];
    await append(DORM, talk);
    const entries = await appendAll([visit, talk].map((id) => ({ id, event: DORM })));
    expect(entries.map(({ id, seq }) => [id, seq])).toEqual([
      [visit, 2],
      [talk, 1],
    ]);
  });

  test('LG7 an entry names the newest receipt that the phone holds', async () => {
    const entry = await append();
    const receipt = await signReceipt(
      { device, seq: 1, hash: entry.hash, receivedAt: '2026-11-23T01:31:00Z' },
      endpoint.id,
      endpoint.privateKey,
    );
    expect(await keepReceipt(database, receipt)).toBe(true);
    expect((await append()).after).toBe(receipt.receiptHash);
  });

  test('ST2 a phone that is not enrolled is told so, and nothing is stored', async () => {
    const fresh = createPhoneStorage().open();
    expect(await appendEvents(fresh, [{ id: uuidv7(), event: DORM }], AT)).toEqual({
      failure: 'notEnrolled',
    });
    expect(await fresh.entries.count()).toBe(0);
  });

  test('ST2 a full disk is told apart from a defect, and nothing is stored', async () => {
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    database.entries.hook('creating', () => {
      throw full;
    });
    expect(
      await appendEvents(
        database,
        [
          { id: uuidv7(), event: DORM },
          { id: uuidv7(), event: DORM },
        ],
        AT,
      ),
    ).toEqual({ failure: 'storageFull' });
    expect(await storage.open().entries.count()).toBe(0);
  });
});
