import { z } from 'zod/mini';
import { deviceIdSchema, instantSchema } from './log/entry.ts';
import { personSchema } from './roster.ts';
import { endpointIdentitySchema, publicKeySchema } from './wire.ts';

/** How many texts are put into one piece of the file. */
const PIECE = 200;

/** One device's chain, with all that proves it. */
export const chainExportSchema = z.object({
  device: deviceIdSchema,
  /** The key that all entries of the chain are signed with; `device` is its thumbprint (LG2). */
  publicKey: publicKeySchema,
  /** The JWS texts of the entries, by `seq` from 1 on without gaps (LG4); each names the hash of the one before (LG3). */
  entries: z.array(z.string()),
  /** The JWS texts of the endpoint's receipts over this chain, by `seq` (LG7). */
  receipts: z.array(z.string()),
});
export type ChainExport = z.infer<typeof chainExportSchema>;

/**
 * All that a person's phone holds of the person's own log, as it stands: who has the file can verify every word of it
 * without us (EX1). Photographs are named by their SHA-256 and are not in it.
 */
export const logExportSchema = z.object({
  format: z.literal('qijintong-log'),
  version: z.literal(1),
  /** By the phone's clock. */
  exportedAt: instantSchema,
  person: personSchema,
  /** The endpoint that signed the receipts, as pinned when the phone was enrolled. */
  endpoint: endpointIdentitySchema,
  chains: z.array(chainExportSchema),
});
export type LogExport = z.infer<typeof logExportSchema>;

/** The JSON text of an export in pieces, so that nobody has to make some megabytes of it in one go. */
export function* exportToPieces({ chains, ...head }: LogExport): Generator<string> {
  yield `${open(head)},"chains":[`;
  for (const [index, { entries, receipts, ...chain }] of chains.entries()) {
    yield `${index > 0 ? ',' : ''}${open(chain)},"entries":[`;
    yield* textsToPieces(entries);
    yield '],"receipts":[';
    yield* textsToPieces(receipts);
    yield ']}';
  }
  yield ']}\n';
}

/** The object without its closing brace. */
function open(value: object): string {
  return JSON.stringify(value).slice(0, -1);
}

function* textsToPieces(texts: string[]): Generator<string> {
  for (let begin = 0; begin < texts.length; begin += PIECE) {
    const inBrackets = JSON.stringify(texts.slice(begin, begin + PIECE));
    yield (begin > 0 ? ',' : '') + inBrackets.slice(1, -1);
  }
}
