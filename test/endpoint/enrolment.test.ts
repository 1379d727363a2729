import { afterEach, beforeEach, expect, test } from 'vitest';
import { ENROLMENT_CODE_LIFETIME } from '../../src/domain/enrolment.ts';
import { createApplication } from '../../src/endpoint/application.ts';
import { revokeDevice } from '../../src/endpoint/devices/revoke-device.ts';
import { firstOfficeCode } from '../../src/endpoint/enrolment/first-office.ts';
import { postEnrolment, readEnrolment, readProblem } from '../support/device-requests.ts';
import { makeDevice, type TestDevice } from '../support/make-device.ts';
import { createTestApplication, type TestApplication } from '../support/test-application.ts';

let application: TestApplication;
beforeEach(async () => {
  application = await createTestApplication();
  await application.addPerson('p1');
  await application.addPerson('p2', '李思齐');
});
afterEach(() => application.close());

async function enrolmentProblem(code: string, device: TestDevice): Promise<string> {
  return (await readProblem(await postEnrolment(application, code, device))).name;
}

async function deviceIds(): Promise<string[]> {
  const rows = await application.database.selectFrom('devices').select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

test('EN1 a code binds the key to its person, and the answer is all that the phone needs', async () => {
  const device = await makeDevice();
  const code = await application.issueCode('p1');
  const answer = await readEnrolment(await postEnrolment(application, code, device));
  expect(answer.device).toBe(device.id);
  expect(answer.reference.person).toMatchObject({ id: 'p1', name: '陈思远' });
  expect(answer.reference.endpoint).toEqual(application.key.identity);

  const reference = await application.request('/api/reference', {
    headers: {
      Authorization: `Bearer ${await device.token(application.key.identity.id, application.time.now)}`,
    },
  });
  expect(reference.headers.get('ETag')).toBe(answer.etag);
});

test('EN1 the code is read as a hand types it, or from its link', async () => {
  const code = await application.issueCode('p1');
  const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `;
  expect((await postEnrolment(application, typed, await makeDevice())).status).toBe(200);
  const link = `https://campus.example/e/${await application.issueCode('p2')}`;
  expect((await postEnrolment(application, link, await makeDevice())).status).toBe(200);
});

test('EN1 a code lasts 7 days', async () => {
  const [inTime, late] = [await application.issueCode('p1'), await application.issueCode('p2')];
  application.time.now += ENROLMENT_CODE_LIFETIME - 1;
  expect((await postEnrolment(application, inTime, await makeDevice())).status).toBe(200);
  application.time.now += 1;
  expect(await enrolmentProblem(late, await makeDevice())).toBe('code-expired');
  expect(await deviceIds()).toHaveLength(1);
});

test('EN1 a code is stored as its hash alone', async () => {
  const code = await application.issueCode('p1');
  const { rows } = await dumpOf(application);
  expect(rows).not.toContain(code);
});

test('EN1 a code binds one device: the right code with 20 keys enrols one', async () => {
  const code = await application.issueCode('p1');
  const devices = await Promise.all(Array.from({ length: 20 }, makeDevice));
  const answers = await Promise.all(devices.map((device) => postEnrolment(application, code, device)));
  const statuses = answers.map(({ status }) => status).sort();
  expect(statuses).toEqual([200, ...Array<number>(19).fill(409)]);
  expect(await deviceIds()).toHaveLength(1);
});

test('EN1 an unknown code, or none at all, enrols nobody', async () => {
  expect(await enrolmentProblem('0000000000', await makeDevice())).toBe('code-unknown');
  expect(await enrolmentProblem('hello', await makeDevice())).toBe('code-unknown');
  expect(await deviceIds()).toEqual([]);
});

test('EN1 a key that is no point of the curve, or brings its private part, is refused', async () => {
  const code = await application.issueCode('p1');
  const { publicKey } = await makeDevice();
  for (const key of [
    { ...publicKey, y: publicKey.x },
    { ...publicKey, d: publicKey.x },
    { ...publicKey, crv: 'P-384' },
  ]) {
    const response = await application.request('/api/enrol', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code, publicKey: key, label: '' }),
    });
    expect((await readProblem(response)).name).toBe('malformed-request');
  }
  expect(await deviceIds()).toEqual([]);
});

test('EN1 a key that belongs to somebody else’s device is refused, and the code stays good', async () => {
  const device = await makeDevice();
  await postEnrolment(application, await application.issueCode('p1'), device);
  const code = await application.issueCode('p2');
  expect(await enrolmentProblem(code, device)).toBe('key-taken');
  expect((await postEnrolment(application, code, await makeDevice())).status).toBe(200);
});

test('EN1 an enrolment is in the audit', async () => {
  const device = await makeDevice();
  await postEnrolment(application, await application.issueCode('p1'), device);
  const rows = await application.database.selectFrom('audit').select(['who', 'what', 'subject']).execute();
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { who: 'test', what: 'enrolment.issued', subject: 'p1' },
    { who: 'p1', what: 'device.enrolled', subject: device.id },
  ]);
});

test('EN2 the same code with the same key gets the same answer again, even after the code’s time', async () => {
  const device = await makeDevice();
  const code = await application.issueCode('p1');
  const first = await (await postEnrolment(application, code, device)).text();
  application.time.now += 2 * ENROLMENT_CODE_LIFETIME;
  const second = await (await postEnrolment(application, code, device)).text();
  expect(second).toBe(first);
  expect(await deviceIds()).toEqual([device.id]);
});

test('EN2 the same code with the same key at once enrols once and is answered twice', async () => {
  const device = await makeDevice();
  const code = await application.issueCode('p1');
  const answers = await Promise.all([1, 2, 3].map(() => postEnrolment(application, code, device)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await deviceIds()).toEqual([device.id]);
});

test('EN2 a revoked device does not come back by its old code', async () => {
  const device = await makeDevice();
  const code = await application.issueCode('p1');
  await postEnrolment(application, code, device);
  await revokeDevice(application, device.id, 'office');
  expect(await enrolmentProblem(code, device)).toBe('device-revoked');
  expect(await enrolmentProblem(await application.issueCode('p1'), device)).toBe('device-revoked');
});

test('EN3 a wrong code tried 20 times with one key is answered 429 after the tenth', async () => {
  const device = await makeDevice();
  const names: string[] = [];
  for (let time = 0; time < 20; time += 1) names.push(await enrolmentProblem('0000000000', device));
  expect(names).toEqual([...Array(10).fill('code-unknown'), ...Array(10).fill('too-many-requests')]);

  const response = await postEnrolment(application, await application.issueCode('p1'), device);
  expect(response.status).toBe(429);
  const seconds = Number(response.headers.get('Retry-After'));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(15 * 60);
  expect(await deviceIds()).toEqual([]);
});

test('EN3 20 wrong codes at once with one key do not slip past the limit', async () => {
  const device = await makeDevice();
  const names = await Promise.all(Array.from({ length: 20 }, () => enrolmentProblem('0000000000', device)));
  expect(names.filter((name) => name === 'code-unknown')).toHaveLength(10);
});

test('EN3 one address may fail 30 times, whatever its keys; another address is not held back', async () => {
  const app = createApplication(application, { staticRoot: null, trustProxy: false, https: false });
  const from = async (remoteAddress: string, code: string) => {
    const { publicKey } = await makeDevice();
    return app.request(
      '/api/enrol',
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': '203.0.113.9' },
        body: JSON.stringify({ code, publicKey, label: '' }),
      },
      { incoming: { socket: { remoteAddress } } },
    );
  };
  for (let time = 0; time < 30; time += 1) {
    expect((await from('2001:db8:1:2::1', '0000000000')).status).toBe(404);
  }
  const code = await application.issueCode('p1');
  expect((await from('2001:db8:1:2:ffff::2', code)).status).toBe(429);
  expect((await from('2001:db8:1:3::1', code)).status).toBe(200);
});

test('EN3 those who enrol rightly are not counted: 60 phones behind one address', async () => {
  for (let phone = 0; phone < 60; phone += 1) {
    const code = await application.issueCode('p1');
    expect((await postEnrolment(application, code, await makeDevice())).status).toBe(200);
  }
});

test('EN3 behind a trusted proxy the proxy’s own word for the address counts, not the client’s', async () => {
  const app = createApplication(application, { staticRoot: null, trustProxy: true, https: true });
  const from = async (forwarded: string) => {
    const { publicKey } = await makeDevice();
    const response = await app.request('/api/enrol', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': forwarded },
      body: JSON.stringify({ code: '0000000000', publicKey, label: '' }),
    });
    return response.status;
  };
  for (let time = 0; time < 30; time += 1) await from(`10.0.0.${time}, 192.0.2.7`);
  expect(await from('10.9.9.9, 192.0.2.7')).toBe(429);
  expect(await from('192.0.2.7, 192.0.2.8')).toBe(404);
});

test('EN1 the first office gets a fresh code at each start until one of its devices is enrolled', async () => {
  await application.database.deleteFrom('people').execute();
  const first = await firstOfficeCode(application);
  const second = await firstOfficeCode(application);
  expect(second).not.toBe(first);
  const answer = await readEnrolment(await postEnrolment(application, first ?? '', await makeDevice()));
  expect(answer.reference.person.roles).toEqual(['office', 'admin']);
  expect(await firstOfficeCode(application)).toBeNull();

  await revokeDevice(application, answer.device, 'operator');
  expect(await firstOfficeCode(application)).not.toBeNull();
});

/** Everything that stands in the tables of enrolment, as one text. */
async function dumpOf({ database }: TestApplication): Promise<{ rows: string }> {
  const codes = await database.selectFrom('enrolment_codes').selectAll().execute();
  const audit = await database.selectFrom('audit').selectAll().execute();
  return { rows: JSON.stringify([codes, audit]) };
}
