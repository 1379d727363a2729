import { createMiddleware } from 'hono/factory';
import { type CryptoKey, decodeProtectedHeader } from 'jose';
import { verifyDeviceToken } from '../../domain/device-token.ts';
import type { Dependencies } from '../dependencies.ts';
import { ProblemError } from '../http/problem.ts';
import { createKeyCache } from './key-cache.ts';

/** The device whose request this proved to be. */
export interface AuthenticDevice {
  id: string;
  person: string;
  key: CryptoKey;
}

export interface DeviceEnvironment {
  Variables: { device: AuthenticDevice };
}

/** Lets pass only what carries a token of an enrolled device that has not been revoked (AU1 to AU3). */
export function authenticateDevice({ database, key, clock }: Dependencies) {
  const importKey = createKeyCache();
  return createMiddleware<DeviceEnvironment>(async function authenticate(context, next) {
    const token = /^Bearer +(\S+)$/i.exec(context.req.header('Authorization') ?? '')?.[1];
    if (!token) throw new ProblemError('token-missing');

    const device = await database
      .selectFrom('devices')
      .select(['id', 'person', 'public_key', 'revoked_at'])
      .where('id', '=', readKeyId(token))
      .executeTakeFirst();
    if (!device) throw new ProblemError('device-unknown');

    const publicKey = await importKey(device.id, device.public_key);
    const verdict = await verifyDeviceToken(token, device.id, key.identity.id, clock(), publicKey);
    switch (verdict) {
      case 'valid':
        break;
      case 'outOfTime':
        throw new ProblemError('token-out-of-time');
      case 'invalid':
        throw new ProblemError('token-invalid');
      default:
        throw new Error(`A verdict without an answer: ${verdict satisfies never}`);
    }
    // Only the device itself is told that it was revoked.
    if (device.revoked_at !== null) throw new ProblemError('device-revoked');

    context.set('device', { id: device.id, person: device.person, key: publicKey });
    await next();
  });
}

/** The device that a token claims to come from: a hint for the look-up, proven by the signature afterwards. */
function readKeyId(token: string): string {
  try {
    const { kid } = decodeProtectedHeader(token);
    if (kid) return kid;
  } catch {
    // Falls through: not a token at all.
  }
  throw new ProblemError('token-invalid');
}
