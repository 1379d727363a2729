import type { CryptoKey } from 'jose';
import policyJson from '../../src/domain/regulation/hnust-2025.json' with { type: 'json' };
import { policySchema } from '../../src/domain/regulation/policy.ts';
import type { Reference } from '../../src/domain/wire.ts';
import { createKeyPair } from './key-pair.ts';

/** A key that signs receipts as an endpoint would, and reference data that name it. */
export async function createTestEndpoint(): Promise<{
  id: string;
  privateKey: CryptoKey;
  reference: Reference;
}> {
  const { id, publicKey, privateKey } = await createKeyPair();
  return {
    id,
    privateKey,
    reference: {
      endpoint: { id, publicKey },
      person: { id: 'p1', name: '陈思远', roles: ['leader'], appointments: [] },
      calendar: { timeZone: 'Asia/Shanghai', semesters: [] },
      policy: policySchema.parse(policyJson),
      places: {},
      units: [],
      branches: [],
      unitActivities: [],
      filings: [],
    },
  };
}
