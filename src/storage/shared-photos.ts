import { PHOTOS_MAX } from '../domain/log/limits.ts';
import type { PhoneDatabase } from './phone-database.ts';
import { writeLeavingRoom } from './room-for-words.ts';

/** Among the drafts, where the pictures wait that another app shared with this one, until a form takes them (SH1). */
export const SHARED_PHOTOS_KEY = 'shared-photos';

/** Pictures as another app gave them: not made small yet. */
export interface SharedPhotos {
  files: Blob[];
  /** How many more were shared than one record takes. */
  leftOut: number;
  /** RFC 3339, by the phone's clock. */
  receivedAt: string;
}

export type KeepSharedOutcome = 'kept' | 'none' | 'storageFull';

/**
 * Keeps what was shared, after what still waits. When it resolves with `kept`, it is on disk.
 *
 * @param at RFC 3339, by the phone's clock
 */
export async function keepSharedPhotos(
  database: PhoneDatabase,
  shared: Blob[],
  at: string,
): Promise<KeepSharedOutcome> {
  const pictures = shared.filter(({ type, size }) => type.startsWith('image/') && size > 0);
  if (pictures.length === 0) return 'none';
  const refused = await writeLeavingRoom(database, [], async () => {
    const held = await readSharedPhotos(database);
    const files = [...(held?.files ?? []), ...pictures];
    const value: SharedPhotos = {
      files: files.slice(0, PHOTOS_MAX),
      leftOut: (held?.leftOut ?? 0) + Math.max(0, files.length - PHOTOS_MAX),
      receivedAt: at,
    };
    await database.drafts.put({ key: SHARED_PHOTOS_KEY, value });
  });
  if (!refused) return 'kept';
  return refused.failure === 'storageFull' ? 'storageFull' : 'none';
}

/** @param before RFC 3339: what came earlier is taken for forgotten */
export async function removeOldSharedPhotos(database: PhoneDatabase, before: string): Promise<void> {
  const { drafts } = database;
  await database.transaction('rw', drafts, async () => {
    const held = await readSharedPhotos(database);
    if (held && Date.parse(held.receivedAt) < Date.parse(before)) await drafts.delete(SHARED_PHOTOS_KEY);
  });
}

async function readSharedPhotos({ drafts }: PhoneDatabase): Promise<SharedPhotos | undefined> {
  return (await drafts.get(SHARED_PHOTOS_KEY))?.value as SharedPhotos | undefined;
}
