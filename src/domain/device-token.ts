import { type CryptoKey, errors, jwtVerify, SignJWT } from 'jose';

/** How long a request's token lives, in seconds. */
export const TOKEN_LIFETIME = 60;

/**
 * The token of one request (RFC 7519): made by the device's key, for one endpoint, for a minute.
 *
 * @param endpoint the thumbprint of the endpoint's key: a token for one endpoint is of no use at another
 * @param now milliseconds since the epoch, by the endpoint's clock as far as the phone knows it
 */
export function signDeviceToken(
  device: string,
  endpoint: string,
  now: number,
  privateKey: CryptoKey,
): Promise<string> {
  const seconds = Math.floor(now / 1000);
  return new SignJWT()
    .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: device })
    .setIssuer(device)
    .setAudience(endpoint)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + TOKEN_LIFETIME)
    .sign(privateKey);
}

export type TokenVerdict = 'valid' | 'outOfTime' | 'invalid';

/**
 * Judges a token. `outOfTime` is told apart from `invalid` because the phone can mend it: its clock is wrong.
 *
 * @param now milliseconds since the epoch, by the endpoint's clock
 */
export async function verifyDeviceToken(
  token: string,
  device: string,
  endpoint: string,
  now: number,
  publicKey: CryptoKey,
): Promise<TokenVerdict> {
  try {
    const { payload } = await jwtVerify(token, publicKey, {
      algorithms: ['ES256'],
      typ: 'JWT',
      issuer: device,
      audience: endpoint,
      currentDate: new Date(now),
      clockTolerance: CLOCK_TOLERANCE,
      requiredClaims: ['iat', 'exp'],
    });
    const { iat = 0, exp = 0 } = payload;
    if (exp - iat > TOKEN_LIFETIME) return 'invalid';
    return iat > now / 1000 + CLOCK_TOLERANCE ? 'outOfTime' : 'valid';
  } catch (error) {
    return error instanceof errors.JWTExpired ? 'outOfTime' : 'invalid';
  }
}

/** Seconds by which the phone's clock may differ before it has to be corrected. */
const CLOCK_TOLERANCE = 30;
