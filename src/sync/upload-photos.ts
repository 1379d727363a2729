import { sha256OfBytes } from '../domain/hash.ts';
import { toRfc3339 } from '../domain/time.ts';
import { lastEntry } from '../storage/chains.ts';
import type { PhotoRow } from '../storage/phone-database.ts';
import { markUploaded } from '../storage/photos.ts';
import { photosToUpload } from '../storage/photos-to-upload.ts';
import type { RequestFailure } from './endpoint-client.ts';
import type { SyncOutcome, SyncRun } from './sync-run.ts';
import { uploadBytes } from './upload-bytes.ts';

/** Answers after which the next photograph would fare no better; so would a captive portal's page. */
const NOT_NOW = [429, 502, 503, 504];

/**
 * Sends what the endpoint has yet to get, the oldest first; a photograph that is refused does not hold up the others.
 * Ends early where something is logged meanwhile: that goes first (PH4).
 */
export async function uploadPhotos(
  run: SyncRun,
  now: () => number,
): Promise<SyncOutcome | { outcome: 'logHasGrown' }> {
  const { database, caller } = run;
  const head = await lastEntry(database, caller.device);
  const hasLogGrown = async () => (await lastEntry(database, caller.device))?.hash !== head?.hash;

  let left: SyncOutcome = { outcome: 'done' };
  for (const row of await photosToUpload(database)) {
    const bytes = await readPicture(row);
    // No try will mend what the phone itself has lost.
    if (!bytes) continue;
    const failure = await uploadBytes(run, row.sha256, bytes, hasLogGrown);
    if (failure === null) {
      await markUploaded(database, row.sha256, toRfc3339(now(), 0));
      continue;
    }
    if (failure.failure === 'interrupted') return { outcome: 'logHasGrown' };
    if (failure.failure === 'problem' && failure.name === 'device-revoked') return { outcome: 'revoked' };
    left = { outcome: 'photosLeft', retryAfter: retryAfterOf(failure) };
    if (failure.failure !== 'problem' || NOT_NOW.includes(failure.status)) return left;
  }
  return left;
}

/** The very bytes that the entry names, or `null` where the phone's disk has lost or changed them. */
async function readPicture({ sha256, blob }: PhotoRow): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    if (!blob) return null;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return (await sha256OfBytes(bytes)) === sha256 ? bytes : null;
  } catch {
    return null;
  }
}

function retryAfterOf(failure: RequestFailure): number | null {
  return failure.failure === 'problem' ? failure.retryAfter : null;
}
