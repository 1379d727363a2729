import { importJWK } from 'jose';
import type { PublicKey } from '../../domain/wire.ts';
import { ProblemError } from '../http/problem.ts';

/** A point that is not on the curve has the right shape and is of no use. */
export async function requireUsableKey(publicKey: PublicKey): Promise<void> {
  try {
    await importJWK(publicKey, 'ES256');
  } catch {
    throw new ProblemError('malformed-request', 'The public key is not a point of P-256');
  }
}
