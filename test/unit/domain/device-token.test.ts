import { SignJWT } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import { judgeToken, signDeviceToken, TOKEN_LIFETIME } from '../../../src/domain/device-token.ts';
import { verifyStatement } from '../../../src/domain/log/jws.ts';
import { makeDevice, type TestDevice } from '../../support/make-device.ts';

const ENDPOINT = 'E'.repeat(43);
const NOW = Date.parse('2026-11-23T01:00:00Z');
const SECOND = 1000;

let device: TestDevice;
beforeAll(async () => {
  device = await makeDevice();
});

const judge = async (token: string, now = NOW, endpoint = ENDPOINT) =>
  judgeToken(await verifyStatement(token, 'JWT', device.id, device.key), device.id, endpoint, now);

/** A token with claims of one's own choice, by the device's key. */
function signClaims(claims: Record<string, unknown>, header: object = {}): Promise<string> {
  const seconds = NOW / SECOND;
  return new SignJWT({ iss: device.id, aud: ENDPOINT, iat: seconds, exp: seconds + 60, ...claims })
    .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: device.id, ...header })
    .sign(device.privateKey);
}

test('AU1 a token holds for its endpoint, its device and its minute', async () => {
  const token = await device.token(ENDPOINT, NOW);
  expect(await judge(token)).toBe('valid');
  expect(await judge(token, NOW + TOKEN_LIFETIME * SECOND)).toBe('valid');
});

test('AU1 a token is of no use at another endpoint', async () => {
  expect(await judge(await device.token('F'.repeat(43), NOW))).toBe('invalid');
});

test('AU1 a token by another key does not hold', async () => {
  const stranger = await makeDevice();
  expect(await judge(await signDeviceToken(device.id, ENDPOINT, NOW, stranger.privateKey))).toBe('invalid');
});

test('AU1 a token lives 60 s at most', async () => {
  const seconds = NOW / SECOND;
  expect(await judge(await signClaims({ exp: seconds + 60 }))).toBe('valid');
  expect(await judge(await signClaims({ exp: seconds + 61 }))).toBe('invalid');
});

test.each([
  ['no issuer', { iss: undefined }],
  ['another issuer', { iss: 'X'.repeat(43) }],
  ['no audience', { aud: undefined }],
  ['no end', { exp: undefined }],
  ['no beginning', { iat: undefined }],
])('AU1 a token with %s does not hold', async (_, claims) => {
  expect(await judge(await signClaims(claims))).toBe('invalid');
});

test('AU1 another kind of statement is no token', async () => {
  expect(await judge(await signClaims({}, { typ: 'entry' }))).toBe('invalid');
  expect(await judge((await device.sign()).jws)).toBe('invalid');
});

test.each([
  [-31, 'outOfTime'],
  [-30, 'valid'],
  [0, 'valid'],
  [89, 'valid'],
  [90, 'outOfTime'],
  [86_400, 'outOfTime'],
])('AU2 a token out of time is told apart: seen %i s after it was made', async (seconds, verdict) => {
  expect(await judge(await device.token(ENDPOINT, NOW), NOW + seconds * SECOND)).toBe(verdict);
});
