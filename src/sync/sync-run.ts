import { type CryptoKey, importJWK } from 'jose';
import { readOwnDevice } from '../storage/chains.ts';
import type { PhoneDatabase } from '../storage/phone-database.ts';
import { readSetting } from '../storage/settings.ts';
import type { Caller, EndpointClient, RequestFailure } from './endpoint-client.ts';

/** What one run of push and pull came to. */
export type SyncOutcome =
  | { outcome: 'done' }
  | { outcome: 'notEnrolled' }
  /** The endpoint could not be reached. */
  | { outcome: 'unreachable' }
  /** The endpoint answered otherwise than it should; `retryAfter` in milliseconds, where it named a time. */
  | { outcome: 'failed'; retryAfter: number | null }
  /** The log is in order, but a photograph is not at the endpoint yet (PH4). */
  | { outcome: 'photosLeft'; retryAfter: number | null }
  /** This device has been revoked. */
  | { outcome: 'revoked' }
  /** The endpoint does not know this device: it was restored from a backup that is older than the enrolment (RC5). */
  | { outcome: 'unknown' };

/** What each part of a run works with. */
export interface SyncRun {
  database: PhoneDatabase;
  client: EndpointClient;
  caller: Caller;
  /** The endpoint's key, as pinned at enrolment. */
  endpointKey: CryptoKey;
}

/** The run's parts for this phone, or `null` before enrolment. */
export async function openSyncRun(database: PhoneDatabase, client: EndpointClient): Promise<SyncRun | null> {
  const own = await readOwnDevice(database);
  const reference = await readSetting(database, 'reference');
  if (!own || !reference) return null;
  const { id, publicKey } = reference.data.endpoint;
  return {
    database,
    client,
    caller: { device: own.device, privateKey: own.privateKey, endpoint: id },
    endpointKey: (await importJWK(publicKey, 'ES256')) as CryptoKey,
  };
}

/** How a request that brought nothing ends the run. */
export function failureToOutcome(failure: RequestFailure): SyncOutcome {
  switch (failure.failure) {
    case 'unreachable':
      return { outcome: 'unreachable' };
    case 'unreadable':
      return { outcome: 'failed', retryAfter: null };
    case 'problem':
      if (failure.name === 'device-revoked') return { outcome: 'revoked' };
      if (failure.name === 'device-unknown') return { outcome: 'unknown' };
      return { outcome: 'failed', retryAfter: failure.retryAfter };
  }
}
