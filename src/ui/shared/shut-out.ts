import type { SyncStatus } from '../services.ts';

/** Why the endpoint takes nothing from this phone until it is enrolled anew (RC5), or `null`. */
export function readShutOut(status: SyncStatus): 'revoked' | 'unknown' | null {
  return status === 'revoked' || status === 'unknown' ? status : null;
}
