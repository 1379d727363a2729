import { type CryptoKey, calculateJwkThumbprint } from 'jose';
import policyJson from '../../src/domain/regulation/hnust-2025.json' with { type: 'json' };
import { policySchema } from '../../src/domain/regulation/policy.ts';
import { publicKeySchema, type Reference } from '../../src/domain/wire.ts';

/** A key that signs receipts as an endpoint would, and reference data that name it. */
export async function createTestEndpoint(): Promise<{
  id: string;
  privateKey: CryptoKey;
  reference: Reference;
}> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ]);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const publicKey = publicKeySchema.parse({ kty, crv, x, y });
  const id = await calculateJwkThumbprint(publicKey);
  return {
    id,
    privateKey: pair.privateKey,
    reference: {
      endpoint: { id, publicKey },
      person: { id: 'p1', name: '陈思远', roles: ['leader'], appointments: [] },
      calendar: { timeZone: 'Asia/Shanghai', semesters: [] },
      policy: policySchema.parse(policyJson),
      places: {},
      unitActivities: [],
      filings: [],
    },
  };
}
