import type { EndpointIdentity } from '../../../src/domain/wire.ts';
import { openDatabase } from '../../../src/endpoint/database/open-database.ts';
import { loadEndpointKey } from '../../../src/endpoint/identity/endpoint-key.ts';
import { makeDevice, type TestDevice } from '../make-device.ts';

export interface EnrolledPhones {
  devices: TestDevice[];
  endpoint: EndpointIdentity;
}

/** Puts persons with a phone each into a database before its endpoint starts: enrolling them is not what is tested. */
export async function enrolPhones(location: string, count: number): Promise<EnrolledPhones> {
  const database = await openDatabase(location);
  const { identity } = await loadEndpointKey(database);
  const devices = await Promise.all(Array.from({ length: count }, makeDevice));
  const people = devices.map((_, index) => ({ id: `p${index}`, name: `p${index}`, roles: '["leader"]' }));
  await database
    .insertInto('people')
    .values(people.map((person) => ({ ...person, clerk_of: null, staff_number: null })))
    .execute();
  await database
    .insertInto('devices')
    .values(
      devices.map(({ id, publicKey }, index) => ({
        ...{ id, person: `p${index}`, public_key: JSON.stringify(publicKey), label: 'Test' },
        ...{ enrolled_at: '2026-09-01T00:00:00.000Z', revoked_at: null },
      })),
    )
    .execute();
  await database.destroy();
  return { devices, endpoint: identity };
}
