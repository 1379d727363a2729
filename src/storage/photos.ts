import type { Photo } from '../domain/log/photo.ts';
import type { PhoneDatabase, PhotoRow } from './phone-database.ts';
import { type WritePhotosFailure, writeLeavingRoom } from './room-for-words.ts';

/** A photograph as the phone made it small (PH1). */
export interface NewPhoto {
  photo: Photo;
  blob: Blob;
  thumbnail: Blob;
}

/**
 * Keeps a photograph, leaving room for words (PH3); one of the same bytes is kept once. When it resolves without a failure,
 * it is on disk.
 *
 * @param addedAt RFC 3339, by the phone's clock
 */
export function addPhoto(
  database: PhoneDatabase,
  { photo: { sha256 }, blob, thumbnail }: NewPhoto,
  addedAt: string,
): Promise<{ failure: WritePhotosFailure } | null> {
  return writeLeavingRoom(database, [database.photos], async () => {
    const held = await database.photos.get(sha256);
    await database.photos.put({
      sha256,
      blob,
      thumbnail,
      addedAt,
      uploadedAt: held?.uploadedAt ?? null,
    });
  });
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
