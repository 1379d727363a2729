import { type CryptoKey, calculateJwkThumbprint } from 'jose';
import { type PublicKey, publicKeySchema } from '../../src/domain/wire.ts';

/** A P-256 key as a phone or an endpoint has one; its private half cannot be extracted. */
export interface TestKeyPair {
  /** The RFC 7638 thumbprint of the public half. */
  id: string;
  publicKey: PublicKey;
  /** The public half, to verify with. */
  key: CryptoKey;
  privateKey: CryptoKey;
}

export async function createKeyPair(): Promise<TestKeyPair> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ]);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const publicKey = publicKeySchema.parse({ kty, crv, x, y });
  return {
    id: await calculateJwkThumbprint(publicKey),
    publicKey,
    key: pair.publicKey,
    privateKey: pair.privateKey,
  };
}
