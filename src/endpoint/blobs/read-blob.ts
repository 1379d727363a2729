import { z } from 'zod/mini';
import { roleSchema } from '../../domain/roster.ts';
import type { Database } from '../database/tables.ts';

const rolesSchema = z.array(roleSchema);

/** The size that the person's entries give for a photograph; `null` where none of them names it. */
export async function readAttachedSize(
  database: Database,
  sha256: string,
  person: string,
): Promise<number | null> {
  const row = await database
    .selectFrom('attachments')
    .select('size')
    .where('sha256', '=', sha256)
    .where('person', '=', person)
    .executeTakeFirst();
  return row?.size ?? null;
}

/** How many bytes are there: parts follow each other without gaps. */
export async function readOffset(database: Database, sha256: string): Promise<number> {
  const last = await database
    .selectFrom('blob_parts')
    .select(['start', 'size'])
    .where('sha256', '=', sha256)
    .orderBy('start', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ? last.start + last.size : 0;
}

/** What has come of a photograph, in one piece. */
export async function readBytes(database: Database, sha256: string): Promise<Uint8Array<ArrayBuffer>> {
  const parts = await database
    .selectFrom('blob_parts')
    .select(['start', 'size', 'bytes'])
    .where('sha256', '=', sha256)
    .orderBy('start')
    .execute();
  const bytes = new Uint8Array(parts.reduce((sum, { size }) => sum + size, 0));
  for (const part of parts) bytes.set(part.bytes, part.start);
  return bytes;
}

/** A whole photograph that this person may see: their own, and for the office everybody's; `null` else. */
export async function readWholeBlob(
  database: Database,
  sha256: string,
  person: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const isOwn = (await readAttachedSize(database, sha256, person)) !== null;
  if (!isOwn && !(await isOfOffice(database, person))) return null;
  const whole = await database
    .selectFrom('blobs')
    .select('sha256')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return whole ? readBytes(database, sha256) : null;
}

async function isOfOffice(database: Database, person: string): Promise<boolean> {
  const { roles } = await database
    .selectFrom('people')
    .select('roles')
    .where('id', '=', person)
    .executeTakeFirstOrThrow();
  return rolesSchema.parse(JSON.parse(roles)).includes('office');
}
