import type { CryptoKey } from 'jose';
import { sha256 } from '../hash.ts';
import { ENTRY_MAX_LENGTH, type Entry, entryPayloadSchema, type Refusal } from './entry.ts';
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
  const statement = await verifyStatement(jws, 'entry', device, publicKey);
  if (!statement) return { refusal: whyNotAuthentic(jws, device) };
  const payload = entryPayloadSchema.safeParse(statement.payload);
  if (!payload.success) return { refusal: 'unreadable' };
  if (payload.data.device !== device) return { refusal: 'otherDevice' };
  return { entry: { ...payload.data, jws, hash: await sha256(jws) } };
}

function whyNotAuthentic(jws: string, device: string): Refusal {
  const peeked = peekStatement(jws);
  const payload = entryPayloadSchema.safeParse(peeked?.payload);
  if (!payload.success) return 'unreadable';
  return payload.data.device === device ? 'badSignature' : 'otherDevice';
}
