import type { CryptoKey } from 'jose';
import { z } from 'zod/mini';
import { sha256 } from '../hash.ts';
import { hashSchema } from '../hash-schema.ts';
import { deviceIdSchema, instantSchema, seqSchema } from './entry.ts';
import { signStatement, verifyStatement } from './jws.ts';

/** The endpoint's word that it holds a chain up to and including `seq`, since `receivedAt` by its own clock. */
export const receiptPayloadSchema = z.object({
  device: deviceIdSchema,
  seq: seqSchema,
  hash: hashSchema,
  receivedAt: instantSchema,
});
export type ReceiptPayload = z.infer<typeof receiptPayloadSchema>;

export interface Receipt extends ReceiptPayload {
  jws: string;
  /** SHA-256 of the receipt's own JWS text: what a later entry names in `after`. */
  receiptHash: string;
}

/** A receipt as who gets it holds it; `endpoint` is the thumbprint of the key. */
export async function signReceipt(
  payload: ReceiptPayload,
  endpoint: string,
  privateKey: CryptoKey,
): Promise<Receipt> {
  const jws = await signStatement('receipt', endpoint, payload, privateKey);
  return { ...payload, jws, receiptHash: await sha256(jws) };
}

/** The receipt in a JWS text by this endpoint; `null` where it is not authentic or not one (LG7). */
export async function verifyReceipt(
  jws: string,
  endpoint: string,
  publicKey: CryptoKey,
): Promise<Receipt | null> {
  const statement = await verifyStatement(jws, 'receipt', endpoint, publicKey);
  const payload = receiptPayloadSchema.safeParse(statement?.payload);
  return payload.success ? { ...payload.data, jws, receiptHash: await sha256(jws) } : null;
}
