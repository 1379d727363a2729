import type { CryptoKey } from 'jose';
import { z } from 'zod/mini';
import { signStatement } from './log/jws.ts';

/** How long a token lives, in seconds. */
export const TOKEN_LIFETIME = 60;
/** For how long a phone goes on with a token, in seconds: half of its life is left for the way and for clocks (AU4). */
export const TOKEN_USE = 30;

/**
 * The token of a device's requests (RFC 7519): made by its key, for one endpoint, for a minute.
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
  const iat = Math.floor(now / 1000);
  const claims: Claims = { iss: device, aud: endpoint, iat, exp: iat + TOKEN_LIFETIME };
  return signStatement('JWT', device, claims, privateKey);
}

export type TokenVerdict = 'valid' | 'outOfTime' | 'invalid';

/**
 * Judges what an authentic token says; `null` stands for one that is not. `outOfTime` is told apart from `invalid`
 * because the phone can mend it: its clock is wrong.
 *
 * @param now milliseconds since the epoch, by the endpoint's clock
 */
export function judgeToken(
  token: { payload: unknown } | null,
  device: string,
  endpoint: string,
  now: number,
): TokenVerdict {
  const { success, data } = claimsSchema.safeParse(token?.payload);
  if (!success || data.iss !== device || data.aud !== endpoint) return 'invalid';
  const { iat, exp } = data;
  const seconds = now / 1000;
  if (exp <= seconds - CLOCK_TOLERANCE) return 'outOfTime';
  if (exp - iat > TOKEN_LIFETIME) return 'invalid';
  return iat > seconds + CLOCK_TOLERANCE ? 'outOfTime' : 'valid';
}

/** The registered claims (RFC 7519 §4.1) that a token has. */
const claimsSchema = z.object({ iss: z.string(), aud: z.string(), iat: z.number(), exp: z.number() });
type Claims = z.infer<typeof claimsSchema>;

/** Seconds by which the phone's clock may differ before it has to be corrected. */
const CLOCK_TOLERANCE = 30;
