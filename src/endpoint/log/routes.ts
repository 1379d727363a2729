import { Hono } from 'hono';
import { PULL_MAX_BYTES, PUSH_MAX_BYTES, pullRequestSchema, pushRequestSchema } from '../../domain/wire.ts';
import type { Dependencies } from '../dependencies.ts';
import { authenticateDevice, type DeviceEnvironment } from '../devices/authenticate.ts';
import { limitBody, readJsonBody } from '../http/json-body.ts';
import { methodNotAllowed, ProblemError } from '../http/problem.ts';
import { appendEntries } from './append-entries.ts';
import { pullEntries } from './pull-entries.ts';

/** `POST /api/log` and `POST /api/log/pull` (SY1 to SY5). */
export function logRoutes(dependencies: Dependencies): Hono<DeviceEnvironment> {
  const authenticate = authenticateDevice(dependencies);
  const routes = new Hono<DeviceEnvironment>();

  routes.post('/', authenticate, limitBody(PUSH_MAX_BYTES), async function push(context) {
    const { entries } = await readJsonBody(context, pushRequestSchema, 'entries');
    const response = await appendEntries(dependencies, context.var.device, entries);
    if (!response) throw new ProblemError('device-revoked');
    return context.json(response, 200, { 'Cache-Control': 'no-store' });
  });
  routes.all('/', methodNotAllowed('POST'));

  routes.post('/pull', authenticate, limitBody(PULL_MAX_BYTES), async function pull(context) {
    const request = await readJsonBody(context, pullRequestSchema);
    const response = await pullEntries(dependencies, context.var.device, request);
    return context.json(response, 200, { 'Cache-Control': 'no-store' });
  });
  routes.all('/pull', methodNotAllowed('POST'));
  return routes;
}
