import { createHash } from 'node:crypto';
import type { EntryPayload } from '../../src/domain/log/entry.ts';

const SIGNATURE = 'A'.repeat(86);

/**
 * An entry's text with a signature that would not verify, of the shape and length of a real one. For rows that are put
 * straight into the endpoint's table, where nothing that reads them looks at their signatures again: to sign very many
 * takes minutes.
 */
export function writeUnsigned(payload: EntryPayload): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'ES256', typ: 'entry', kid: payload.device })}.${part(payload)}.${SIGNATURE}`;
}

/** The SHA-256 of a text as hashes are written everywhere. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
