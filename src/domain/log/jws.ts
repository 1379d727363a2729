import { base64url, CompactSign, type CryptoKey, compactVerify } from 'jose';

/** The `typ` headers that keep one kind of statement from being taken for another (RFC 8725 §3.11). */
export type StatementType = 'entry' | 'receipt';

/** The payload as compact JWS (RFC 7515), signed with ES256. `kid` names the signer. */
export function signStatement(
  typ: StatementType,
  kid: string,
  payload: unknown,
  privateKey: CryptoKey,
): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'ES256', typ, kid })
    .sign(privateKey);
}

/** The payload of a JWS of this type by this signer, still to be parsed; `null` where it is not authentic. */
export async function verifyStatement(
  jws: string,
  typ: StatementType,
  kid: string,
  publicKey: CryptoKey,
): Promise<{ payload: unknown } | null> {
  try {
    const { payload, protectedHeader } = await compactVerify(jws, publicKey, { algorithms: ['ES256'] });
    if (protectedHeader.typ !== typ || protectedHeader.kid !== kid || !isCanonical(jws)) return null;
    return { payload: parseJson(payload) };
  } catch {
    return null;
  }
}

/** The payload without any proof: to look at a text before its key is at hand. `null` where there is none. */
export function peekStatement(jws: string): { payload: unknown } | null {
  try {
    const [, payload] = jws.split('.');
    return { payload: parseJson(base64url.decode(payload ?? '')) };
  } catch {
    return null;
  }
}

/**
 * Base64url leaves unused bits in a last character, and decoders ignore them: without this check one signature has
 * several spellings, and a flipped bit in a stored JWS could go unseen.
 */
function isCanonical(jws: string): boolean {
  const parts = jws.split('.');
  return parts.length === 3 && parts.every((part) => base64url.encode(base64url.decode(part)) === part);
}

function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}
