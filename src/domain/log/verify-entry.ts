import type { CryptoKey } from 'jose';
import { sha256 } from '../hash.ts';
import {
  ENTRY_MAX_LENGTH,
  type Entry,
  type EntryPayload,
  entryPayloadSchema,
  type Refusal,
} from './entry.ts';
import { peekStatement, verifyStatement } from './jws.ts';

/**
 * The entry in a JWS text that the device is said to have signed, or why it is none (LG1).
 * Nothing is taken from the text before its signature has been verified, save to name the refusal.
 */
export async function verifyEntry(
  jws: string,
  device: string,
  publicKey: CryptoKey,
): Promise<{ entry: Entry } | { refusal: Refusal }> {
  if (jws.length > ENTRY_MAX_LENGTH) return { refusal: 'unreadable' };
  const read = readVerified(jws, device, await verifyStatement(jws, 'entry', device, publicKey));
  return 'refusal' in read ? read : { entry: { ...read.payload, jws, hash: await sha256(jws) } };
}

/** What an entry's text says, once its signature was looked at: `null` for a statement that is not authentic. */
export function readVerified(
  jws: string,
  device: string,
  statement: { payload: unknown } | null,
): { payload: EntryPayload } | { refusal: Refusal } {
  const payload = entryPayloadSchema.safeParse((statement ?? peekStatement(jws))?.payload);
  if (!payload.success) return { refusal: 'unreadable' };
  if (payload.data.device !== device) return { refusal: 'otherDevice' };
  return statement ? { payload: payload.data } : { refusal: 'badSignature' };
}
