import { z } from 'zod/mini';
import { hashSchema } from '../hash-schema.ts';

/** A device's id: the RFC 7638 thumbprint of its public key, so that nobody can put another key under the id. */
export const deviceIdSchema = hashSchema;

/** An RFC 3339 time with its offset, as the phone's clock gave it: a claim, not a fact. */
export const instantSchema = z.iso.datetime({ offset: true });

/** What an entry's JWS carries. Types that a later version adds pass; `readEvent` reads the known ones. */
export const entryPayloadSchema = z.object({
  id: z.uuid(),
  device: deviceIdSchema,
  /** 1, 2, 3 … in the device's chain, without gaps. */
  seq: z.int().check(z.gte(1)),
  /** SHA-256 of the previous entry's JWS text; `null` at `seq` 1. */
  prev: z.nullable(hashSchema),
  at: instantSchema,
  /** SHA-256 of the newest receipt's JWS text that the phone held, or `null`. */
  after: z.nullable(hashSchema),
  type: z.string().check(z.minLength(1), z.maxLength(64)),
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
export const headSchema = z.object({ seq: z.int().check(z.gte(1)), hash: hashSchema });

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
