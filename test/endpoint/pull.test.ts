import { afterEach, beforeEach, expect, test } from 'vitest';
import { PULL_MAX_BYTES, PULL_MAX_ENTRIES } from '../../src/domain/wire.ts';
import { revokeDevice } from '../../src/endpoint/devices/revoke-device.ts';
import { type EnrolledDevice, enrolDevice, readProblem } from '../support/device-requests.ts';
import { createTestApplication, type TestApplication } from '../support/test-application.ts';

let application: TestApplication;
let device: EnrolledDevice;
let other: EnrolledDevice;
beforeEach(async () => {
  application = await createTestApplication();
  await application.addPerson('p1');
  await application.addPerson('p2');
  device = await enrolDevice(application, 'p1');
  application.time.now += 1000;
  other = await enrolDevice(application, 'p1');
});
afterEach(() => application.close());

const texts = (entries: { jws: string }[]) => entries.map(({ jws }) => jws);

test('SY4 a pull brings what follows the vector, of every chain of the person, with key and receipt', async () => {
  const entries = texts(await other.logMany(4));
  const { receipt, head } = await other.push(entries);
  expect(await device.pull({})).toEqual({
    head: null,
    heads: { [other.id]: head },
    chains: [{ device: other.id, publicKey: other.publicKey, entries, receipt }],
    problems: [],
    authors: {},
    more: false,
  });
  const later = await device.pull({ [other.id]: 3 });
  expect(later.chains[0]?.entries).toEqual(entries.slice(3));
  expect((await device.pull({ [other.id]: 4 })).chains).toEqual([]);
});

test('SY4 a revoked device’s chain stays the person’s history', async () => {
  const entries = texts(await other.logMany(2));
  await other.push(entries);
  await revokeDevice(application, other.id, 'office');
  expect((await device.pull({})).chains[0]?.entries).toEqual(entries);
});

test('SY4 nobody else’s chain is brought, even where the vector asks for it', async () => {
  const stranger = await enrolDevice(application, 'p2');
  await stranger.push(texts(await stranger.logMany(2)));
  expect((await device.pull({ [stranger.id]: 0 })).chains).toEqual([]);
});

test('SY4 a vector ahead of the endpoint brings nothing', async () => {
  await other.push(texts(await other.logMany(2)));
  expect((await device.pull({ [other.id]: 9 })).chains).toEqual([]);
});

test('SY4 a long history comes in pages and is complete after the last', async () => {
  const own = texts(await device.logMany(30));
  const long = texts(await other.logMany(PULL_MAX_ENTRIES + 120));
  await device.push(own);
  for (let begin = 0; begin < long.length; begin += 200) await other.push(long.slice(begin, begin + 200));

  const fresh = await enrolDevice(application, 'p1');
  const held = new Map<string, string[]>();
  let pages = 0;
  let more = true;
  while (more) {
    const vector = Object.fromEntries([...held].map(([id, entries]) => [id, entries.length]));
    const page = await fresh.pull(vector);
    expect(page.chains.flatMap(({ entries }) => entries).length).toBeLessThanOrEqual(PULL_MAX_ENTRIES);
    for (const { device: id, entries } of page.chains) held.set(id, [...(held.get(id) ?? []), ...entries]);
    more = page.more;
    pages += 1;
  }
  expect(pages).toBe(2);
  expect(held).toEqual(
    new Map([
      [device.id, own],
      [other.id, long],
    ]),
  );
});

test('SY4 a page that is exactly full says rightly whether there is more', async () => {
  const own = texts(await device.logMany(PULL_MAX_ENTRIES));
  for (let begin = 0; begin < own.length; begin += 100) await device.push(own.slice(begin, begin + 100));
  const fresh = await enrolDevice(application, 'p1');
  expect((await fresh.pull({})).more).toBe(false);
  await other.push([(await other.log()).jws]);
  expect((await fresh.pull({})).more).toBe(true);
});

test('SY4 pushes between two pulls converge, whoever pushes', async () => {
  const vectors = new Map<EnrolledDevice, Record<string, number>>([
    [device, {}],
    [other, {}],
  ]);
  const seen = new Map<EnrolledDevice, Set<string>>([
    [device, new Set()],
    [other, new Set()],
  ]);
  for (let round = 0; round < 6; round += 1) {
    const writer = round % 2 === 0 ? device : other;
    await writer.push(texts(await writer.logMany(round + 1)));
    const reader = round % 3 === 0 ? device : other;
    await pullInto(reader);
  }
  await pullInto(device);
  await pullInto(other);
  expect(seen.get(device)).toEqual(seen.get(other));
  expect(seen.get(device)?.size).toBe(21);

  async function pullInto(reader: EnrolledDevice): Promise<void> {
    const vector = vectors.get(reader) ?? {};
    for (const chain of (await reader.pull(vector)).chains) {
      vector[chain.device] = (vector[chain.device] ?? 0) + chain.entries.length;
      for (const entry of chain.entries) seen.get(reader)?.add(entry);
    }
  }
});

test('SY5 a pull tells where the asker’s own chain ends, so that a restored endpoint is refilled', async () => {
  const batch = texts(await device.logMany(5));
  const { head } = await device.push(batch);
  expect((await device.pull({ [device.id]: 5 })).head).toEqual(head);

  // A backup from before the first push.
  await application.database.deleteFrom('receipts').execute();
  await application.database.deleteFrom('entries').execute();
  expect((await device.pull({ [device.id]: 5 })).head).toBeNull();
  expect((await device.push(batch)).head).toEqual(head);
});

test.each(['{}', '{"vector":{"short":1}}', '{"vector":{"device":-1}}', 'nonsense', '[]'])(
  'SY4 a pull that cannot be read is answered 400: %s',
  async (body) => {
    const problem = await readProblem(await device.post('/api/log/pull', body));
    expect(problem.name).toBe('malformed-request');
  },
);

test('SY3 a pull that asks at more length than PULL_MAX_BYTES is answered 413', async () => {
  const body = JSON.stringify({ vector: {} }).padEnd(PULL_MAX_BYTES + 1);
  const response = await device.post('/api/log/pull', body);
  expect((await readProblem(response)).name).toBe('too-large');
});
