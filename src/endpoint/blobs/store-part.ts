import { sha256OfBytes } from '../../domain/hash.ts';
import { isJpeg } from '../../domain/jpeg.ts';
import { toRfc3339 } from '../../domain/time.ts';
import { besideOthers, lockNames } from '../database/locks.ts';
import type { WriteTransaction } from '../database/tables.ts';
import type { Dependencies } from '../dependencies.ts';
import type { AuthenticDevice } from '../devices/authenticate.ts';
import { isRevoked } from '../devices/is-revoked.ts';
import { readAttachedSize, readBytes, readOffset } from './read-blob.ts';

/** A part of a photograph as a phone sends it. */
export interface BlobPart {
  sha256: string;
  start: number;
  /** What the phone says that the whole amounts to. */
  total: number;
  bytes: Uint8Array<ArrayBuffer>;
}

export type StoredPart =
  /** It is committed; so many bytes are there now. */
  | { outcome: 'stored'; offset: number }
  /** The device was revoked meanwhile (AU3). */
  | { outcome: 'revoked' }
  /** No entry of the person names it. */
  | { outcome: 'unexpected' }
  /** It does not begin where the upload stands. */
  | { outcome: 'elsewhere'; offset: number }
  /** It is not what the entry names: of another size, of another hash, or no JPEG. */
  | { outcome: 'mismatch' };

/**
 * Adds a part at the end of what is there (PH6). The last one makes the photograph whole, if its bytes are those that the
 * entry names; otherwise all parts are thrown away, and the upload begins anew (PH7). What is whole is never touched.
 */
export function storePart(
  { database, clock }: Pick<Dependencies, 'database' | 'clock'>,
  device: AuthenticDevice,
  part: BlobPart,
): Promise<StoredPart> {
  const { sha256, start, bytes } = part;
  return besideOthers(database).execute(async (transaction): Promise<StoredPart> => {
    await lockNames(transaction, 'photograph', [sha256]);
    if (await isRevoked(transaction, device.id)) return { outcome: 'revoked' };
    const size = await readAttachedSize(transaction, sha256, device.person);
    if (size === null) return { outcome: 'unexpected' };
    if (part.total !== size) return { outcome: 'mismatch' };
    const whole = await readWholeSize(transaction, sha256);
    if (whole !== null) return whole === size ? { outcome: 'stored', offset: size } : { outcome: 'mismatch' };

    const offset = await readOffset(transaction, sha256);
    if (start !== offset || !(await insertPart(transaction, part))) {
      return (await isHeld(transaction, part))
        ? { outcome: 'stored', offset: await readOffset(transaction, sha256) }
        : { outcome: 'elsewhere', offset: await readOffset(transaction, sha256) };
    }
    const reached = start + bytes.length;
    if (reached < size) return { outcome: 'stored', offset: reached };

    const all = await readBytes(transaction, sha256);
    if (!isJpeg(all) || (await sha256OfBytes(all)) !== sha256) {
      await transaction.deleteFrom('blob_parts').where('sha256', '=', sha256).execute();
      return { outcome: 'mismatch' };
    }
    await transaction
      .insertInto('blobs')
      .values({ sha256, size, received_at: toRfc3339(clock(), 0) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return { outcome: 'stored', offset: reached };
  });
}

async function readWholeSize(transaction: WriteTransaction, sha256: string): Promise<number | null> {
  const blob = await transaction
    .selectFrom('blobs')
    .select('size')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return blob?.size ?? null;
}

/** `false` where somebody else stored a part of this start at the same moment. */
async function insertPart(
  transaction: WriteTransaction,
  { sha256, start, bytes }: BlobPart,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('blob_parts')
    .values({ sha256, start, size: bytes.length, bytes })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Whether this very part is there already: its answer was lost, or it came twice. */
async function isHeld(transaction: WriteTransaction, { sha256, start, bytes }: BlobPart): Promise<boolean> {
  const held = await transaction
    .selectFrom('blob_parts')
    .select('bytes')
    .where('sha256', '=', sha256)
    .where('start', '=', start)
    .executeTakeFirst();
  return held?.bytes.length === bytes.length && held.bytes.every((byte, index) => byte === bytes[index]);
}
