import { readFileSync } from 'node:fs';
import { calculateJwkThumbprint } from 'jose';
import { hashSchema } from '../../domain/hash-schema.ts';
import { publicKeySchema } from '../../domain/wire.ts';

/** The endpoint's id in what was given as its key: the id itself, or a file with the JWK. `null` where it is neither. */
export async function readEndpointId(key: string): Promise<string | null> {
  if (hashSchema.safeParse(key).success) return key;
  try {
    const { kty, crv, x, y } = JSON.parse(readFileSync(key, 'utf8'));
    return await calculateJwkThumbprint(publicKeySchema.parse({ kty, crv, x, y }));
  } catch {
    return null;
  }
}
