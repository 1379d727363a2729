import { placeCodeToHash } from '../../src/domain/place.ts';
import type { Person } from '../../src/domain/roster.ts';
import type { Database } from '../../src/endpoint/database/tables.ts';
import { type EnrolledDevice, enrolDevice } from './device-requests.ts';
import { createKeyPair } from './key-pair.ts';
import {
  createTestApplication,
  type TestApplication,
  type TestApplicationOptions,
} from './test-application.ts';

/** The unit of the clerk, and the other one, of which the clerk may learn nothing: every name in it bears `FOREIGN`. */
export const OWN = 'own-college';
export const OTHER = 'other-college';
export const FOREIGN = '外院';

export const SEMESTER = '2026-2027-1';
/** An import of the roster that changed nobody. */
export const AN_IMPORT = 'an-import';

/** The id of the plan that each unit has filed. */
export const FILED = { [OWN]: 'plan-of-own', [OTHER]: 'plan-of-other' };
/** The codes of the two places, that hold and that held. */
export const PLACE_CODES = { 'own-dorm': '1'.repeat(16), 'other-dorm': '2'.repeat(16) };
export const WITHDRAWN_CODES = { 'own-dorm': '3'.repeat(16), 'other-dorm': '4'.repeat(16) };
/** Ids of further devices of the two leaders, which never speak. */
export const LOST_PHONES = { own: 'own-lost-phone', other: 'other-lost-phone' };

/** Everybody who asks in the matrix of permissions. */
export type Asker = Person['roles'][number];

export interface TwoUnits {
  application: TestApplication;
  /** A device of somebody with this role alone; the clerk's unit is {@link OWN}. */
  devices: Record<Asker, EnrolledDevice>;
}

/** Two colleges with a leader, a place and records each, and somebody of each role. */
export async function createTwoUnits(options?: TestApplicationOptions): Promise<TwoUnits> {
  const application = await createTestApplication(options);
  const { database } = application;
  for (const unit of [
    { id: OWN, name: '本院', kind: 'college' },
    { id: OTHER, name: `${FOREIGN}学院`, kind: 'college' },
  ]) {
    await database
      .insertInto('units')
      .values({ id: unit.id, data: JSON.stringify(unit) })
      .execute();
  }
  await database
    .insertInto('semesters')
    .values({
      id: SEMESTER,
      data: JSON.stringify({
        id: SEMESTER,
        name: '2026—2027学年第一学期',
        term: 'autumn',
        start: '2026-09-07',
        end: '2027-01-24',
        newStudents: '2026-09-12',
        teachingWeek: { from: '2026-11-30', to: '2026-12-06' },
        holidayWeeks: ['2026-09-28'],
      }),
    })
    .execute();
  await application.addPerson('own-leader', '陈思远', { units: [{ id: OWN }] });
  await application.addPerson('other-leader', `${FOREIGN}王某`, { units: [{ id: OTHER }] });
  await application.addPerson('own-clerk', '秦小满', { roles: ['clerk'], clerkOf: OWN });
  await application.addPerson('office', '何清', { roles: ['office'] });
  await application.addPerson('admin', '管理员', { roles: ['admin'] });
  for (const [id, college, name] of [
    ['own-dorm', OWN, '北苑1栋'],
    ['other-dorm', OTHER, `${FOREIGN}2栋`],
  ] as const) {
    await database
      .insertInto('places')
      .values({ id, data: JSON.stringify({ id, kind: 'dorm', name, college }) })
      .execute();
    await addCode(database, id, PLACE_CODES[id], false);
    await addCode(database, id, WITHDRAWN_CODES[id], true);
  }
  const figures = { added: 0, changed: 0, ended: 0, unchanged: 0, left: 0 };
  await database
    .insertInto('imports')
    .values({
      ...{ id: AN_IMPORT, at: '2026-09-07T00:00:00.000Z', who: 'office', name: '名册.xlsx' },
      data: JSON.stringify({ from: '2026-09-07', figures, people: [], units: [] }),
      undone_at: null,
    })
    .execute();
  const devices = {
    leader: await enrolDevice(application, 'own-leader'),
    clerk: await enrolDevice(application, 'own-clerk'),
    office: await enrolDevice(application, 'office'),
    admin: await enrolDevice(application, 'admin'),
  };
  await filePlan(application, OWN, '本院', 'own-clerk');
  await filePlan(application, OTHER, `${FOREIGN}学院`, 'office');
  const foreigner = await enrolDevice(application, 'other-leader');
  await addLostPhone(database, 'own-leader', LOST_PHONES.own);
  await addLostPhone(database, 'other-leader', LOST_PHONES.other);
  for (const device of [devices.leader, foreigner]) {
    await device.push([(await device.log()).jws]);
  }
  return { application, devices };
}

async function filePlan(
  { database }: TestApplication,
  unit: typeof OWN | typeof OTHER,
  name: string,
  filed_by: string,
): Promise<void> {
  const id = FILED[unit];
  const on = '2026-09-20T10:00:00.000+08:00';
  const filing = { id, filing: 'plan', unit: { id: unit, kind: 'college' }, semester: SEMESTER, on };
  const document = {
    title: `${name}领导干部深入基层联系学生工作安排`,
    blocks: [{ block: 'paragraph', text: `${name}的安排。` }],
    attachments: [],
    signature: { name, date: '2026-09-20' },
  };
  await database
    .insertInto('filings')
    .values({ id, data: JSON.stringify(filing) })
    .execute();
  await database
    .insertInto('filed_documents')
    .values({ filing: id, filed_by, data: JSON.stringify(document) })
    .execute();
}

async function addCode(database: Database, place: string, code: string, isWithdrawn: boolean): Promise<void> {
  const [issued, withdrawn] = ['2026-09-01T00:00:00.000Z', '2026-10-01T00:00:00.000Z'];
  await database
    .insertInto('place_codes')
    .values({
      ...{ hash: await placeCodeToHash(code), code, place, issued_at: issued },
      withdrawn_at: isWithdrawn ? withdrawn : null,
    })
    .execute();
}

async function addLostPhone(database: Database, person: string, id: string): Promise<void> {
  const { publicKey } = await createKeyPair();
  await database
    .insertInto('devices')
    .values({
      ...{
        id,
        person,
        public_key: JSON.stringify(publicKey),
        label: `${person === 'own-leader' ? '' : FOREIGN}Android, Chrome`,
      },
      ...{ enrolled_at: '2026-09-01T00:00:00.000Z', revoked_at: null },
    })
    .execute();
}
