import type { Photo } from '../../domain/log/photo.ts';
import { inSlices } from '../database/in-slices.ts';
import type { WriteTransaction } from '../database/tables.ts';

/** Notes which photographs a person's entries name: those and no others are taken afterwards (PH5). */
export async function attachPhotos(
  transaction: WriteTransaction,
  photos: (Photo & { person: string })[],
): Promise<void> {
  // In one order, so that no two who name the same photographs at once wait for each other.
  const inOrder = photos.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  for (const rows of inSlices(inOrder)) {
    await transaction
      .insertInto('attachments')
      .values(rows.map(({ sha256, person, bytes }) => ({ sha256, person, size: bytes })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
