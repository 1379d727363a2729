import { BLOB_PART_MAX_BYTES, UPLOAD_OFFSET } from '../domain/wire.ts';
import type { BytesAnswer, RequestFailure } from './endpoint-client.ts';
import type { SyncRun } from './sync-run.ts';

/** Where even so little is too large, no smaller part will do. */
const SMALLEST_PART = 4 * 1024;

/**
 * Uploads one photograph from where its upload stands, part by part; `null` when the endpoint has all of it.
 *
 * @param shouldStop asked before each part
 */
export async function uploadBytes(
  run: SyncRun,
  sha256: string,
  bytes: Uint8Array<ArrayBuffer>,
  shouldStop: () => Promise<boolean>,
): Promise<RequestFailure | { failure: 'interrupted' } | null> {
  const path = `/api/blobs/${sha256}`;
  const askOffset = async () =>
    readOffset(await run.client.bytes(path, { method: 'HEAD' }, run.caller), bytes);

  let size = BLOB_PART_MAX_BYTES;
  let askedAgain = false;
  let offset = await askOffset();
  while (typeof offset === 'number' && offset < bytes.length) {
    if (await shouldStop()) return { failure: 'interrupted' };
    const end = Math.min(offset + size, bytes.length);
    const headers = {
      'content-type': 'image/jpeg',
      'content-range': `bytes ${offset}-${end - 1}/${bytes.length}`,
    };
    const request = { method: 'PUT', headers, body: bytes.slice(offset, end) } as const;
    const next = readOffset(await run.client.bytes(path, request, run.caller), bytes);
    if (typeof next === 'number') {
      // An endpoint that does not get on would be sent the same part for ever.
      if (next <= offset) return { failure: 'unreadable' };
      offset = next;
    } else if (isTooLarge(next) && size > SMALLEST_PART) {
      size /= 2;
    } else if (isElsewhere(next) && !askedAgain) {
      askedAgain = true;
      offset = await askOffset();
    } else {
      return next;
    }
  }
  return typeof offset === 'number' ? null : offset;
}

/** How many of the bytes are there, as the answer tells it. */
function readOffset(answer: BytesAnswer, { length }: Uint8Array): number | RequestFailure {
  if ('failure' in answer) return answer;
  const offset = Number(answer.headers.get(UPLOAD_OFFSET) ?? Number.NaN);
  return Number.isInteger(offset) && offset >= 0 && offset <= length ? offset : { failure: 'unreadable' };
}

/** As a proxy in between may find. */
function isTooLarge(failure: RequestFailure): boolean {
  return failure.failure === 'problem' && failure.status === 413;
}

/** Another phone, or another try of this one, has sent parts meanwhile. */
function isElsewhere(failure: RequestFailure): boolean {
  return failure.failure === 'problem' && failure.name === 'blob-offset';
}
