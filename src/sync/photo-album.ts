import { sha256OfBytes } from '../domain/hash.ts';
import { toRfc3339 } from '../domain/time.ts';
import type { PhoneDatabase } from '../storage/phone-database.ts';
import { type PhotoTotals, watchPhotoTotals } from '../storage/photo-totals.ts';
import {
  type AddPhotoFailure,
  addPhoto,
  dropUploadedPictures,
  type NewPhoto,
  readPhoto,
} from '../storage/photos.ts';
import { removeOrphanPhotos } from '../storage/remove-orphan-photos.ts';
import type { EndpointClient } from './endpoint-client.ts';
import { openSyncRun } from './sync-run.ts';

const DAY = 86_400_000;

/** Why a picture cannot be shown. */
export type PictureFailure = 'offline' | 'missing';

/** How this browser keeps what it was given; `null` where it does not say. */
export interface Keeping {
  /** Whether it has promised not to throw it away when room is short. */
  isPromised: boolean | null;
  /** How many bytes more it would take, as it estimates. */
  room: number | null;
}

/** The photographs on this phone, as screens ask for them. */
export interface PhotoAlbum {
  add(photo: NewPhoto): Promise<{ failure: AddPhotoFailure } | null>;
  /** `null` where another phone took it. */
  thumbnail(sha256: string): Promise<Blob | null>;
  /** From this phone, else from the endpoint. */
  picture(sha256: string): Promise<{ blob: Blob } | { failure: PictureFailure }>;
  /** Tells the totals now and after each change; returns how to stop. */
  watchTotals(listener: (totals: PhotoTotals) => void): () => void;
  /** Drops the pictures that the endpoint has; thumbnails stay (PH9). */
  dropUploaded(): Promise<void>;
  keeping(): Promise<Keeping>;
}

export interface AlbumContext {
  database: PhoneDatabase;
  client: EndpointClient;
  /** `undefined` where the browser has none. */
  storage: Partial<Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>> | undefined;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/** Also takes away what forms that were left more than a day ago have left behind. */
export function createPhotoAlbum({ database, client, storage, now }: AlbumContext): PhotoAlbum {
  void removeOrphanPhotos(database, toRfc3339(now() - DAY, 0)).catch(() => undefined);

  async function readRoom(): Promise<number | null> {
    const estimate = await storage?.estimate?.().catch(() => null);
    if (estimate?.quota === undefined || estimate.usage === undefined) return null;
    return Math.max(0, estimate.quota - estimate.usage);
  }

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
      // Some browsers ask the person: once, with the first photograph.
      if (!failure && (await database.photos.count()) === 1) void storage?.persist?.().catch(() => undefined);
      return failure;
    },
    thumbnail: async (sha256) => (await readPhoto(database, sha256))?.thumbnail ?? null,
    async picture(sha256) {
      const blob = (await readPhoto(database, sha256))?.blob;
      return blob ? { blob } : download(sha256);
    },
    watchTotals: (listener) => watchPhotoTotals(database, listener),
    dropUploaded: () => dropUploadedPictures(database),
    async keeping() {
      const isPromised = (await storage?.persisted?.().catch(() => null)) ?? null;
      return { isPromised, room: await readRoom() };
    },
  };
}
