import { KeyObject } from 'node:crypto';
import { base64url, SignJWT } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signDeviceToken } from '../../src/domain/device-token.ts';
import { revokeDevice } from '../../src/endpoint/devices/revoke-device.ts';
import { appendEntries } from '../../src/endpoint/log/append-entries.ts';
import { type EnrolledDevice, enrolDevice, readProblem } from '../support/device-requests.ts';
import { makeDevice } from '../support/make-device.ts';
import { readStoredLog } from '../support/stored-log.ts';
import { createTestApplication, type TestApplication } from '../support/test-application.ts';

let application: TestApplication;
let device: EnrolledDevice;
let endpoint: string;
let now: number;
beforeEach(async () => {
  application = await createTestApplication();
  await application.addPerson('p1');
  device = await enrolDevice(application, 'p1');
  endpoint = application.key.identity.id;
  now = application.time.now;
});
afterEach(() => application.close());

/** Pushes one good entry under the given header, and says what was answered. */
async function pushWith(authorization: string): Promise<{ name: string; response: Response }> {
  const response = await device.post(
    '/api/log',
    { entries: [(await device.sign()).jws] },
    { Authorization: authorization },
  );
  return { name: response.ok ? 'ok' : (await readProblem(response)).name, response };
}

async function expectRefused(authorization: string, name: string): Promise<void> {
  const answer = await pushWith(authorization);
  expect(answer.name).toBe(name);
  expect((await readStoredLog(application.location)).entries).toEqual([]);
}

test('AU1 a fresh token of the device is let through', async () => {
  expect((await pushWith(`Bearer ${await device.token(endpoint, now)}`)).name).toBe('ok');
});

test('AU4 a token that was let through is let through again, and judged anew each time', async () => {
  const token = `Bearer ${await device.token(endpoint, now)}`;
  expect((await pushWith(token)).name).toBe('ok');
  expect((await pushWith(token)).name).toBe('ok');
  const [header, payload] = token.split('.');
  expect((await pushWith(`${header}.${payload}.${'A'.repeat(86)}`)).name).toBe('token-invalid');
  application.time.now += 5 * 60_000;
  expect((await pushWith(token)).name).toBe('token-out-of-time');
  application.time.now = now;
  await revokeDevice(application, device.id, 'office');
  expect((await pushWith(token)).name).toBe('device-revoked');
});

test('AU1 without a token the answer is 401 and says which kind is wanted', async () => {
  await expectRefused('', 'token-missing');
  await expectRefused('Basic cDE6cDE=', 'token-missing');
  expect((await pushWith('')).response.headers.get('WWW-Authenticate')).toBe('Bearer');
});

test('AU1 every route of a device asks for the token', async () => {
  for (const path of ['/api/log', '/api/log/pull']) {
    const response = await application.request(path, { method: 'POST', body: '{}' });
    expect((await readProblem(response)).name).toBe('token-missing');
  }
  expect((await readProblem(await application.request('/api/reference'))).name).toBe('token-missing');
});

test.each([{}, { kid: {} }, { kid: ['a'] }, { kid: 1 }, { kid: 'a\0b' }, { kid: '' }])(
  'AU1 a token that names no device is refused, whatever it names: %j',
  async (header) => {
    const [, payload, signature] = (await device.token(endpoint, now)).split('.');
    const part = base64url.encode(JSON.stringify({ alg: 'ES256', typ: 'JWT', ...header }));
    await expectRefused(`Bearer ${part}.${payload}.${signature}`, 'token-invalid');
  },
);

test('AU1 a token for another endpoint is refused', async () => {
  await expectRefused(`Bearer ${await device.token('B'.repeat(43), now)}`, 'token-invalid');
});

test('AU1 a token signed by another key under this device’s name is refused', async () => {
  const stranger = await makeDevice();
  const token = await signDeviceToken(device.id, endpoint, now, stranger.privateKey);
  await expectRefused(`Bearer ${token}`, 'token-invalid');
});

test('AU1 a token of a device that is not enrolled is refused', async () => {
  const stranger = await makeDevice();
  await expectRefused(`Bearer ${await stranger.token(endpoint, now)}`, 'device-unknown');
});

test('AU1 a token without a signature is refused', async () => {
  const seconds = Math.floor(now / 1000);
  const claims = { iss: device.id, aud: endpoint, iat: seconds, exp: seconds + 60 };
  const encode = (value: unknown) => base64url.encode(JSON.stringify(value));
  const header = { alg: 'none', typ: 'JWT', kid: device.id };
  await expectRefused(`Bearer ${encode(header)}.${encode(claims)}.`, 'token-invalid');
});

test('AU1 a token that would live longer than a minute is refused', async () => {
  const seconds = Math.floor(now / 1000);
  const token = await new SignJWT()
    .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: device.id })
    .setIssuer(device.id)
    .setAudience(endpoint)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + 3600)
    .sign(device.privateKey);
  await expectRefused(`Bearer ${token}`, 'token-invalid');
});

test('AU1 an entry of the log is no token', async () => {
  await expectRefused(`Bearer ${(await device.sign()).jws}`, 'token-invalid');
});

test.each(['x', 'a.b.c', '...', `${'x'.repeat(5000)}.y.z`])('AU1 rubbish is no token: %#', async (token) => {
  await expectRefused(`Bearer ${token}`, 'token-invalid');
});

test('AU2 a token out of time, expired or from the future, is told apart', async () => {
  await expectRefused(`Bearer ${await device.token(endpoint, now - 120_000)}`, 'token-out-of-time');
  await expectRefused(`Bearer ${await device.token(endpoint, now + 120_000)}`, 'token-out-of-time');
});

test('AU2 a clock that is a few seconds off does not matter', async () => {
  expect((await pushWith(`Bearer ${await device.token(endpoint, now - 80_000)}`)).name).toBe('ok');
  expect((await pushWith(`Bearer ${await device.token(endpoint, now + 20_000)}`)).name).toBe('ok');
});

test('AU3 a revoked device is answered 403 and nothing that it sends is stored', async () => {
  const before = await device.log();
  await device.push([before.jws]);
  expect(await revokeDevice(application, device.id, 'office')).toBe(true);

  const response = await device.post('/api/log', { entries: [(await device.log()).jws] });
  expect((await readProblem(response)).name).toBe('device-revoked');
  expect((await device.get('/api/reference')).status).toBe(403);
  expect((await readStoredLog(application.location)).entries.map(({ jws }) => jws)).toEqual([before.jws]);
});

test('AU3 a device that was revoked after its request was let in stores nothing either', async () => {
  const batch = (await device.logMany(3)).map(({ jws }) => jws);
  await revokeDevice(application, device.id, 'office');
  const letIn = { id: device.id, person: 'p1', key: KeyObject.from(device.key) };
  expect(await appendEntries(application, letIn, batch)).toBeNull();
  expect(await readStoredLog(application.location)).toEqual({ entries: [], forks: [], receipts: [] });
});

test('AU3 a revocation is in the audit, once', async () => {
  await revokeDevice(application, device.id, 'office');
  expect(await revokeDevice(application, device.id, 'office')).toBe(false);
  const rows = await application.database
    .selectFrom('audit')
    .select(['who', 'what', 'subject'])
    .where('what', '=', 'device.revoked')
    .execute();
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { who: 'office', what: 'device.revoked', subject: device.id },
  ]);
});

test('AU3 only who holds the key is told that a device was revoked', async () => {
  await revokeDevice(application, device.id, 'office');
  const stranger = await makeDevice();
  const token = await signDeviceToken(device.id, endpoint, now, stranger.privateKey);
  await expectRefused(`Bearer ${token}`, 'token-invalid');
});
