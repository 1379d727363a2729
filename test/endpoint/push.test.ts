import { type CryptoKey, importJWK } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyReceipt } from '../../src/domain/log/receipt.ts';
import { signEntry } from '../../src/domain/log/sign-entry.ts';
import { PUSH_MAX_BYTES } from '../../src/domain/wire.ts';
import { type EnrolledDevice, enrolDevice, readProblem } from '../support/device-requests.ts';
import { makeDevice } from '../support/make-device.ts';
import { readStoredLog } from '../support/stored-log.ts';
import { createTestApplication, type TestApplication } from '../support/test-application.ts';

let application: TestApplication;
let device: EnrolledDevice;
beforeEach(async () => {
  application = await createTestApplication();
  await application.addPerson('p1');
  device = await enrolDevice(application, 'p1');
});
afterEach(() => application.close());

const texts = (entries: { jws: string }[]) => entries.map(({ jws }) => jws);
const storedTexts = async () => texts((await readStoredLog(application.location)).entries);
const stored = { status: 'stored' };
const known = { status: 'known' };
const refused = (reason: string) => ({ status: 'refused', reason });

test('SY1 a push is stored as the very bytes that were sent, and answered with a receipt over the head', async () => {
  const entries = await device.logMany(3);
  const answer = await device.push(texts(entries));
  expect(answer.results).toEqual([stored, stored, stored]);
  expect(answer.head).toEqual({ seq: 3, hash: entries[2]?.hash });
  expect(await storedTexts()).toEqual(texts(entries));

  const { id, publicKey } = application.key.identity;
  const key = (await importJWK(publicKey, 'ES256')) as CryptoKey;
  const receipt = await verifyReceipt(answer.receipt ?? '', id, key);
  expect(receipt).toMatchObject({
    device: device.id,
    seq: 3,
    hash: entries[2]?.hash,
    receivedAt: '2026-11-23T01:00:00.000Z',
  });
});

test('SY1 the same batch again changes nothing and gets the same receipt, byte for byte', async () => {
  const batch = texts(await device.logMany(3));
  const first = await device.push(batch);
  application.time.now += 60_000;
  const second = await device.push(batch);
  expect(second.results).toEqual([known, known, known]);
  expect(second.head).toEqual(first.head);
  expect(second.receipt).toBe(first.receipt);
  const log = await readStoredLog(application.location);
  expect(texts(log.entries)).toEqual(batch);
  expect(log.receipts).toHaveLength(1);
});

test('SY1 the same batch many times at once is stored once, with one receipt', async () => {
  const batch = texts(await device.logMany(50));
  const answers = await Promise.all(Array.from({ length: 8 }, () => device.push(batch)));
  expect(await storedTexts()).toEqual(batch);
  expect(new Set(answers.map(({ receipt }) => receipt)).size).toBe(1);
  const storedCounts = answers.map(
    ({ results }) => results.filter(({ status }) => status === 'stored').length,
  );
  expect(storedCounts.sort((a, b) => a - b)).toEqual([0, 0, 0, 0, 0, 0, 0, 50]);
});

test('SY1 each stored head keeps a receipt of its own', async () => {
  const [first, second] = [await device.logMany(2), await device.logMany(2)];
  await device.push(texts(first));
  await device.push(texts(second));
  expect((await readStoredLog(application.location)).receipts.map(({ seq }) => seq)).toEqual([2, 4]);
});

test('SY2 entries out of order are put in order, and answered in the order sent', async () => {
  const [one, two, three] = await device.logMany(3);
  const lonely = await device.sign({ seq: 9 });
  const sent = [three, lonely, one, two].map((entry) => entry?.jws ?? '');
  const answer = await device.push(sent);
  expect(answer.results).toEqual([stored, refused('gap'), stored, stored]);
  expect(answer.head?.seq).toBe(3);
  expect(await storedTexts()).toEqual([one, two, three].map((entry) => entry?.jws));
});

test('LG4 an entry beyond the next is refused as a gap, and taken once the gap is filled', async () => {
  const [one, two, three] = texts(await device.logMany(3));
  const answer = await device.push([one ?? '', three ?? '']);
  expect(answer.results).toEqual([stored, refused('gap')]);
  expect(answer.head?.seq).toBe(1);
  expect(await storedTexts()).toEqual([one]);

  expect((await device.push([two ?? '', three ?? ''])).results).toEqual([stored, stored]);
  expect(await storedTexts()).toEqual([one, two, three]);
});

test('LG4 a push of which nothing is taken has no head and no receipt', async () => {
  const answer = await device.push([(await device.sign({ seq: 2 })).jws]);
  expect(answer).toEqual({ results: [refused('gap')], head: null, receipt: null });
  expect(await readStoredLog(application.location)).toEqual({ entries: [], forks: [], receipts: [] });
});

test('LG3 an entry whose prev does not match is refused, those before it are kept', async () => {
  const one = await device.log();
  const strange = await device.sign({ prev: 'A'.repeat(43) });
  const answer = await device.push([one.jws, strange.jws]);
  expect(answer.results).toEqual([stored, refused('brokenChain')]);
  expect(await storedTexts()).toEqual([one.jws]);
});

test('LG6 another entry at a held seq is refused as a fork, and kept as evidence once', async () => {
  const one = await device.log();
  const other = await device.sign({ seq: 1, prev: null, type: 'another.story' });
  const first = await device.push([one.jws]);
  for (let time = 0; time < 2; time += 1) {
    const answer = await device.push([other.jws]);
    expect(answer.results).toEqual([refused('fork')]);
    expect(answer.head).toEqual(first.head);
    expect(answer.receipt).toBe(first.receipt);
  }
  const log = await readStoredLog(application.location);
  expect(texts(log.entries)).toEqual([one.jws]);
  expect(log.forks).toEqual([{ device: device.id, seq: 1, jws: other.jws }]);
});

test('LG6 of two entries at one seq in one batch the first is stored, the second is a fork', async () => {
  const one = await device.log();
  const other = await device.sign({ seq: 1, prev: null });
  expect((await device.push([one.jws, other.jws, one.jws])).results).toEqual([
    stored,
    refused('fork'),
    known,
  ]);
  expect(await storedTexts()).toEqual([one.jws]);
});

test('LG1 an entry with a tampered byte is refused, whichever byte', async () => {
  const { jws } = await device.log();
  const [header = '', payload = '', signature = ''] = jws.split('.');
  const swap = (part: string, at: number) =>
    part.slice(0, at) + (part[at] === 'A' ? 'B' : 'A') + part.slice(at + 1);
  const tampered = [
    [swap(header, 5), payload, signature],
    [header, swap(payload, 40), signature],
    [header, payload, swap(signature, 10)],
    [header, payload, swap(signature, signature.length - 1)],
  ].map((parts) => parts.join('.'));
  const { results, head } = await device.push(tampered);
  expect(results.map(({ status }) => status)).toEqual(['refused', 'refused', 'refused', 'refused']);
  expect(head).toBeNull();
  expect(await storedTexts()).toEqual([]);
});

test('LG1 an entry signed with another key under this device’s name is refused', async () => {
  const stranger = await makeDevice();
  const { jws: _, hash: __, ...payload } = await device.sign();
  const forged = await signEntry(payload, stranger.privateKey);
  expect((await device.push([forged.jws])).results).toEqual([refused('badSignature')]);
  expect(await storedTexts()).toEqual([]);
});

test('LG2 an entry of another device is refused, even where that device is enrolled', async () => {
  const other = await enrolDevice(application, 'p1');
  const foreign = await other.log();
  expect((await device.push([foreign.jws])).results).toEqual([refused('otherDevice')]);
  expect(await storedTexts()).toEqual([]);
});

test('LG10 an entry of an unknown type is stored like any other', async () => {
  const entry = await device.log({ type: 'moon.visited', body: { crater: [1, 2] } });
  expect((await device.push([entry.jws])).results).toEqual([stored]);
  expect(await storedTexts()).toEqual([entry.jws]);
});

test('SY2 texts that are no entries are refused one by one', async () => {
  const one = await device.log();
  const noJws = ['', 'a.b.c', '{"seq":1}', 'x'.repeat(70_000)];
  const answer = await device.push([...noJws, one.jws]);
  expect(answer.results).toEqual([...noJws.map(() => refused('unreadable')), stored]);
  expect(await storedTexts()).toEqual([one.jws]);
});

test('SY3 200 entries are taken, 201 are answered 413 and nothing is stored', async () => {
  const entries = texts(await device.logMany(201));
  const problem = await readProblem(await device.post('/api/log', { entries }));
  expect(problem.name).toBe('too-large');
  expect(await storedTexts()).toEqual([]);
  expect((await device.push(entries.slice(0, 200))).head?.seq).toBe(200);
});

test('SY3 1 MiB is read, one byte more is answered 413 and nothing is stored', async () => {
  const body = JSON.stringify({ entries: [(await device.log()).jws] });
  const tooLong = body.padEnd(PUSH_MAX_BYTES + 1);
  const problem = await readProblem(await device.post('/api/log', tooLong));
  expect(problem.name).toBe('too-large');
  expect(await storedTexts()).toEqual([]);

  expect((await device.post('/api/log', body.padEnd(PUSH_MAX_BYTES))).status).toBe(200);
  expect(await storedTexts()).toHaveLength(1);
});

test.each([
  ['no JSON', 'rubbish{'],
  ['an empty body', ''],
  ['another shape', '{"log":[]}'],
  ['no entries', '{"entries":[]}'],
  ['entries that are no texts', '{"entries":[1,null]}'],
  ['a list', '[]'],
])('SY2 a push of %s is answered 400 and nothing is stored', async (_, body) => {
  const problem = await readProblem(await device.post('/api/log', body));
  expect(problem.name).toBe('malformed-request');
  expect(await storedTexts()).toEqual([]);
});

test('SY2 a push that is not JSON by its type is answered 415 and nothing is stored', async () => {
  const body = { entries: [(await device.log()).jws] };
  const problem = await readProblem(await device.post('/api/log', body, { 'Content-Type': 'text/plain' }));
  expect(problem.name).toBe('unsupported-media-type');
  expect(await storedTexts()).toEqual([]);
});

test('HT3 where storing fails the answer is 500, tells nothing of why, and nothing is stored', async () => {
  const entry = await device.log();
  await application.database.schema.dropTable('receipts').execute();
  const response = await silently(() => device.post('/api/log', { entries: [entry.jws] }));
  expect(await readProblem(response)).toEqual({
    type: '/problems/internal-error',
    title: 'The endpoint failed',
    status: 500,
    name: 'internal-error',
  });
  const { entries } = await application.database
    .selectFrom('entries')
    .select((select) => select.fn.countAll<number>().as('entries'))
    .executeTakeFirstOrThrow();
  expect(entries).toBe(0);
});

/** Runs what is meant to fail without its stack trace among the test's lines. */
async function silently<Result>(run: () => Promise<Result>): Promise<Result> {
  const { error } = console;
  console.error = () => undefined;
  try {
    return await run();
  } finally {
    console.error = error;
  }
}
