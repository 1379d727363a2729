import { liveQuery } from 'dexie';
import { photosOf } from '../domain/log/photos-of.ts';
import type { PhoneDatabase } from './phone-database.ts';

export interface PhotoTotals {
  count: number;
  /** Pictures and thumbnails together. */
  bytes: number;
  /** How many the endpoint has. */
  uploaded: number;
  /** How many a record names that the endpoint has yet to get; the rest belong to forms. */
  waiting: number;
  /** Bytes that dropping the uploaded pictures would free. */
  droppable: number;
}

/** What the photographs on this phone amount to. */
export function readPhotoTotals(database: PhoneDatabase): Promise<PhotoTotals> {
  return database.transaction('r', database.photos, database.entries, async () => {
    const totals: PhotoTotals = { count: 0, bytes: 0, uploaded: 0, waiting: 0, droppable: 0 };
    const unsent = new Set<string>();
    await database.photos.each(({ sha256, blob, thumbnail, uploadedAt }) => {
      totals.count += 1;
      totals.bytes += thumbnail.size + (blob?.size ?? 0);
      if (uploadedAt === null) {
        unsent.add(sha256);
      } else {
        totals.uploaded += 1;
        totals.droppable += blob?.size ?? 0;
      }
    });
    if (unsent.size === 0) return totals;
    const named = new Set<string>();
    await database.entries.each(({ event }) => {
      for (const { sha256 } of photosOf(event)) if (unsent.has(sha256)) named.add(sha256);
    });
    return { ...totals, waiting: named.size };
  });
}

/** Tells the totals now and after each change, also one that another tab or the worker made; returns how to stop. */
export function watchPhotoTotals(
  database: PhoneDatabase,
  listener: (totals: PhotoTotals) => void,
): () => void {
  const subscription = liveQuery(() => readPhotoTotals(database)).subscribe({
    next: listener,
    // Without IndexedDB there are no photographs to count.
    error: () => undefined,
  });
  return () => subscription.unsubscribe();
}
