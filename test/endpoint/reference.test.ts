import { afterEach, beforeEach, expect, test } from 'vitest';
import { placeCodeToHash } from '../../src/domain/place.ts';
import { referenceSchema } from '../../src/domain/wire.ts';
import { type EnrolledDevice, enrolDevice } from '../support/device-requests.ts';
import { createTestApplication, type TestApplication } from '../support/test-application.ts';

const CODE = '0123456789ABCDEF';
const WITHDRAWN = 'FEDCBA9876543210';
const PLACE = { id: 'dorm-1', kind: 'dorm', name: '北苑3栋' };
const APPOINTMENT = {
  from: '2026-09-01',
  to: null,
  rank: 'deputy',
  unit: { id: 'computing', name: '计算机学院', kind: 'college' },
  posts: ['studentLead'],
  links: { classes: [], colleges: [], branches: [] },
};
const SPRING = {
  id: '2025-2026-2',
  name: '2025—2026学年第二学期',
  term: 'spring',
  start: '2026-02-23',
  end: '2026-07-12',
  holidayWeeks: [],
};
const AUTUMN = { ...SPRING, id: '2026-2027-1', term: 'autumn', start: '2026-09-07', end: '2027-01-24' };

let application: TestApplication;
let device: EnrolledDevice;
beforeEach(async () => {
  application = await createTestApplication();
  await application.addPerson('p1');
  device = await enrolDevice(application, 'p1');
  const { database } = application;
  await database
    .insertInto('appointments')
    .values({ id: 'a1', person: 'p1', data: JSON.stringify(APPOINTMENT) })
    .execute();
  for (const semester of [AUTUMN, SPRING]) {
    await database
      .insertInto('semesters')
      .values({ id: semester.id, data: JSON.stringify(semester) })
      .execute();
  }
  await database
    .insertInto('places')
    .values({ id: PLACE.id, data: JSON.stringify(PLACE) })
    .execute();
  for (const [code, withdrawn_at] of [
    [CODE, null],
    [WITHDRAWN, '2026-10-01T00:00:00.000Z'],
  ] as const) {
    await database
      .insertInto('place_codes')
      .values({
        hash: await placeCodeToHash(code),
        code,
        place: PLACE.id,
        issued_at: '2026-09-01T00:00:00.000Z',
        withdrawn_at,
      })
      .execute();
  }
});
afterEach(() => application.close());

test('PL4 the reference data are all that a phone needs, with places by the hash of their code', async () => {
  const response = await device.get('/api/reference');
  const reference = referenceSchema.parse(await response.json());
  expect(reference.person).toEqual({
    id: 'p1',
    name: '陈思远',
    roles: ['leader'],
    appointments: [APPOINTMENT],
  });
  expect(reference.calendar.timeZone).toBe('Asia/Shanghai');
  expect(reference.calendar.semesters.map(({ id }) => id)).toEqual([SPRING.id, AUTUMN.id]);
  expect(reference.policy.id).toBe('hnust-2025-30');
  expect(reference.endpoint).toEqual(application.key.identity);
});

test('PL4 no code is told, and a withdrawn one is not known any more', async () => {
  const response = await device.get('/api/reference');
  const text = await response.text();
  expect(text).not.toContain(CODE);
  expect(JSON.parse(text).places).toEqual({ [await placeCodeToHash(CODE)]: PLACE });
});

test('SY1 the ETag is strong, and the same data are answered 304 without a body', async () => {
  const first = await device.get('/api/reference');
  const etag = first.headers.get('ETag') ?? '';
  expect(etag).toMatch(/^"[\w-]{43}"$/);
  expect(first.headers.get('Cache-Control')).toBe('private, no-cache');

  const again = await device.get('/api/reference', { 'If-None-Match': `"other", ${etag}` });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
  expect(again.headers.get('ETag')).toBe(etag);
});

test('SY1 changed data are answered anew under another ETag', async () => {
  const etag = (await device.get('/api/reference')).headers.get('ETag') ?? '';
  await application.database.updateTable('people').set({ name: '陈思齐' }).where('id', '=', 'p1').execute();
  const changed = await device.get('/api/reference', { 'If-None-Match': etag });
  expect(changed.status).toBe(200);
  expect(changed.headers.get('ETag')).not.toBe(etag);
});

test('PL4 places, units and branches come in the order of their names, numbers by their value', async () => {
  const { database } = application;
  for (const [id, name] of [
    ['a', '北苑10栋'],
    ['b', '北苑2栋'],
    ['c', '爱晚楼'],
  ]) {
    const code = `${'0'.repeat(15)}${id?.toUpperCase()}`;
    await database
      .insertInto('places')
      .values({ id: String(id), data: JSON.stringify({ ...PLACE, id, name }) })
      .execute();
    await database
      .insertInto('place_codes')
      .values({
        code,
        hash: await placeCodeToHash(code),
        place: String(id),
        issued_at: '2026-09-01T00:00:00.000Z',
        withdrawn_at: null,
      })
      .execute();
    await database
      .insertInto('units')
      .values({ id: String(id), data: JSON.stringify({ id, name, kind: 'college' }) })
      .execute();
    await database
      .insertInto('branches')
      .values({ id: String(id), data: JSON.stringify({ id, name }) })
      .execute();
  }
  const { places, units, branches } = referenceSchema.parse(
    await (await device.get('/api/reference')).json(),
  );
  const sorted = ['爱晚楼', '北苑2栋', '北苑3栋', '北苑10栋'];
  expect(Object.values(places).map(({ name }) => name)).toEqual(sorted);
  expect(units.map(({ name }) => name)).toEqual(sorted.filter((name) => name !== PLACE.name));
  expect(branches.map(({ name }) => name)).toEqual(sorted.filter((name) => name !== PLACE.name));
});
