import { createHash, type KeyObject } from 'node:crypto';
import { type Event, readEvent } from '../../domain/log/bodies.ts';
import { ENTRY_MAX_LENGTH, type Entry, type Refusal } from '../../domain/log/entry.ts';
import { readVerified } from '../../domain/log/verify-entry.ts';
import { verifyByNode } from '../identity/statements.ts';

/** An entry with its body as this version reads it, `null` where it cannot (LG10). */
export interface PushedEntry extends Entry {
  event: Event | null;
}

/** What a text proved to be. */
export type Verdict = { entry: PushedEntry } | { refusal: Refusal };

/** `verifyEntry` of the domain by what Node brings, which takes and refuses the very same texts (LG1). */
export async function verifyPushed(jws: string, device: string, publicKey: KeyObject): Promise<Verdict> {
  if (jws.length > ENTRY_MAX_LENGTH) return { refusal: 'unreadable' };
  const read = readVerified(jws, device, await verifyByNode(jws, 'entry', device, publicKey));
  if ('refusal' in read) return read;
  const hash = createHash('sha256').update(jws).digest('base64url');
  return { entry: { ...read.payload, jws, hash, event: readEvent(read.payload) } };
}
