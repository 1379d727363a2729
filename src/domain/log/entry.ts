import { z } from 'zod/mini';
import { hashSchema } from '../hash-schema.ts';
import { wholeTextSchema } from '../whole-text.ts';

/** A device's id: the RFC 7638 thumbprint of its public key, so that nobody can put another key under the id. */
export const deviceIdSchema = hashSchema;

/** An RFC 3339 time with its offset, as the phone's clock gave it: a claim, not a fact. */
export const instantSchema = z.iso.datetime({ offset: true });

/** The largest `seq`: what every database's integers hold, and more than any phone will log. */
export const SEQ_MAX = 2 ** 31 - 1;
export const seqSchema = z.int().check(z.gte(1), z.lte(SEQ_MAX));

/** What an entry's JWS carries. Types that a later version adds pass; `readEvent` reads the known ones. */
export const entryPayloadSchema = z.object({
  id: z.uuid(),
  device: deviceIdSchema,
  /** 1, 2, 3 … in the device's chain, without gaps. */
  seq: seqSchema,
  /** SHA-256 of the previous entry's JWS text; `null` at `seq` 1. */
  prev: z.nullable(hashSchema),
  at: instantSchema,
  /** SHA-256 of the newest receipt's JWS text that the phone held, or `null`. */
  after: z.nullable(hashSchema),
  type: wholeTextSchema.check(z.minLength(1), z.maxLength(64)),
  body: z.unknown(),
});
export type EntryPayload = z.infer<typeof entryPayloadSchema>;

/** An entry together with the JWS text that proves it and that text's SHA-256. */
export interface Entry extends EntryPayload {
  jws: string;
  hash: string;
}

/** The last link of a chain. */
export interface Head {
  seq: number;
  hash: string;
}
export const headSchema = z.object({ seq: seqSchema, hash: hashSchema });

/** The longest JWS text that is taken for an entry, in characters. */
export const ENTRY_MAX_LENGTH = 64 * 1024;

/** Why an entry was not taken into the log; all else is stored. */
export const refusalSchema = z.enum([
  'unreadable',
  'badSignature',
  'otherDevice',
  'brokenChain',
  'gap',
  'fork',
]);
export type Refusal = z.infer<typeof refusalSchema>;
