import { Hono } from 'hono';
import { scopeOf } from '../../domain/permissions.ts';
import { auditRoutes } from '../audit/routes.ts';
import { calendarRoutes } from '../calendar/routes.ts';
import type { Dependencies } from '../dependencies.ts';
import { authenticateDevice, type DeviceEnvironment } from '../devices/authenticate.ts';
import { deviceDeskRoutes } from '../devices/desk-routes.ts';
import { enrolmentDeskRoutes } from '../enrolment/desk-routes.ts';
import { evidenceRoutes } from '../evidence/routes.ts';
import { exportRoutes } from '../export/routes.ts';
import { feedbackRoutes } from '../feedback/routes.ts';
import { filingDocumentRoutes } from '../filings/document-routes.ts';
import { filingRoutes } from '../filings/routes.ts';
import { handInRoutes } from '../hand-in/routes.ts';
import { limitBody } from '../http/json-body.ts';
import { methodNotAllowed, ProblemError } from '../http/problem.ts';
import { placeRoutes } from '../places/routes.ts';
import { problemRoutes } from '../problems/routes.ts';
import { progressRoutes } from '../progress/routes.ts';
import { readPerson } from '../roster/read-people.ts';
import { rosterRoutes } from '../roster/routes.ts';
import { statementRoutes } from '../statements/routes.ts';
import type { OfficeRoute } from './office-route.ts';

const MAX_BODY_BYTES = 64 * 1024;

/** Everything that the desk asks for. A test sends each of them from every role. */
export const OFFICE_ROUTES: OfficeRoute[] = [
  ...calendarRoutes,
  ...problemRoutes,
  ...auditRoutes,
  ...feedbackRoutes,
  ...exportRoutes,
  ...progressRoutes,
  ...evidenceRoutes,
  ...filingRoutes,
  ...filingDocumentRoutes,
  ...statementRoutes,
  ...placeRoutes,
  ...enrolmentDeskRoutes,
  ...deviceDeskRoutes,
  ...handInRoutes,
  ...rosterRoutes,
];

/** `/api/office`: an enrolled device, whose person the table of permissions lets do this (PE3). */
export function officeRoutes(dependencies: Dependencies): Hono<DeviceEnvironment> {
  const authenticate = authenticateDevice(dependencies);
  const routes = new Hono<DeviceEnvironment>();
  for (const { method, path, action, maxBody = MAX_BODY_BYTES, answer } of OFFICE_ROUTES) {
    routes.on(method, path, authenticate, limitBody(maxBody), async function answerDesk(context) {
      const { device } = context.var;
      const person = await readPerson(dependencies.database, device.person);
      const scope = scopeOf(person, action);
      if (!scope) throw new ProblemError('not-permitted');
      const response = await answer(context, dependencies, { who: person.id, device: device.id, scope });
      response.headers.set('Cache-Control', 'no-store');
      return response;
    });
  }
  for (const path of new Set(OFFICE_ROUTES.map(({ path }) => path))) {
    const methods = OFFICE_ROUTES.filter((route) => route.path === path).map(({ method }) => method);
    routes.all(path, methodNotAllowed(methods.join(', ')));
  }
  return routes;
}
