import { Hono } from 'hono';
import { calculateJwkThumbprint } from 'jose';
import { type EnrolResponse, enrolRequestSchema } from '../../domain/wire.ts';
import type { Dependencies } from '../dependencies.ts';
import { clientAddress } from '../http/client-address.ts';
import { limitBody, readJsonBody } from '../http/json-body.ts';
import { methodNotAllowed, ProblemError } from '../http/problem.ts';
import { requireUsableKey } from '../identity/require-usable-key.ts';
import { readReference } from '../reference/read-reference.ts';
import { enrolDevice } from './enrol-device.ts';
import { createFailureLimits } from './failure-limits.ts';

const MAX_BODY_BYTES = 16 * 1024;

/** `POST /api/enrol` (EN1 to EN3). */
export function enrolmentRoutes(dependencies: Dependencies, trustProxy: boolean): Hono {
  const limits = createFailureLimits();
  const routes = new Hono();

  routes.post('/', limitBody(MAX_BODY_BYTES), async function enrol(context) {
    const request = await readJsonBody(context, enrolRequestSchema);
    await requireUsableKey(request.publicKey);
    const address = clientAddress(context, trustProxy);
    const key = await calculateJwkThumbprint(request.publicKey);

    refuseWhileWaiting(await limits.secondsToWait(address, key));
    const enrolment = await enrolDevice(dependencies, request);
    if ('refused' in enrolment) {
      refuseWhileWaiting(await limits.countFailure(address, key));
      throw new ProblemError(enrolment.refused);
    }

    const { reference, etag } = await readReference(dependencies, enrolment.person);
    const response: EnrolResponse = { device: enrolment.device, reference, etag };
    return context.json(response, 200, { 'Cache-Control': 'no-store' });
  });
  routes.all('/', methodNotAllowed('POST'));
  return routes;
}

function refuseWhileWaiting(seconds: number | null): void {
  if (seconds !== null) {
    throw new ProblemError('too-many-requests', `Try again in ${seconds} s`, {
      'Retry-After': String(seconds),
    });
  }
}
