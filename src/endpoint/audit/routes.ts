import { auditQuerySchema } from '../../domain/office/audit/audit-wire.ts';
import { readQuery } from '../http/read-query.ts';
import type { OfficeRoute } from '../office/office-route.ts';
import { readAudit } from './read-audit.ts';

/** Who changed what: only read, by nobody ever changed. */
export const auditRoutes: OfficeRoute[] = [
  {
    method: 'GET',
    path: '/audit',
    action: 'audit.read',
    async answer(context, { database }) {
      return context.json(await readAudit(database, readQuery(context, auditQuerySchema)));
    },
  },
];
