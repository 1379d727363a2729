import { afterEach, beforeEach, expect, test } from 'vitest';
import { referenceSchema } from '../../src/domain/wire.ts';
import { type EnrolledDevice, enrolDevice } from '../support/device-requests.ts';
import { foldEntries } from '../support/fold-entries.ts';
import { createTestApplication, type TestApplication } from '../support/test-application.ts';

const appointmentAt = (id: string, kind: string) => ({
  from: '2026-09-01',
  to: '2026-10-31',
  rank: 'division',
  unit: { id, name: id, kind },
  posts: ['unitHead'],
  links: { classes: [], colleges: [], branches: [] },
});

let application: TestApplication;
let head: EnrolledDevice;
let reader: EnrolledDevice;
beforeEach(async () => {
  application = await createTestApplication();
  await application.addPerson('head');
  await application.addPerson('reader');
  await application.database
    .insertInto('appointments')
    .values([
      { id: 'a1', person: 'head', data: JSON.stringify(appointmentAt('civil', 'other')) },
      { id: 'a2', person: 'head', data: JSON.stringify(appointmentAt('computing', 'college')) },
    ])
    .execute();
  head = await enrolDevice(application, 'head');
  reader = await enrolDevice(application, 'reader');
});
afterEach(() => application.close());

const review = (on: string) => ({
  type: 'visit.logged',
  body: { kind: 'unitReview', on, place: { proof: 'none' } },
});

async function unitActivities() {
  const response = await reader.get('/api/reference');
  return referenceSchema.parse(await response.json()).unitActivities;
}

test('RE19 what one leader logs for a unit, the others’ phones hear of, without a name', async () => {
  const entry = await head.log(review('2026-10-12T09:00:00+08:00'));
  await head.push([entry.jws]);
  expect(await unitActivities()).toEqual([
    {
      id: entry.id,
      kind: 'unitReview',
      on: '2026-10-12T09:00:00+08:00',
      unit: { id: 'computing', kind: 'college' },
    },
  ]);
});

test('RE19 one that was taken back is gone, and one from before or after the appointment is nobody’s', async () => {
  const entry = await head.log(review('2026-10-12T09:00:00+08:00'));
  const late = await head.log(review('2026-11-12T09:00:00+08:00'));
  const retraction = await head.log({ type: 'visit.retracted', body: { visit: entry.id } });
  await head.push([entry.jws, late.jws]);
  expect(await unitActivities()).toHaveLength(1);
  await head.push([retraction.jws]);
  expect(await unitActivities()).toEqual([]);
});

test('RE19 a record that was amended to be for a unit is found, and one amended away is looked at again', async () => {
  const on = '2026-10-12T09:00:00+08:00';
  const away = await head.log(review(on));
  const towards = await head.log({ body: { kind: 'talk', on, place: { proof: 'none' } } });
  const amend = (visit: string, kind: string) =>
    head.log({ type: 'visit.amended', body: { visit, revision: 1, changes: { kind } } });
  const entries = [away, towards, await amend(away.id, 'talk'), await amend(towards.id, 'unitReview')];
  await head.push(entries.map(({ jws }) => jws));
  const visits = foldEntries(entries).filter(({ kind }) => kind === 'unitReview');
  expect((await unitActivities()).map(({ id }) => id)).toEqual(visits.map(({ id }) => id));
  const rows = await application.database
    .selectFrom('entries')
    .select(['kind', 'about'])
    .orderBy('seq')
    .execute();
  expect(rows).toEqual([
    { kind: 'unitReview', about: null },
    { kind: 'talk', about: null },
    { kind: 'talk', about: away.id },
    { kind: 'unitReview', about: towards.id },
  ]);
});

test('RE19 nobody takes back or amends what somebody else has logged', async () => {
  const entry = await head.log(review('2026-10-12T09:00:00+08:00'));
  await head.push([entry.jws]);
  const before = await unitActivities();
  const retraction = await reader.log({ type: 'visit.retracted', body: { visit: entry.id } });
  const body = { visit: entry.id, revision: 1, changes: { on: '2026-10-13T09:00:00+08:00' } };
  const amendment = await reader.log({ type: 'visit.amended', body });
  await reader.push([retraction.jws, amendment.jws]);
  expect(before).toHaveLength(1);
  expect(await unitActivities()).toEqual(before);
});

test('RE19 a filing reaches the phones', async () => {
  const filing = {
    id: 'f1',
    filing: 'plan',
    unit: { id: 'computing', kind: 'college' },
    semester: '2026-2027-1',
    on: '2026-09-12T09:00:00+08:00',
  };
  await application.database
    .insertInto('filings')
    .values({ id: 'f1', data: JSON.stringify(filing) })
    .execute();
  const response = await reader.get('/api/reference');
  expect(referenceSchema.parse(await response.json()).filings).toEqual([filing]);
});
