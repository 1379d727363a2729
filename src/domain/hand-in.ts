import { z } from 'zod/mini';
import { bodyLineSchema, headerLineSchema, logExportSchema } from './export.ts';
import { hashSchema } from './hash-schema.ts';
import { deviceIdSchema, instantSchema } from './log/entry.ts';
import { publicKeySchema } from './wire.ts';

/** The largest file that is taken, in bytes: the log of many years. */
export const HAND_IN_MAX_BYTES = 8 * 1024 * 1024;

/** What a phone has not had archived yet, as a file that goes to the university by any other means (HA1). */
export const handInFileSchema = z.object({
  format: z.literal('qijintong-hand-in'),
  version: z.literal(1),
  /** By the phone's clock. */
  writtenAt: instantSchema,
  /** The endpoint that the phone was enrolled with, by its key's thumbprint. */
  endpoint: hashSchema,
  /** Of each device that the phone is or was (RC4), where anything is left of it. */
  chains: z
    .array(
      z.object({
        device: deviceIdSchema,
        publicKey: publicKeySchema,
        /** The newest receipt that the phone holds: for what comes before `entries`. */
        receipt: z.nullable(z.string()),
        /** The JWS texts of the chain, from the `seq` after the receipt's on. */
        entries: z.array(z.string()).check(z.minLength(1)),
      }),
    )
    .check(z.minLength(1)),
});
export type HandInFile = z.infer<typeof handInFileSchema>;

/** What a file brings, whichever of the two formats it has. */
export interface HandIn {
  endpoint: string;
  chains: { device: string; entries: string[] }[];
}

/** Why a file brings nothing: it is another kind of file, of a later version, or only part of what was written. */
export type HandInFault = 'notOurs' | 'newer' | 'damaged';

const headSchema = z.object({
  format: z.enum(['qijintong-hand-in', 'qijintong-log']),
  version: z.int().check(z.gte(1)),
});

/** Reads a file of records that are to be archived, or a person's export of the whole log (HA1, HA3). */
export function readHandIn(text: string): { handIn: HandIn } | { fault: HandInFault } {
  const json = parseJson(text);
  if (json === undefined && text.includes('\n')) {
    const read = readLogLines(text);
    if (read) return read;
  }
  // How every file of ours begins: what was cut off is told from what never was one.
  if (json === undefined)
    return { fault: /^\s*\{\s*"format"\s*:\s*"qijintong-/.test(text) ? 'damaged' : 'notOurs' };
  const head = headSchema.safeParse(json);
  if (!head.success) return { fault: 'notOurs' };
  const { format, version } = head.data;
  if (version > 1) return { fault: 'newer' };
  switch (format) {
    case 'qijintong-hand-in': {
      const file = handInFileSchema.safeParse(json);
      if (!file.success) return { fault: 'damaged' };
      const { endpoint, chains } = file.data;
      return { handIn: { endpoint, chains: chains.map(toPart) } };
    }
    case 'qijintong-log': {
      const file = logExportSchema.safeParse(json);
      if (!file.success) return { fault: 'damaged' };
      const { endpoint, chains } = file.data;
      return { handIn: { endpoint: endpoint.id, chains: chains.map(toPart) } };
    }
    default:
      throw new Error(`A format that is not read: ${format satisfies never}`);
  }
}

/** An export of version 2, which is JSON lines; `null` where it begins as none. */
function readLogLines(text: string): ReturnType<typeof readHandIn> | null {
  const [first, ...others] = text.trimEnd().split('\n').map(parseJson);
  const head = headSchema.safeParse(first);
  if (!head.success || head.data.format !== 'qijintong-log') return null;
  if (head.data.version > 2) return { fault: 'newer' };
  const header = headerLineSchema.safeParse(first);
  const lines = others.map((line) => bodyLineSchema.safeParse(line));
  const last = lines.at(-1);
  // Without its seal it is only part of what was written.
  if (!header.success || !lines.every(({ success }) => success) || last?.data?.line !== 'seal') {
    return { fault: 'damaged' };
  }
  const chains = lines.flatMap(({ data }) => (data?.line === 'chain' ? [toPart(data)] : []));
  return { handIn: { endpoint: header.data.endpoint.id, chains } };
}

function toPart({ device, entries }: HandIn['chains'][number]): HandIn['chains'][number] {
  return { device, entries };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
