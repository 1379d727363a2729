import type { CryptoKey } from 'jose';
import type { Finding } from './finding.ts';

/**
 * Whether the file is of another endpoint than it should be, or names a key that is not that of the endpoint's id (VE2).
 *
 * @param key the file's, where its thumbprint is `id`
 * @param expected the thumbprint that was given beside the file, if any
 */
export function findOtherEndpoint(id: string, key: CryptoKey | null, expected: string | null): Finding[] {
  return key && (expected === null || expected === id) ? [] : [{ finding: 'otherEndpoint' }];
}
