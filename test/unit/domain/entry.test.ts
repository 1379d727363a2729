import { CompactSign, calculateJwkThumbprint } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../../src/domain/hash.ts';
import { ENTRY_MAX_LENGTH, type EntryPayload } from '../../../src/domain/log/entry.ts';
import { signEntry } from '../../../src/domain/log/sign-entry.ts';
import { verifyEntry } from '../../../src/domain/log/verify-entry.ts';
import { makeDevice, type TestDevice } from '../../support/make-device.ts';

let device: TestDevice;
let payload: EntryPayload;
beforeAll(async () => {
  device = await makeDevice();
  const { jws: _jws, hash: _hash, ...rest } = await device.sign();
  payload = rest;
});

/** A JWS by the device's key with whatever header and payload. */
function signAnything(
  header: { alg: 'ES256'; typ?: string; kid?: string },
  content: unknown,
): Promise<string> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return new CompactSign(new TextEncoder().encode(text)).setProtectedHeader(header).sign(device.privateKey);
}

const verify = (jws: string) => verifyEntry(jws, device.id, device.key);

test('LG1 a signed entry verifies to what was signed, with its text and that text’s hash', async () => {
  const entry = await signEntry(payload, device.privateKey);
  expect(entry.hash).toBe(await sha256(entry.jws));
  expect(await verify(entry.jws)).toEqual({ entry });
});

test('LG1 the header says ES256, entry and the device', async () => {
  const { jws } = await signEntry(payload, device.privateKey);
  const header = JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString());
  expect(header).toEqual({ alg: 'ES256', typ: 'entry', kid: device.id });
});

test.each([
  ['another type', { alg: 'ES256', typ: 'receipt' }],
  ['no type', { alg: 'ES256' }],
] as const)('LG1 a statement of %s is no entry', async (_, header) => {
  const jws = await signAnything({ ...header, kid: device.id }, payload);
  expect(await verify(jws)).toEqual({ refusal: 'badSignature' });
});

test('LG1 header and payload name the same device', async () => {
  const other = 'A'.repeat(43);
  const byHeader = await signAnything({ alg: 'ES256', typ: 'entry', kid: other }, payload);
  expect(await verify(byHeader)).toEqual({ refusal: 'badSignature' });
  const byPayload = await signAnything(
    { alg: 'ES256', typ: 'entry', kid: device.id },
    { ...payload, device: other },
  );
  expect(await verify(byPayload)).toEqual({ refusal: 'otherDevice' });
});

test('LG1 an entry without a signature, or signed by another key, is refused', async () => {
  const { jws } = await signEntry(payload, device.privateKey);
  const [header, body] = jws.split('.');
  expect(await verify(`${header}.${body}.`)).toEqual({ refusal: 'badSignature' });
  const stranger = await makeDevice();
  const forged = await signEntry(payload, stranger.privateKey);
  expect(await verify(forged.jws)).toEqual({ refusal: 'badSignature' });
});

test('LG1 base64url with stray bits is another spelling, and refused', async () => {
  // A P-256 signature is 64 bytes: its last character carries four bits that decoders ignore.
  const { jws } = await signEntry(payload, device.privateKey);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const last = alphabet.indexOf(jws.at(-1) ?? '');
  const stray = jws.slice(0, -1) + alphabet[last ^ 1];
  expect(Buffer.from(stray.split('.')[2] ?? '', 'base64url')).toEqual(
    Buffer.from(jws.split('.')[2] ?? '', 'base64url'),
  );
  expect(await verify(stray)).toEqual({ refusal: 'badSignature' });
  expect(await verify(`${jws}=`)).toEqual({ refusal: 'badSignature' });
});

test.each([
  ['no JSON', 'moon'],
  ['no seq', { seq: undefined }],
  ['seq 0', { seq: 0 }],
  ['half a seq', { seq: 1.5 }],
  ['an id that is no UUID', { id: 'one' }],
  ['a time without its offset', { at: '2026-11-23T09:00:00' }],
  ['an empty type', { type: '' }],
] as const)('LG1 a signed statement with %s is unreadable', async (_, part) => {
  const content = typeof part === 'string' ? part : { ...payload, ...part };
  const jws = await signAnything({ alg: 'ES256', typ: 'entry', kid: device.id }, content);
  expect(await verify(jws)).toEqual({ refusal: 'unreadable' });
});

test('LG1 a text that is longer than an entry may be is not looked at', async () => {
  const { jws } = await device.sign({ body: 'x'.repeat(ENTRY_MAX_LENGTH) });
  expect(await verify(jws)).toEqual({ refusal: 'unreadable' });
});

test('LG2 a device’s id is the thumbprint of its key: the same key under another id does not hold', async () => {
  expect(device.id).toBe(await calculateJwkThumbprint(device.publicKey));
  const { jws } = await device.sign();
  expect(await verifyEntry(jws, 'A'.repeat(43), device.key)).toEqual({ refusal: 'otherDevice' });
});
