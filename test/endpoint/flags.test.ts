import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/domain/hash.ts';
import type { Entry, EntryPayload } from '../../src/domain/log/entry.ts';
import { shownFlagsSchema } from '../../src/domain/office/flags-wire.ts';
import { readPlaceCode } from '../../src/domain/place.ts';
import { policySchema } from '../../src/domain/regulation/policy.ts';
import { referenceSchema } from '../../src/domain/wire.ts';
import { type EnrolledDevice, enrolDevice, readProblem } from '../support/device-requests.ts';
import { createTwoUnits, OTHER, OWN, type TwoUnits, WITHDRAWN_CODES } from '../support/two-units.ts';

const ON = '2026-11-23T08:40:00.000+08:00';
const DAY = 86_400_000;

let campus: TwoUnits;
let leader: EnrolledDevice;
beforeEach(async () => {
  campus = await createTwoUnits();
  await campus.application.addPerson('p', '测试者', { units: [{ id: OWN }] });
  leader = await enrolDevice(campus.application, 'p');
});
afterEach(() => campus.application.close());

async function log(part: Partial<EntryPayload>, device = leader): Promise<Entry> {
  const entry = await device.log(part);
  expect((await device.push([entry.jws])).results).toEqual([{ status: 'stored' }]);
  return entry;
}

const visit = (body: Record<string, unknown> = {}) => ({
  body: { kind: 'dormVisit', on: ON, place: { proof: 'none' }, ...body },
});
const answer = (id: string, text: string) => ({
  type: 'flag.answered',
  body: { visit: id, flag: 'outsideSemester', text },
});

/** The flags that the desk shows, without their ids where one record alone is looked at. */
async function shown(role: 'office' | 'clerk' | 'admin' = 'office', person = 'p') {
  const response = await campus.devices[role].get(`/api/office/overview/people/${person}/flags`);
  expect(response.status, await response.clone().text()).toBe(200);
  return shownFlagsSchema.parse(await response.json()).flags;
}
const names = async () => (await shown()).map(({ name }) => name);
const waitLong = () => {
  campus.application.time.now += 3 * DAY;
};

describe('FL1 FL2 FL3 FL5 FL7 what is odd is stored, and flagged over the stored log', () => {
  test('a code that no place ever had, and one that was withdrawn', async () => {
    await log(visit({ place: { code: '9'.repeat(16), proof: 'code' } }));
    await log(visit({ place: { code: WITHDRAWN_CODES['own-dorm'], proof: 'poster' } }));
    waitLong();
    expect((await names()).sort()).toEqual(['placeUnknown', 'placeWithdrawn']);
  });

  test('a time after its receipt, one before the receipt that it names, and a date in no semester', async () => {
    await log({ ...visit(), at: '2026-11-23T10:00:00.000+08:00' });
    const { receipt } = await leader.push([(await leader.log(visit())).jws]);
    await log({ ...visit(), at: '2026-11-23T07:00:00.000+08:00', after: await sha256(receipt ?? '') });
    await log(visit({ on: '2026-08-01T09:00:00+08:00' }));
    waitLong();
    expect((await names()).sort()).toEqual(['outsideBracket', 'outsideBracket', 'outsideSemester']);
  });

  test('the same on two devices', async () => {
    const place = { id: 'own-dorm', proof: 'listed' };
    await log(visit({ place }));
    const second = await log(
      { ...visit({ place }), at: '2026-11-23T09:03:00.000+08:00' },
      await enrolDevice(campus.application, 'p'),
    );
    waitLong();
    expect(await shown()).toEqual([{ visit: second.id, name: 'twiceTheSame', answer: null }]);
  });
});

describe('FL9 FL10 the person sees it first, and has the last word', () => {
  test('before the phone was heard of again nobody else sees it, afterwards with the answer', async () => {
    const { id } = await log(visit({ on: '2026-08-01T09:00:00+08:00' }));
    expect(await shown()).toEqual([]);
    campus.application.time.now += 60_000;
    await log(visit());
    expect(await shown()).toEqual([{ visit: id, name: 'outsideSemester', answer: null }]);
    const said = await leader.log(answer(id, '暑期社会实践。'));
    for (let times = 0; times < 2; times += 1) await leader.push([said.jws]);
    expect(await shown()).toEqual([{ visit: id, name: 'outsideSemester', answer: '暑期社会实践。' }]);
    const { database } = campus.application;
    const rows = await database
      .selectFrom('entries')
      .select(['about', 'kind'])
      .where('type', '=', 'flag.answered')
      .execute();
    expect(rows).toEqual([{ about: id, kind: null }]);
  });

  test('FL8 a retracted record is asked about no more, and somebody else’s word is none', async () => {
    const { id } = await log(visit({ on: '2026-08-01T09:00:00+08:00' }));
    await log(answer(id, '别人的话'), campus.devices.leader);
    waitLong();
    expect(await shown()).toEqual([{ visit: id, name: 'outsideSemester', answer: null }]);
    await log({ type: 'visit.retracted', body: { visit: id } });
    expect(await shown()).toEqual([]);
  });
});

test('FL10 PE4 a clerk sees the flags of the time in the own unit alone', async () => {
  const { application } = campus;
  await application.addPerson('q', '换过单位的', {
    units: [
      { id: OTHER, to: '2026-10-31' },
      { id: OWN, from: '2026-11-01' },
    ],
  });
  const device = await enrolDevice(application, 'q');
  const odd = { place: { code: '9'.repeat(16), proof: 'code' } };
  await log(visit({ ...odd, on: '2026-10-31T09:00:00+08:00' }), device);
  const own = await log(visit({ ...odd, on: '2026-11-01T09:00:00+08:00' }), device);
  waitLong();
  expect((await shown('clerk', 'q')).map((flag) => flag.visit)).toEqual([own.id]);
  expect(await shown('admin', 'q')).toHaveLength(2);
  const refused = await campus.devices.leader.get('/api/office/overview/people/p/flags');
  expect((await readProblem(refused)).name).toBe('not-permitted');
});

test('FL2 PL4 phones are told of withdrawn codes by their hash, and need not be', async () => {
  const response = await leader.get('/api/reference');
  const reference: unknown = await response.json();
  const { withdrawnCodes = {} } = referenceSchema.parse(reference);
  expect(
    Object.values(withdrawnCodes)
      .map(({ place, withdrawnAt }) => [place.id, withdrawnAt])
      .sort(),
  ).toEqual([
    ['other-dorm', '2026-10-01T00:00:00.000Z'],
    ['own-dorm', '2026-10-01T00:00:00.000Z'],
  ]);
  expect(Object.keys(withdrawnCodes).filter((key) => readPlaceCode(key) !== null)).toEqual([]);
  const { withdrawnCodes: _, policy, ...older } = reference as Record<string, unknown>;
  const { evidence: __, ...olderPolicy } = policy as Record<string, unknown>;
  const read = referenceSchema.parse({ ...older, policy: olderPolicy });
  expect(read.withdrawnCodes).toBeUndefined();
  expect(read.policy).toEqual(policySchema.parse(policy));
});
