import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPhoneState } from '../../src/storage/read-phone-state.ts';
import { readSetting } from '../../src/storage/settings.ts';
import { enrolDevice } from '../support/device-requests.ts';
import { enrolSyncingPhone, type SyncingPhone, type SyncingPhoneOptions } from '../support/syncing-phone.ts';
import { createTestApplication, type TestApplication } from '../support/test-application.ts';

const HOUR = 3_600_000;

/** Each way of answering that is no delivery: of a proxy, a captive portal, an endpoint that fails. */
const NO_DELIVERY: [what: string, answer: () => Response][] = [
  ['200 of a portal that wants a login', () => new Response('<html>请先登录</html>', html(200))],
  ['200 with JSON of somebody else', () => Response.json({ status: 'ok' })],
  ['204', () => new Response(null, { status: 204 })],
  ['404', () => new Response('', { status: 404 })],
  ['500', () => new Response('', { status: 500 })],
  ['200 with a receipt that nobody signed', () => Response.json(forged())],
];

let application: TestApplication;
beforeEach(async () => {
  application = await createTestApplication();
  await application.addPerson('p1');
});
afterEach(() => application.close());

const storedTexts = async () =>
  (await application.database.selectFrom('entries').select('jws').orderBy('seq').execute()).map(
    ({ jws }) => jws,
  );

describe('Workbox’s queue', () => {
  test.each(NO_DELIVERY)('SY1 counts any answer as delivered; here %s is none', async (_, answer) => {
    let isBetween = false;
    const phone = await enrol({
      answer: async (path, init) =>
        isBetween && path === '/api/log' ? answer() : application.request(path, init),
    });
    await phone.log(2);
    isBetween = true;
    expect((await phone.sync()).outcome).not.toBe('done');
    expect(await phone.states()).toEqual(['saved', 'saved']);

    isBetween = false;
    expect(await phone.sync()).toEqual({ outcome: 'done' });
    expect(await phone.states()).toEqual(['archived', 'archived']);
    expect(await storedTexts()).toHaveLength(2);
  });

  test.each([
    ['Workbox’s queue drops what is older than 7 days', 8 * 24],
    ['records over 48 hours dropped and acknowledged', 49],
    ['a whole holiday without network', 60 * 24],
  ])('SY1 %s; here it arrives, word for word', async (_, hours) => {
    const phone = await enrol();
    phone.network.isDown = true;
    await phone.log(3, '久未联网');
    const logged = (await phone.database.entries.toArray()).map(({ jws }) => jws);
    await phone.sync();
    application.time.now += hours * HOUR;
    phone.network.isDown = false;
    expect(await phone.sync()).toEqual({ outcome: 'done' });
    expect(await storedTexts()).toEqual(logged);
    expect(await phone.states()).toEqual(['archived', 'archived', 'archived']);
  });
});

test.each(['requestLost', 500, 413, 429] as const)(
  'SY1 medic/cht-core#8303 “sync now” says no success where the push fails: %s',
  async (fault) => {
    const phone = await enrol();
    await phone.sync();
    const before = await readSetting(phone.database, 'lastSync');
    await phone.log();
    application.time.now += HOUR;
    phone.network.faults = [fault, fault, fault];
    expect((await phone.sync()).outcome).not.toBe('done');
    // The screen tells the time of the last run that ended well, and counts what waits.
    expect(await readSetting(phone.database, 'lastSync')).toEqual(before);
    expect((await readPhoneState(phone.database)).unarchived).toBe(1);
  },
);

test('SY4 PostgreSQL’s sequences commit out of order: what becomes visible late is pulled all the same', async () => {
  const early = await enrolDevice(application, 'p1');
  const late = await enrolDevice(application, 'p1');
  const reader = await enrolSyncingPhone(application, 'p1');
  // Begun first, with the smaller ids, and committed last: a cursor over one sequence has passed it by then.
  const first = await early.logMany(3);
  const second = await late.logMany(3);
  await late.push(second.map(({ jws }) => jws));
  await reader.sync();
  expect(await heldBy(reader)).toEqual(second.map(({ id }) => id).sort());

  await early.push(first.map(({ jws }) => jws));
  await reader.sync();
  expect(await heldBy(reader)).toEqual([...first, ...second].map(({ id }) => id).sort());
});

test('SY4 PostgreSQL’s sequences commit out of order: nothing is missed by pulls amid many pushes', async () => {
  const devices = await Promise.all(Array.from({ length: 6 }, () => enrolDevice(application, 'p1')));
  const reader = await enrolSyncingPhone(application, 'p1');
  const logged = await Promise.all(devices.map((device) => device.logMany(8)));
  const pushes = devices.map(async (device, index) => {
    for (const { jws } of logged[index] ?? []) await device.push([jws]);
  });
  const pulls = Array.from({ length: 5 }, () => reader.sync());
  await Promise.all([...pushes, ...pulls]);
  await reader.sync();
  expect(await heldBy(reader)).toEqual(
    logged
      .flat()
      .map(({ id }) => id)
      .sort(),
  );
});

test('SY4 medic/cht-core#8860 a roster change loses no data: who moves keeps every record, on every phone', async () => {
  await application.addPerson('p2', '龙海涛', { units: [{ id: 'old-unit', to: '2026-11-22' }] });
  const phone = await enrolSyncingPhone(application, 'p2');
  await phone.log(2, '调任之前');
  await phone.sync();
  await phone.log(1, '调任时还没有上传');
  await application.database
    .updateTable('people')
    .set({ name: '龙海滔', roles: '["leader","clerk"]', clerk_of: 'new-unit' })
    .where('id', '=', 'p2')
    .execute();
  await application.database.deleteFrom('appointments').where('person', '=', 'p2').execute();

  expect(await phone.sync()).toEqual({ outcome: 'done' });
  expect(await phone.states()).toEqual(['archived', 'archived', 'archived']);
  const next = await enrolSyncingPhone(application, 'p2');
  await next.sync();
  expect(await heldBy(next)).toEqual(await heldBy(phone));
  expect(await heldBy(next)).toHaveLength(3);
});

function enrol(options: SyncingPhoneOptions = {}): Promise<SyncingPhone> {
  return enrolSyncingPhone(application, 'p1', options);
}

async function heldBy(phone: SyncingPhone): Promise<string[]> {
  return (await phone.database.entries.toArray()).map(({ id }) => id).sort();
}

function html(status: number): ResponseInit {
  return { status, headers: { 'Content-Type': 'text/html' } };
}

function forged() {
  const head = { seq: 2, hash: 'A'.repeat(43) };
  return {
    results: [{ status: 'stored' }, { status: 'stored' }],
    head,
    receipt: `e30.e30.${'A'.repeat(86)}`,
  };
}
