import type { Photo } from '../domain/log/photo.ts';
import { isQuotaExceeded } from './is-quota-exceeded.ts';
import type { PhoneDatabase, PhotoRow } from './phone-database.ts';

/** A photograph as the phone made it small (PH1). */
export interface NewPhoto {
  photo: Photo;
  blob: Blob;
  thumbnail: Blob;
}

export type AddPhotoFailure = 'storageFull' | 'failed';

/** Bytes that a photograph has to leave to words: hundreds of records. */
const ROOM_FOR_WORDS = 1024 * 1024;
const ROOM_KEY = 'room-for-words';

/**
 * Keeps a photograph; one of the same bytes is kept once. When it resolves without a failure, it is on disk. It is written
 * together with as much as words may need, which is taken away again: where both do not fit nothing is kept (PH3).
 * What a browser estimates to be left is no help: Chromium names 10 GB whatever there is.
 *
 * @param addedAt RFC 3339, by the phone's clock
 */
export async function addPhoto(
  database: PhoneDatabase,
  { photo: { sha256 }, blob, thumbnail }: NewPhoto,
  addedAt: string,
): Promise<{ failure: AddPhotoFailure } | null> {
  try {
    await database.transaction('rw', database.photos, database.drafts, async () => {
      await database.drafts.put({ key: ROOM_KEY, value: new Blob([new Uint8Array(ROOM_FOR_WORDS)]) });
      const held = await database.photos.get(sha256);
      await database.photos.put({
        sha256,
        blob,
        thumbnail,
        addedAt,
        uploadedAt: held?.uploadedAt ?? null,
      });
    });
    await database.drafts.delete(ROOM_KEY);
    return null;
  } catch (error) {
    return { failure: isQuotaExceeded(error) ? 'storageFull' : 'failed' };
  }
}

export async function readPhoto(database: PhoneDatabase, sha256: string): Promise<PhotoRow | null> {
  return (await database.photos.get(sha256)) ?? null;
}

/** @param at RFC 3339, by the phone's clock */
export async function markUploaded(database: PhoneDatabase, sha256: string, at: string): Promise<void> {
  await database.photos.update(sha256, { uploadedAt: at });
}

/** After the endpoint has lost what it had: it is asked for every photograph anew that this phone still holds (PH10). */
export async function expectUploadsAnew(database: PhoneDatabase): Promise<void> {
  await database.photos
    .filter(({ blob, uploadedAt }) => blob !== null && uploadedAt !== null)
    .modify({ uploadedAt: null });
}

/** Drops the pictures that the endpoint has; their thumbnails stay (PH9). */
export async function dropUploadedPictures(database: PhoneDatabase): Promise<void> {
  await database.photos
    .filter(({ blob, uploadedAt }) => blob !== null && uploadedAt !== null)
    .modify({ blob: null });
}
