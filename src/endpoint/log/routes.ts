import { Hono } from 'hono';
import { PULL_MAX_BYTES, PUSH_MAX_BYTES, pullRequestSchema, pushRequestSchema } from '../../domain/wire.ts';
import type { Dependencies } from '../dependencies.ts';
import { authenticateDevice, type DeviceEnvironment, identifyDevice } from '../devices/authenticate.ts';
import { readDevice } from '../devices/read-device.ts';
import { limitBody, readJsonBody } from '../http/json-body.ts';
import { methodNotAllowed, ProblemError } from '../http/problem.ts';
import { createAppendEntries } from './append-entries.ts';
import { pullEntries } from './pull-entries.ts';

/** `POST /api/log`, `POST /api/log/of/:device` and `POST /api/log/pull` (SY1 to SY5, RC2). */
export function logRoutes(dependencies: Dependencies): Hono<DeviceEnvironment> {
  const authenticate = authenticateDevice(dependencies);
  const appendEntries = createAppendEntries(dependencies);
  const routes = new Hono<DeviceEnvironment>();

  routes.post('/', identifyDevice(dependencies), limitBody(PUSH_MAX_BYTES), async function push(context) {
    const { entries } = await readJsonBody(context, pushRequestSchema, 'entries');
    const response = await appendEntries(context.var.device, entries);
    if (!response) throw new ProblemError('device-revoked');
    return context.json(response, 200, { 'Cache-Control': 'no-store' });
  });
  routes.all('/', methodNotAllowed('POST'));

  routes.post('/of/:device', authenticate, limitBody(PUSH_MAX_BYTES), async function pushForOther(context) {
    const { entries } = await readJsonBody(context, pushRequestSchema, 'entries');
    const other = await readDevice(dependencies.database, context.req.param('device'));
    const isOwn = other?.person === context.var.device.person;
    const response = other && isOwn ? await appendEntries(other, entries) : null;
    // A chain that nobody may add to is answered like one that is not there: the phone keeps what it says otherwise.
    if (!response) throw new ProblemError('not-found');
    return context.json(response, 200, { 'Cache-Control': 'no-store' });
  });
  routes.all('/of/:device', methodNotAllowed('POST'));

  routes.post('/pull', authenticate, limitBody(PULL_MAX_BYTES), async function pull(context) {
    const request = await readJsonBody(context, pullRequestSchema);
    const response = await pullEntries(dependencies, context.var.device, request);
    return context.json(response, 200, { 'Cache-Control': 'no-store' });
  });
  routes.all('/pull', methodNotAllowed('POST'));
  return routes;
}
