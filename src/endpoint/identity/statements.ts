import { type KeyObject, sign, verify } from 'node:crypto';
import { promisify } from 'node:util';
import { encodeSigned, openStatement, peekStatement, type StatementType } from '../../domain/log/jws.ts';

const signBytes = promisify(sign);
const verifyBytes = promisify(verify);
/** JWS has the two numbers of a signature one after the other (RFC 7518 §3.4), and not as OpenSSL has them. */
const ENCODING = { dsaEncoding: 'ieee-p1363' } as const;

/**
 * `signStatement` of the domain by what Node brings. WebCrypto keeps the one thread that answers everybody busy three
 * times as long.
 */
export async function signByNode(
  typ: StatementType,
  kid: string,
  payload: unknown,
  key: KeyObject,
): Promise<string> {
  const signed = encodeSigned(typ, kid, payload);
  const signature = await signBytes('sha256', Buffer.from(signed), { key, ...ENCODING });
  return `${signed}.${signature.toString('base64url')}`;
}

/** `verifyStatement` of the domain by what Node brings, which takes and refuses the very same texts (LG1). */
export async function verifyByNode(
  jws: string,
  typ: StatementType,
  kid: string,
  key: KeyObject,
): Promise<{ payload: unknown } | null> {
  const opened = openStatement(jws, typ, kid);
  if (!opened) return null;
  const isSigned = await verifyBytes('sha256', opened.signed, { key, ...ENCODING }, opened.signature);
  return isSigned ? peekStatement(jws) : null;
}
