import { sha256OfBytes } from '../domain/hash.ts';
import { toRfc3339 } from '../domain/time.ts';
import type { PhoneDatabase } from '../storage/phone-database.ts';
import { type PhotoTotals, watchPhotoTotals } from '../storage/photo-totals.ts';
import { addPhoto, dropUploadedPictures, type NewPhoto, readPhoto } from '../storage/photos.ts';
import { removeOrphanPhotos } from '../storage/remove-orphan-photos.ts';
import type { WritePhotosFailure } from '../storage/room-for-words.ts';
import { removeOldSharedPhotos } from '../storage/shared-photos.ts';
import type { EndpointClient } from './endpoint-client.ts';
import type { Keeper } from './keeper.ts';
import { openSyncRun } from './sync-run.ts';

const DAY = 86_400_000;

/** Why a picture cannot be shown. */
export type PictureFailure = 'offline' | 'missing';

/** The photographs on this phone, as screens ask for them. */
export interface PhotoAlbum {
  add(photo: NewPhoto): Promise<{ failure: WritePhotosFailure } | null>;
  /** `null` where another phone took it. */
  thumbnail(sha256: string): Promise<Blob | null>;
  /** From this phone, else from the endpoint. */
  picture(sha256: string): Promise<{ blob: Blob } | { failure: PictureFailure }>;
  /** Tells the totals now and after each change; returns how to stop. */
  watchTotals(listener: (totals: PhotoTotals) => void): () => void;
  /** Drops the pictures that the endpoint has; thumbnails stay (PH9). */
  dropUploaded(): Promise<void>;
}

export interface AlbumContext {
  database: PhoneDatabase;
  client: EndpointClient;
  keeper: Pick<Keeper, 'ask'>;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/** Also takes away what forms that were left more than a day ago have left behind, and what no form took. */
export function createPhotoAlbum({ database, client, keeper, now }: AlbumContext): PhotoAlbum {
  const dayAgo = toRfc3339(now() - DAY, 0);
  void removeOrphanPhotos(database, dayAgo).catch(() => undefined);
  void removeOldSharedPhotos(database, dayAgo).catch(() => undefined);

  async function download(sha256: string): Promise<{ blob: Blob } | { failure: PictureFailure }> {
    const run = await openSyncRun(database, client);
    if (!run) return { failure: 'missing' };
    const answer = await client.bytes(`/api/blobs/${sha256}`, { method: 'GET' }, run.caller);
    if ('failure' in answer) return { failure: answer.failure === 'unreachable' ? 'offline' : 'missing' };
    if ((await sha256OfBytes(answer.bytes)) !== sha256) return { failure: 'missing' };
    return { blob: new Blob([answer.bytes], { type: 'image/jpeg' }) };
  }

  return {
    async add(photo) {
      const failure = await addPhoto(database, photo, toRfc3339(now(), 0));
      if (!failure) void keeper.ask();
      return failure;
    },
    thumbnail: async (sha256) => (await readPhoto(database, sha256))?.thumbnail ?? null,
    async picture(sha256) {
      const blob = (await readPhoto(database, sha256))?.blob;
      return blob ? { blob } : download(sha256);
    },
    watchTotals: (listener) => watchPhotoTotals(database, listener),
    dropUploaded: () => dropUploadedPictures(database),
  };
}
