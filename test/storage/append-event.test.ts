import { type CryptoKey, importJWK } from 'jose';
import { v7 as uuidv7 } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Event } from '../../src/domain/log/bodies.ts';
import { judgeLink } from '../../src/domain/log/chain.ts';
import { signReceipt } from '../../src/domain/log/receipt.ts';
import { verifyEntry } from '../../src/domain/log/verify-entry.ts';
import { appendEvent } from '../../src/storage/append-event.ts';
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
  const result = await appendEvent(on, id, event, AT);
  if ('failure' in result) throw new Error(result.failure);
  return result.entry;
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
    expect(await appendEvent(fresh, uuidv7(), DORM, AT)).toEqual({ failure: 'notEnrolled' });
    expect(await fresh.entries.count()).toBe(0);
  });

  test('ST2 a full disk is told apart from a defect, and nothing is stored', async () => {
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    database.entries.hook('creating', () => {
      throw full;
    });
    expect(await appendEvent(database, uuidv7(), DORM, AT)).toEqual({ failure: 'storageFull' });
    expect(await storage.open().entries.count()).toBe(0);
  });
});
