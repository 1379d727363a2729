import { KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { CompactSign, compactVerify } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/log/entry.ts';
import { openStatement, signStatement, verifyStatement } from '../../src/domain/log/jws.ts';
import { verifyEntry } from '../../src/domain/log/verify-entry.ts';
import { signByNode, verifyByNode } from '../../src/endpoint/identity/statements.ts';
import { verifyPushed } from '../../src/endpoint/log/verify-pushed.ts';
import { makeDevice, type TestDevice } from '../support/make-device.ts';

const SEED = 20261126;

let device: TestDevice;
let entry: Entry;
beforeAll(async () => {
  device = await makeDevice();
  entry = await device.sign({ body: { note: '学生反映晚间热水供应时间偏短。' } });
});

/** What both verifiers make of a text, once they are found to agree, and jose with them as far as it goes. */
async function judge(jws: string): Promise<string> {
  const verdict = await verifyEntry(jws, device.id, device.key);
  const pushed = await verifyPushed(jws, device.id, KeyObject.from(device.key));
  if ('refusal' in verdict) {
    expect(pushed).toEqual(verdict);
    return verdict.refusal;
  }
  expect(pushed).toMatchObject(verdict);
  await compactVerify(jws, device.key, { algorithms: ['ES256'] });
  return 'taken';
}

test('LG1 the phone’s verifier, the endpoint’s and jose agree on an entry', async () => {
  expect(await judge(entry.jws)).toBe('taken');
});

test('LG1 both verifiers refuse each of some thousand spoilt texts for the same reason', async () => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/. \n';
  const edits = fc.array(
    fc.record({
      at: fc.nat({ max: entry.jws.length - 1 }),
      drop: fc.nat({ max: 2 }),
      text: fc.oneof(
        fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 2 }),
        fc.string({ unit: 'grapheme', maxLength: 1 }),
      ),
    }),
    { minLength: 1, maxLength: 3 },
  );
  await fc.assert(
    fc.asyncProperty(edits, async (list) => {
      const jws = list.reduce(
        (text, { at, drop, text: added }) => text.slice(0, at) + added + text.slice(at + drop),
        entry.jws,
      );
      fc.pre(jws !== entry.jws);
      expect(await judge(jws)).not.toBe('taken');
    }),
    { seed: SEED, numRuns: 3_000 },
  );
});

test.each([
  ['another algorithm', { alg: 'ES384' }],
  ['no algorithm', { alg: 'none' }],
  ['another type', { typ: 'receipt' }],
  ['no type', { typ: undefined }],
  ['another signer', { kid: 'K'.repeat(43) }],
  ['a critical extension', { crit: ['exp'], exp: 1 }],
  ['an unencoded payload', { crit: ['b64'], b64: false }],
])('LG1 a header with %s opens no statement, whatever the signature', async (_, part) => {
  const header = { alg: 'ES256', typ: 'entry', kid: device.id, ...part };
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const [, payload, signature] = entry.jws.split('.');
  expect(openStatement(`${encode(header)}.${payload}.${signature}`, 'entry', device.id)).toBeNull();
});

test('LG1 a header may have its members in any order, and others beside them', async () => {
  const { jws: _, hash: __, ...payload } = entry;
  const jws = await new CompactSign(Buffer.from(JSON.stringify(payload)))
    .setProtectedHeader({ kid: device.id, cty: 'json', typ: 'entry', alg: 'ES256' })
    .sign(device.privateKey);
  expect(await judge(jws)).toBe('taken');
  expect(await verifyStatement(jws, 'entry', device.id, device.key)).toEqual({ payload });
});

test('LG1 what the endpoint signs the phone verifies, and the reverse, whatever it says', async () => {
  const ES256 = { name: 'ECDSA', namedCurve: 'P-256' };
  const pair = await crypto.subtle.generateKey(ES256, true, ['sign', 'verify']);
  const [publicKey, privateKey] = [KeyObject.from(pair.publicKey), KeyObject.from(pair.privateKey)];
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      const payload = JSON.parse(JSON.stringify(value));
      const byNode = await signByNode('receipt', device.id, payload, privateKey);
      expect(await verifyStatement(byNode, 'receipt', device.id, pair.publicKey)).toEqual({ payload });
      const byPhone = await signStatement('JWT', device.id, payload, pair.privateKey);
      expect(await verifyByNode(byPhone, 'JWT', device.id, publicKey)).toEqual({ payload });
      expect(await verifyByNode(byPhone, 'receipt', device.id, publicKey)).toBeNull();
    }),
    { seed: SEED, numRuns: 200 },
  );
});
