import { verifyByNode } from '../identity/statements.ts';
import type { KnownDevice } from './read-device.ts';

interface Proven {
  token: string;
  statement: { payload: unknown };
}

/** The last token of each device whose signature held: a run of sync carries one with several requests (AU4). */
const provenOf = new WeakMap<KnownDevice, Proven>();

/** What an authentic token says, or `null`. What it says is judged anew with every request. */
export async function verifyToken(token: string, device: KnownDevice): Promise<Proven['statement'] | null> {
  const held = provenOf.get(device);
  if (held?.token === token) return held.statement;
  const statement = await verifyByNode(token, 'JWT', device.id, device.key);
  if (statement) provenOf.set(device, { token, statement });
  return statement;
}
