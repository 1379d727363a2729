import type { CryptoKey } from 'jose';
import { z } from 'zod/mini';
import type { ExportLine } from '../export.ts';
import { sha256 } from '../hash.ts';
import { hashSchema } from '../hash-schema.ts';
import { signStatement, verifyStatement } from '../log/jws.ts';

const sealPayloadSchema = z.object({ digest: hashSchema });

/**
 * The digest of a file up to and including a line: SHA-256 of the digest before it, a line feed and the line. So a file
 * of any length is sealed and verified line by line.
 *
 * @param digest of all lines before, the empty text before the first
 */
export function digestLine(digest: string, line: string): Promise<string> {
  return sha256(`${digest}\n${line}`);
}

/** The word of whoever wrote a file that these were its lines: the phone's key, or the endpoint's. `signer` is its thumbprint. */
export function signSeal(digest: string, signer: string, privateKey: CryptoKey): Promise<string> {
  return signStatement('export', signer, { digest }, privateKey);
}

/** Whether the signer sealed exactly these lines. */
export async function isSealOver(
  jws: string,
  digest: string,
  signer: string,
  publicKey: CryptoKey,
): Promise<boolean> {
  const statement = await verifyStatement(jws, 'export', signer, publicKey);
  const payload = sealPayloadSchema.safeParse(statement?.payload);
  return payload.success && payload.data.digest === digest;
}

/**
 * The text of an export, line by line as it is made, with the seal as the last line (VE1).
 *
 * @param seal signs a digest, as `signSeal` does
 */
export async function* sealLines(
  lines: Iterable<ExportLine> | AsyncIterable<ExportLine>,
  seal: (digest: string) => Promise<string>,
): AsyncGenerator<string> {
  let digest = '';
  for await (const line of lines) {
    const text = JSON.stringify(line);
    digest = await digestLine(digest, text);
    yield `${text}\n`;
  }
  const last: ExportLine = { line: 'seal', jws: await seal(digest) };
  yield `${JSON.stringify(last)}\n`;
}
