import { type DeviceRevoked, revokeDeviceSchema } from '../../domain/office/enrolment-desk.ts';
import { requireChangeable } from '../enrolment/require-changeable.ts';
import { readJsonBody } from '../http/json-body.ts';
import { ProblemError } from '../http/problem.ts';
import type { OfficeRoute } from '../office/office-route.ts';
import { revokeDevice } from './revoke-device.ts';

/** Shuts out a phone that was lost or given away (DE1 to DE3). */
export const deviceDeskRoutes: OfficeRoute[] = [
  {
    method: 'POST',
    path: '/devices/revoke',
    action: 'devices.revoke',
    async answer(context, dependencies, authority) {
      const { device } = await readJsonBody(context, revokeDeviceSchema);
      const held = await dependencies.database
        .selectFrom('devices')
        .select('person')
        .where('id', '=', device)
        .executeTakeFirst();
      if (!held) throw new ProblemError(authority.scope.reach === 'all' ? 'not-found' : 'not-permitted');
      await requireChangeable(dependencies, authority, [held.person]);
      if (device === authority.device) return context.json<DeviceRevoked>({ outcome: 'own' });
      const revoked = await revokeDevice(dependencies, device, authority.who);
      return context.json<DeviceRevoked>({ outcome: revoked ? 'revoked' : 'already' });
    },
  },
];
