import { v7 as uuidv7 } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Event } from '../../src/domain/log/bodies.ts';
import { signReceipt } from '../../src/domain/log/receipt.ts';
import { appendEvents } from '../../src/storage/append-events.ts';
import { keepReceipt } from '../../src/storage/chains.ts';
import { createEntryReader } from '../../src/storage/entry-reader.ts';
import type { PhoneDatabase } from '../../src/storage/phone-database.ts';
import { readPhoneState } from '../../src/storage/read-phone-state.ts';
import { readSetting, writeSetting } from '../../src/storage/settings.ts';
import { createTestEndpoint } from '../support/endpoint-key.ts';
import { createPhoneStorage, enrolWithoutEndpoint } from '../support/phone.ts';

const endpoint = await createTestEndpoint();
let database: PhoneDatabase;
const AMENDED_AT = '2026-11-23T09:35:00.000+08:00';
let device: string;
beforeEach(async () => {
  database = createPhoneStorage().open();
  device = await enrolWithoutEndpoint(database, endpoint.reference);
});

async function log(minute: number) {
  const at = `2026-11-23T09:${minute}:00.000+08:00`;
  const event: Event = { type: 'visit.logged', body: { kind: 'talk', on: at, place: { proof: 'none' } } };
  const result = await appendEvents(database, [{ id: uuidv7(), event }], at);
  if ('failure' in result) throw new Error(result.failure);
  const [entry] = result.entries;
  if (!entry) throw new Error('nothing was appended');
  return entry;
}

async function receive(entry: { seq: number; hash: string }, receivedAt: string, hash = entry.hash) {
  const payload = { device, seq: entry.seq, hash, receivedAt };
  return keepReceipt(database, await signReceipt(payload, endpoint.id, endpoint.privateKey));
}

const statesOf = async () => (await readPhoneState(database)).records.map(({ state }) => state);

describe('what the phone says of its records', () => {
  test('ST4 saved until a receipt covers it, then archived since the first receipt that did', async () => {
    const [first, second] = [await log(10), await log(11)];
    await log(12);
    expect(await statesOf()).toEqual([{ name: 'saved' }, { name: 'saved' }, { name: 'saved' }]);
    await receive(first, '2026-11-23T02:00:00Z');
    await receive(second, '2026-11-23T03:00:00Z');
    expect(await statesOf()).toEqual([
      { name: 'saved' },
      { name: 'archived', receivedAt: '2026-11-23T03:00:00Z' },
      { name: 'archived', receivedAt: '2026-11-23T02:00:00Z' },
    ]);
    expect((await readPhoneState(database)).unarchived).toBe(1);
  });

  test('LG7 a receipt for another hash at the same seq archives nothing', async () => {
    const entry = await log(10);
    expect(await receive(entry, '2026-11-23T02:00:00Z', 'A'.repeat(43))).toBe(false);
    expect(await statesOf()).toEqual([{ name: 'saved' }]);
  });

  test('SY8 a refusal is shown with its reason, and a later receipt outdates it', async () => {
    const entry = await log(10);
    await database.refusals.put({ device, seq: 1, reason: 'badSignature' });
    expect(await statesOf()).toEqual([{ name: 'refused', reason: 'badSignature' }]);
    await receive(entry, '2026-11-23T02:00:00Z');
    expect(await statesOf()).toEqual([{ name: 'archived', receivedAt: '2026-11-23T02:00:00Z' }]);
    expect(await database.refusals.count()).toBe(0);
  });

  test('ST5 a place code that was scanned before enrolment is kept', async () => {
    const fresh = createPhoneStorage().open();
    await writeSetting(fresh, 'pendingPlaceCode', '0123456789ABCDEF');
    expect(await readPhoneState(fresh)).toMatchObject({
      enrolment: null,
      pendingPlaceCode: '0123456789ABCDEF',
    });
  });
});

test('ST4 a record is archived when its last amendment is', async () => {
  const entry = await log(10);
  const changes = { people: 3 };
  const event: Event = { type: 'visit.amended', body: { visit: entry.id, revision: 1, changes } };
  const result = await appendEvents(database, [{ id: uuidv7(), event }], AMENDED_AT);
  if ('failure' in result) throw new Error(result.failure);
  await receive(entry, '2026-11-23T01:30:00.000Z');
  expect(await statesOf()).toEqual([{ name: 'saved' }]);
  const [amendment] = result.entries;
  if (!amendment) throw new Error('nothing was appended');
  await receive(amendment, '2026-11-23T01:40:00.000Z');
  expect((await statesOf()).map(({ name }) => name)).toEqual(['archived']);
});

test('ST7 a reader that is used again reads only what is new, and sees all of it', async () => {
  const readEntries = createEntryReader(database);
  await log(10);
  expect(await readEntries()).toHaveLength(1);
  await log(11);
  await log(12);
  const rows: unknown[] = [];
  database.entries.hook('reading', (row) => {
    rows.push(row);
    return row;
  });
  const both = await Promise.all([readEntries(), readEntries()]);
  expect(both.map((entries) => entries.map(({ seq }) => seq))).toEqual([
    [1, 2, 3],
    [1, 2, 3],
  ]);
  expect(rows).toHaveLength(4);
  expect((await readPhoneState(database, readEntries)).records).toHaveLength(3);
});

test('ST7 the reference is the same object until its text is another', async () => {
  const readReference = async () => (await readPhoneState(database)).enrolment?.reference;
  const before = await readReference();
  await log(10);
  expect(await readReference()).toBe(before);
  const held = await readSetting(database, 'reference');
  if (!held || !before) throw new Error('Not enrolled');
  const person = { ...before.person, name: '陈思齐' };
  await writeSetting(database, 'reference', { etag: '"another"', data: { ...before, person } });
  expect((await readReference())?.person.name).toBe('陈思齐');
});

test('ST5 a form’s draft is kept while records are being read, however long that takes', async () => {
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  let isKept = false;
  const reading = readPhoneState(database, async () => {
    // One request after the other keeps the reading's transaction open.
    while (!isKept) await database.entries.count().then(begin);
    return [];
  });
  await begun;
  await database.drafts.put({ key: 'form', value: 'words' });
  isKept = true;
  expect((await reading).records).toEqual([]);
});
