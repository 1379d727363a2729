import { readEvent } from '../../domain/log/bodies.ts';
import { entryPayloadSchema } from '../../domain/log/entry.ts';
import type { ReadEntry } from '../../domain/log/fold.ts';
import { peekStatement } from '../../domain/log/jws.ts';

/** The entry in a JWS text that was verified before it was stored; `null` where this version cannot read it. */
export function readStored(jws: string): ReadEntry | null {
  const payload = entryPayloadSchema.safeParse(peekStatement(jws)?.payload);
  if (!payload.success) return null;
  const { id, device, seq, at } = payload.data;
  return { id, device, seq, at, event: readEvent(payload.data) };
}
