import type { LoggedEntry } from '../../domain/evidence/evidence.ts';
import { readEvent } from '../../domain/log/bodies.ts';
import { entryPayloadSchema } from '../../domain/log/entry.ts';

/** The entry in a JWS text that was verified before it was stored; `null` where this version cannot read it. */
export function readStored(jws: string): LoggedEntry | null {
  const payload = entryPayloadSchema.safeParse(peekPayload(jws));
  if (!payload.success) return null;
  const { id, device, seq, at, after } = payload.data;
  return { id, device, seq, at, after, event: readEvent(payload.data) };
}

/** `peekStatement` with what Node brings: a log of years is read at each start, and most of that is decoding. */
function peekPayload(jws: string): unknown {
  try {
    return JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString());
  } catch {
    return null;
  }
}
