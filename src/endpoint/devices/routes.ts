import { Hono } from 'hono';
import { successorRequestSchema } from '../../domain/wire.ts';
import type { Dependencies } from '../dependencies.ts';
import { limitBody, readJsonBody } from '../http/json-body.ts';
import { methodNotAllowed, ProblemError } from '../http/problem.ts';
import { requireUsableKey } from '../identity/require-usable-key.ts';
import { authenticateDevice, type DeviceEnvironment } from './authenticate.ts';
import { succeedDevice } from './succeed-device.ts';

const MAX_BODY_BYTES = 16 * 1024;

/** `POST /api/devices` (RC4). */
export function deviceRoutes(dependencies: Dependencies): Hono<DeviceEnvironment> {
  const routes = new Hono<DeviceEnvironment>();
  routes.post(
    '/',
    authenticateDevice(dependencies),
    limitBody(MAX_BODY_BYTES),
    async function succeed(context) {
      const { publicKey } = await readJsonBody(context, successorRequestSchema);
      await requireUsableKey(publicKey);
      const answer = await succeedDevice(dependencies, context.var.device, publicKey);
      if ('refused' in answer) throw new ProblemError(answer.refused);
      return context.json(answer, 200, { 'Cache-Control': 'no-store' });
    },
  );
  routes.all('/', methodNotAllowed('POST'));
  return routes;
}
