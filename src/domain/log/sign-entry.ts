import type { CryptoKey } from 'jose';
import { sha256 } from '../hash.ts';
import type { Entry, EntryPayload } from './entry.ts';
import { signStatement } from './jws.ts';

/** Signs a payload with its device's key (LG1). */
export async function signEntry(payload: EntryPayload, privateKey: CryptoKey): Promise<Entry> {
  const jws = await signStatement('entry', payload.device, payload, privateKey);
  return { ...payload, jws, hash: await sha256(jws) };
}
