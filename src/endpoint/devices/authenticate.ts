import { createMiddleware } from 'hono/factory';
import { decodeProtectedHeader } from 'jose';
import { judgeToken } from '../../domain/device-token.ts';
import { deviceIdSchema } from '../../domain/log/entry.ts';
import type { Dependencies } from '../dependencies.ts';
import { ProblemError } from '../http/problem.ts';
import { isRevoked } from './is-revoked.ts';
import { type KnownDevice, readDevice } from './read-device.ts';
import { verifyToken } from './verify-token.ts';

/** The device whose request this proved to be. */
export type AuthenticDevice = KnownDevice;

export interface DeviceEnvironment {
  Variables: { device: AuthenticDevice };
}

/** Lets pass only what carries a token of an enrolled device that has not been revoked (AU1 to AU4). */
export function authenticateDevice(dependencies: Dependencies) {
  const identify = identifyDevice(dependencies);
  return createMiddleware<DeviceEnvironment>(async function authenticate(context, next) {
    return identify(context, async () => {
      // Only the device itself is told that it was revoked.
      if (await isRevoked(dependencies.database, context.var.device.id))
        throw new ProblemError('device-revoked');
      await next();
    });
  });
}

/**
 * Lets pass only what carries a token of a device that was enrolled (AU1, AU2). For a push alone, whose transaction asks
 * whether the device has been revoked: to ask here as well would make it wait for the transaction of others.
 */
export function identifyDevice({ database, key, clock }: Dependencies) {
  return createMiddleware<DeviceEnvironment>(async function identify(context, next) {
    const token = /^Bearer +(\S+)$/i.exec(context.req.header('Authorization') ?? '')?.[1];
    if (!token) throw new ProblemError('token-missing');
    const device = await readDevice(database, readKeyId(token));
    if (!device) throw new ProblemError('device-unknown');

    const verdict = judgeToken(await verifyToken(token, device), device.id, key.identity.id, clock());
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
    context.set('device', device);
    await next();
  });
}

/** The device that a token claims to come from: a hint for the look-up, proven by the signature afterwards. */
function readKeyId(token: string): string {
  const device = deviceIdSchema.safeParse(peekKeyId(token));
  if (!device.success) throw new ProblemError('token-invalid');
  return device.data;
}

/** Whatever stands there: anybody may send anything. */
function peekKeyId(token: string): unknown {
  try {
    return decodeProtectedHeader(token).kid;
  } catch {
    return null;
  }
}
