import { Hono } from 'hono';
import { blobRoutes } from './blobs/routes.ts';
import type { Dependencies } from './dependencies.ts';
import { deviceRoutes } from './devices/routes.ts';
import { enrolmentRoutes } from './enrolment/routes.ts';
import { errorToResponse, methodNotAllowed, ProblemError } from './http/problem.ts';
import { securityHeaders } from './http/security-headers.ts';
import { createStaticApp } from './http/static-app.ts';
import { refuseNul } from './http/whole-request.ts';
import { logRoutes } from './log/routes.ts';
import { officeRoutes } from './office/routes.ts';
import { referenceRoutes } from './reference/routes.ts';

export interface ApplicationOptions {
  /** The folder of the built app; `null` to serve the API alone. */
  staticRoot: string | null;
  /** Whether the address in `X-Forwarded-For` is that of the client. */
  trustProxy: boolean;
  /** Whether people reach the endpoint over HTTPS. */
  https: boolean;
}

/** The endpoint without a port: everything that it answers. */
export function createApplication(dependencies: Dependencies, options: ApplicationOptions): Hono {
  const app = new Hono();
  app.use('*', securityHeaders(options.https));
  app.use('*', refuseNul);

  app.route('/api/enrol', enrolmentRoutes(dependencies, options.trustProxy));
  app.route('/api/devices', deviceRoutes(dependencies));
  app.route('/api/log', logRoutes(dependencies));
  app.route('/api/blobs', blobRoutes(dependencies));
  app.route('/api/reference', referenceRoutes(dependencies));
  app.route('/api/office', officeRoutes(dependencies));
  app.get('/api/health', async function tellHealth(context) {
    await dependencies.database.selectFrom('settings').select('key').limit(1).execute();
    return context.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' });
  });
  app.all('/api/health', methodNotAllowed('GET, HEAD'));
  app.all('/api/*', () => {
    throw new ProblemError('not-found');
  });
  if (options.staticRoot !== null) app.route('/', createStaticApp(options.staticRoot));

  app.notFound((context) => errorToResponse(new ProblemError('not-found'), context));
  app.onError(errorToResponse);
  return app;
}
