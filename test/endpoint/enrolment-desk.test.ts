import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ENROLMENT_CODE_LIFETIME } from '../../src/domain/enrolment.ts';
import { sha256 } from '../../src/domain/hash.ts';
import {
  type EnrolmentOfPerson,
  enrolmentSchema,
  type IssuedCodes,
  issuedCodesSchema,
} from '../../src/domain/office/enrolment-desk.ts';
import { toRfc3339 } from '../../src/domain/time.ts';
import { type EnrolledDevice, enrolDevice, postEnrolment, readProblem } from '../support/device-requests.ts';
import { makeDevice } from '../support/make-device.ts';
import type { TestApplication } from '../support/test-application.ts';
import { createTwoUnits, FOREIGN, LOST_PHONES, OTHER, OWN, type TwoUnits } from '../support/two-units.ts';

let campus: TwoUnits;
let application: TestApplication;
beforeEach(async () => {
  campus = await createTwoUnits();
  application = campus.application;
});
afterEach(() => application.close());

async function people(device: EnrolledDevice): Promise<EnrolmentOfPerson[]> {
  return enrolmentSchema.parse(await (await device.get('/api/office/enrolment')).json()).people;
}
async function personOf(device: EnrolledDevice, id: string): Promise<EnrolmentOfPerson> {
  const person = (await people(device)).find((each) => each.id === id);
  if (!person) throw new Error(`${id} is not listed`);
  return person;
}
async function issue(device: EnrolledDevice, ...ids: string[]): Promise<IssuedCodes> {
  const answer = await device.post('/api/office/enrolment/codes', { people: ids });
  expect(answer.status, await answer.clone().text()).toBe(200);
  return issuedCodesSchema.parse(await answer.json());
}
async function refusal(device: EnrolledDevice, path: string, body: unknown): Promise<string> {
  return (await readProblem(await device.post(`/api/office${path}`, body))).name;
}
const codeOf = ({ codes }: IssuedCodes, index = 0) => codes[index]?.code ?? '';

describe('EN4 codes that the desk issues', () => {
  test('are told once and kept as hashes, and each lets a phone in as its person', async () => {
    const { office } = campus.devices;
    const issued = await issue(office, 'own-leader', 'other-leader', 'own-leader');
    expect(issued.codes.map(({ person }) => person)).toEqual(['own-leader', 'other-leader']);
    expect(issued.until).toBe(toRfc3339(application.time.now + ENROLMENT_CODE_LIFETIME, 0));
    const kept = await application.database.selectFrom('enrolment_codes').selectAll().execute();
    const audit = await application.database.selectFrom('audit').selectAll().execute();
    for (const { code } of issued.codes) {
      expect(JSON.stringify([kept, audit])).not.toContain(code);
      expect(kept.map(({ hash }) => hash)).toContain(await sha256(code));
    }
    expect((await personOf(office, 'other-leader')).codeUntil).toBe(issued.until);
    const answer = await postEnrolment(application, codeOf(issued, 1), await makeDevice());
    expect(await answer.json()).toMatchObject({ reference: { person: { id: 'other-leader' } } });
    expect(await personOf(office, 'other-leader')).toMatchObject({ codeUntil: null });
  });

  test('replace the person’s unused ones, and nobody else’s', async () => {
    const { office } = campus.devices;
    const first = await issue(office, 'own-leader', 'other-leader');
    const second = await issue(office, 'own-leader');
    const tryIn = async (code: string) => (await postEnrolment(application, code, await makeDevice())).status;
    expect(await tryIn(codeOf(first))).toBe(404);
    expect(await tryIn(codeOf(second))).toBe(200);
    expect(await tryIn(codeOf(first, 1))).toBe(200);
    const issues = application.database
      .selectFrom('audit')
      .select('subject')
      .where('what', '=', 'enrolment.issued');
    const subjects = (await issues.where('who', '=', 'office').execute()).map(({ subject }) => subject);
    expect(subjects).toEqual(['own-leader', 'other-leader', 'own-leader']);
  });

  test('EN2 a code that was used gets its phone the same answer, whatever is issued later', async () => {
    const { office } = campus.devices;
    const device = await makeDevice();
    const first = codeOf(await issue(office, 'own-leader'));
    expect((await postEnrolment(application, first, device)).status).toBe(200);
    await issue(office, 'own-leader');
    expect((await postEnrolment(application, first, device)).status).toBe(200);
  });

  test('for several hundred people, in one request', async () => {
    const ids = Array.from({ length: 400 }, (_, index) => `p${index}`);
    for (const id of ids) await application.addPerson(id, id, { units: [{ id: OWN }] });
    const { codes } = await issue(campus.devices.clerk, ...ids);
    expect(new Set(codes.map(({ code }) => code)).size).toBe(400);
    expect((await people(campus.devices.clerk)).filter(({ codeUntil }) => codeUntil !== null)).toHaveLength(
      400,
    );
  });

  test('all or none: one person beyond the reach, and nobody gets a code', async () => {
    const { clerk } = campus.devices;
    const body = { people: ['own-leader', 'other-leader'] };
    expect(await refusal(clerk, '/enrolment/codes', body)).toBe('not-permitted');
    expect((await personOf(clerk, 'own-leader')).codeUntil).toBeNull();
  });

  test('a code that has run out is outstanding no more', async () => {
    await issue(campus.devices.office, 'own-leader');
    application.time.now += ENROLMENT_CODE_LIFETIME;
    expect((await personOf(campus.devices.office, 'own-leader')).codeUntil).toBeNull();
  });
});

describe('EN5 nobody becomes more than they are', () => {
  test('a clerk gets no code for a colleague of the office, though of the own unit', async () => {
    await application.addPerson('both', '方正阳', { roles: ['leader', 'office'], units: [{ id: OWN }] });
    const { clerk, office } = campus.devices;
    expect(await refusal(clerk, '/enrolment/codes', { people: ['both'] })).toBe('not-permitted');
    expect((await personOf(clerk, 'both')).mayChange).toBe(false);
    expect((await issue(office, 'both')).codes).toHaveLength(1);
    expect(await refusal(office, '/enrolment/codes', { people: ['admin'] })).toBe('not-permitted');
    expect((await issue(campus.devices.admin, 'admin', 'office')).codes).toHaveLength(2);
  });

  test('somebody whom the roster does not know', async () => {
    expect(await refusal(campus.devices.office, '/enrolment/codes', { people: ['nobody'] })).toBe(
      'not-found',
    );
    expect(await refusal(campus.devices.clerk, '/enrolment/codes', { people: ['nobody'] })).toBe(
      'not-permitted',
    );
  });
});

test('EN6 a clerk sees whom the unit has today, and of their units the own one', async () => {
  await application.addPerson('moved', '廖明轩', { units: [{ id: OWN, to: '2026-11-22' }, { id: OTHER }] });
  await application.addPerson('double', '夏雨荷', { units: [{ id: OWN }, { id: OTHER }] });
  await application.addPerson('next', '顾长风', { units: [{ id: OWN, from: '2026-11-24' }] });
  const { clerk, office } = campus.devices;
  const seen = await people(clerk);
  expect(seen.map(({ id }) => id).sort()).toEqual(['double', 'own-clerk', 'own-leader']);
  expect(seen.flatMap(({ units }) => units.map(({ id }) => id))).toEqual([OWN, OWN, OWN]);
  expect(await refusal(clerk, '/enrolment/codes', { people: ['moved'] })).toBe('not-permitted');
  const ofDouble = (await personOf(office, 'double')).units.map(({ name }) => name);
  expect(ofDouble.sort()).toEqual(['本院', `${FOREIGN}学院`].sort());
});

describe('devices', () => {
  test('DE1 a device was last heard of when its newest push came', async () => {
    application.time.now += 60_000;
    const { leader, office } = campus.devices;
    await leader.push([(await leader.log()).jws]);
    const { devices } = await personOf(office, 'own-leader');
    expect(devices.map(({ id, heardAt }) => [id, heardAt])).toEqual([
      [LOST_PHONES.own, null],
      [leader.id, toRfc3339(application.time.now, 0)],
    ]);
    expect(devices.some(({ current }) => current)).toBe(false);
    expect((await personOf(office, 'office')).devices).toMatchObject([{ id: office.id, current: true }]);
  });

  test('DE2 AU3 a revoked device is shut out for good, and its records stay', async () => {
    const { leader, clerk } = campus.devices;
    const revoke = async () => (await clerk.post('/api/office/devices/revoke', { device: leader.id })).json();
    expect(await revoke()).toEqual({ outcome: 'revoked' });
    expect(await revoke()).toEqual({ outcome: 'already' });
    expect((await readProblem(await leader.get('/api/reference'))).name).toBe('device-revoked');
    const entries = await application.database
      .selectFrom('entries')
      .select('id')
      .where('device', '=', leader.id)
      .execute();
    expect(entries).toHaveLength(1);
    const shown = (await personOf(clerk, 'own-leader')).devices.find(({ id }) => id === leader.id);
    expect(shown?.revokedAt).toBe(toRfc3339(application.time.now, 0));
    const audit = await application.database
      .selectFrom('audit')
      .select(['who', 'subject'])
      .where('what', '=', 'device.revoked')
      .execute();
    expect(audit).toEqual([{ who: 'own-clerk', subject: leader.id }]);
  });

  test('DE3 the device that asks cannot shut itself out; another one of the person can', async () => {
    const { clerk } = campus.devices;
    const post = async (from: EnrolledDevice) =>
      (await from.post('/api/office/devices/revoke', { device: clerk.id })).json();
    expect(await post(clerk)).toEqual({ outcome: 'own' });
    expect((await clerk.get('/api/office/enrolment')).status).toBe(200);
    expect(await post(await enrolDevice(application, 'own-clerk'))).toEqual({ outcome: 'revoked' });
  });

  test('PE4 a device of another unit, or of nobody, is refused in the same words', async () => {
    const { clerk, office } = campus.devices;
    expect(await refusal(clerk, '/devices/revoke', { device: LOST_PHONES.other })).toBe('not-permitted');
    expect(await refusal(clerk, '/devices/revoke', { device: 'none' })).toBe('not-permitted');
    expect(await refusal(office, '/devices/revoke', { device: 'none' })).toBe('not-found');
  });
});
