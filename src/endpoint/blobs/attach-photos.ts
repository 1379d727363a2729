import { readEvent } from '../../domain/log/bodies.ts';
import type { Entry } from '../../domain/log/entry.ts';
import { photosOf } from '../../domain/log/photos-of.ts';
import type { WriteTransaction } from '../database/tables.ts';

/** Notes which photographs a person's entries name: those and no others are taken afterwards (PH5). */
export async function attachPhotos(
  transaction: WriteTransaction,
  entries: Entry[],
  person: string,
): Promise<void> {
  const photos = entries.flatMap((entry) => photosOf(readEvent(entry)));
  if (photos.length === 0) return;
  await transaction
    .insertInto('attachments')
    .values(photos.map(({ sha256, bytes }) => ({ sha256, person, size: bytes })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
