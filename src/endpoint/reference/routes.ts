import { Hono } from 'hono';
import { etag as answerNotModified } from 'hono/etag';
import type { Dependencies } from '../dependencies.ts';
import { authenticateDevice, type DeviceEnvironment } from '../devices/authenticate.ts';
import { methodNotAllowed } from '../http/problem.ts';
import { readReference } from './read-reference.ts';

/** `GET /api/reference`: 304 where the phone has it already. */
export function referenceRoutes(dependencies: Dependencies): Hono<DeviceEnvironment> {
  const routes = new Hono<DeviceEnvironment>();
  routes.get(
    '/',
    authenticateDevice(dependencies),
    answerNotModified(),
    async function sendReference(context) {
      const { reference, etag } = await readReference(dependencies, context.var.device.person);
      return context.json(reference, 200, { ETag: etag, 'Cache-Control': 'private, no-cache' });
    },
  );
  routes.all('/', methodNotAllowed('GET, HEAD'));
  return routes;
}
