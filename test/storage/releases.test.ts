import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Event } from '../../src/domain/log/bodies.ts';
import * as endpointOfToday from '../releases/endpoint.ts';
import * as phoneOfToday from '../releases/phone.ts';
import type {
  ReleasedEndpoint,
  ReleasedEndpointModule,
  ReleasedPhone,
  ReleasedPhoneModule,
} from '../releases/seam.ts';

/** Every release that was kept, the oldest first. */
const RELEASES = readdirSync(new URL('../releases', import.meta.url), { withFileTypes: true })
  .filter((item) => item.isDirectory())
  .map(({ name }) => name)
  .sort();
const ON = '2026-11-23T08:30:00.000+08:00';
const DORM_VISIT: Event = {
  type: 'visit.logged',
  body: { kind: 'dormVisit', on: ON, place: { proof: 'none' }, people: 6, note: '热水供应时间偏短。' },
};
const PROBLEM: Event = {
  type: 'problem.raised',
  body: { category: 'dorm', words: '热水供应时间偏短', urgency: 'normal', on: ON },
};
/** With what no release before photographs knew of. */
const VISIT_WITH_PHOTO: Event = {
  type: 'visit.logged',
  body: {
    kind: 'talk',
    on: ON,
    place: { proof: 'none' },
    photos: [{ sha256: 'A'.repeat(43), type: 'image/jpeg', bytes: 10, width: 1, height: 1 }],
  },
};

let folder: string;
let time: number;
let endpoint: ReleasedEndpoint;
const opened: (() => void | Promise<void>)[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qijintong-'));
  time = Date.parse('2026-11-23T01:00:00Z');
});
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
  rmSync(folder, { recursive: true });
});

const now = () => time;
const phoneOf = (release: string): Promise<ReleasedPhoneModule> => import(`../releases/${release}/phone.mjs`);
const endpointOf = (release: string): Promise<ReleasedEndpointModule> =>
  import(`../releases/${release}/endpoint.mjs`);

async function openEndpoint(module: ReleasedEndpointModule): Promise<void> {
  endpoint = await module.openEndpoint(join(folder, 'endpoint.sqlite'), now);
  opened.push(() => endpoint.close());
}

/** A phone on this storage, whichever release wrote it last. */
function openPhone(module: ReleasedPhoneModule, indexedDB: IDBFactory): ReleasedPhone {
  Dexie.dependencies.indexedDB = indexedDB;
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  const ask: typeof fetch = (path, init) => endpoint.request(String(path), init);
  const phone = module.openPhone({ fetch: ask, now });
  opened.push(() => phone.close());
  return phone;
}

async function enrolPhone(module: ReleasedPhoneModule, indexedDB = new IDBFactory()): Promise<ReleasedPhone> {
  const phone = openPhone(module, indexedDB);
  expect(await phone.enrol(await endpoint.issueCode('p1'))).toBeNull();
  return phone;
}

async function sync(phone: ReleasedPhone): Promise<string> {
  time += 60_000;
  return phone.sync();
}

describe.each(RELEASES)('the release of %s', (release) => {
  test('RL1 its phone enrols, archives and restores at the endpoint of today', async () => {
    await openEndpoint(endpointOfToday);
    await endpoint.addPerson('p1', '陈思远');
    const phone = await enrolPhone(await phoneOf(release));
    const id = uuidv7();
    await phone.log(id, DORM_VISIT);
    expect(await sync(phone)).toBe('done');
    expect(await phone.visits()).toEqual(new Map([[id, 'archived']]));

    const another = await enrolPhone(await phoneOf(release));
    expect(await sync(another)).toBe('done');
    expect(await another.visits()).toEqual(new Map([[id, 'archived']]));
  });

  test('RL1 LG10 its phone keeps what only a phone of today can say, and shows the rest', async () => {
    await openEndpoint(endpointOfToday);
    await endpoint.addPerson('p1', '陈思远');
    const old = await enrolPhone(await phoneOf(release));
    const today = await enrolPhone(phoneOfToday);
    const [plain, photographed] = [uuidv7(), uuidv7()];
    await today.log(plain, DORM_VISIT);
    await today.log(photographed, VISIT_WITH_PHOTO);
    await today.log(uuidv7(), PROBLEM);
    await today.log(uuidv7(), { type: 'visit.retracted', body: { visit: plain } });
    expect(await sync(today)).toBe('done');
    expect(await sync(old)).toBe('done');
    expect((await old.visits()).get(photographed)).toBe('archived');
    // It goes on as before.
    const own = uuidv7();
    await old.log(own, DORM_VISIT);
    expect(await sync(old)).toBe('done');
    expect((await old.visits()).get(own)).toBe('archived');
  });

  test('RL2 a phone of today archives at its endpoint what that can read, and loses nothing of the rest', async () => {
    const module = await endpointOf(release);
    await openEndpoint(module);
    await endpoint.addPerson('p1', '陈思远');
    const phone = await enrolPhone(phoneOfToday);
    const ids = [uuidv7(), uuidv7()];
    await phone.log(ids[0] ?? '', DORM_VISIT);
    await phone.log(ids[1] ?? '', VISIT_WITH_PHOTO);
    await phone.log(uuidv7(), PROBLEM);
    await sync(phone);
    expect(await phone.visits()).toEqual(new Map(ids.map((id) => [id, 'archived'])));

    // The endpoint is brought up to date, on the same file.
    await endpoint.close();
    endpoint = await endpointOfToday.openEndpoint(join(folder, 'endpoint.sqlite'), now);
    const last = uuidv7();
    await phone.log(last, DORM_VISIT);
    expect(await sync(phone)).toBe('done');
    expect((await phone.visits()).get(last)).toBe('archived');
    const restored = await enrolPhone(phoneOfToday);
    expect(await sync(restored)).toBe('done');
    expect([...(await restored.visits()).keys()].sort()).toEqual([...ids, last].sort());
  });

  test('RL3 a phone that is brought up to date has all that it had, archived or not, and goes on', async () => {
    await openEndpoint(endpointOfToday);
    await endpoint.addPerson('p1', '陈思远');
    const indexedDB = new IDBFactory();
    const old = await enrolPhone(await phoneOf(release), indexedDB);
    const [archived, saved, last] = [uuidv7(), uuidv7(), uuidv7()];
    await old.log(archived, DORM_VISIT);
    expect(await sync(old)).toBe('done');
    await old.log(saved, DORM_VISIT);
    old.close();

    const phone = openPhone(phoneOfToday, indexedDB);
    await phone.log(last, VISIT_WITH_PHOTO);
    expect(await phone.visits()).toEqual(
      new Map([
        [archived, 'archived'],
        [saved, 'saved'],
        [last, 'saved'],
      ]),
    );
    expect(await sync(phone)).toBe('done');
    expect(new Set((await phone.visits()).values())).toEqual(new Set(['archived']));
  });
});
