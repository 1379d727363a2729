import { photosOf } from '../domain/log/photos-of.ts';
import { lastReceipt } from './chains.ts';
import type { PhoneDatabase, PhotoRow } from './phone-database.ts';

/** Photographs that the endpoint has yet to get and would take: it has acknowledged an entry that names them (PH4). */
export async function photosToUpload(database: PhoneDatabase): Promise<PhotoRow[]> {
  const waiting = await database.photos
    .filter(({ blob, uploadedAt }) => blob !== null && uploadedAt === null)
    .toArray();
  if (waiting.length === 0) return [];
  const named = await namedAndAcknowledged(database);
  return waiting
    .filter(({ sha256 }) => named.has(sha256))
    .sort((a, b) => Date.parse(a.addedAt) - Date.parse(b.addedAt));
}

/** By entries of any of the person's chains: this phone may have begun a new one since. */
async function namedAndAcknowledged(database: PhoneDatabase): Promise<Set<string>> {
  const named = new Set<string>();
  for (const { device } of await database.chains.toArray()) {
    const seq = (await lastReceipt(database, device))?.seq ?? 0;
    await database.entries
      .where('[device+seq]')
      .between([device, 0], [device, seq], true, true)
      .each(({ event }) => {
        for (const { sha256 } of photosOf(event)) named.add(sha256);
      });
  }
  return named;
}
