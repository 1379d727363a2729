import { randomBytes } from 'node:crypto';
import policyJson from '../../src/domain/regulation/hnust-2025.json' with { type: 'json' };
import { policySchema } from '../../src/domain/regulation/policy.ts';
import { createApplication } from '../../src/endpoint/application.ts';
import { openDatabase } from '../../src/endpoint/database/open-database.ts';
import { issueEnrolmentCode } from '../../src/endpoint/enrolment/issue-code.ts';
import { loadEndpointKey } from '../../src/endpoint/identity/endpoint-key.ts';
import { createProgressBook } from '../../src/endpoint/progress/progress-book.ts';
import type { ReleasedEndpoint } from './seam.ts';

/** What the server on the socket would tell of the connection. */
const SOCKET = {
  incoming: { socket: { remoteAddress: '192.0.2.1', remotePort: 50_000, remoteFamily: 'IPv4' } },
};

/** This checkout's endpoint. */
export async function openEndpoint(file: string, clock: () => number): Promise<ReleasedEndpoint> {
  const database = await openDatabase(file);
  const policy = policySchema.parse(policyJson);
  const progress = createProgressBook({ database, policy, clock });
  const key = await loadEndpointKey(database);
  const dependencies = { database, key, policy, clock, randomBytes, progress };
  const app = createApplication(dependencies, { staticRoot: null, trustProxy: false, https: false });
  return {
    request: async (path, init) => app.request(path, init, SOCKET),
    async addPerson(id, name) {
      await database.insertInto('people').values({ id, name, roles: '["leader"]' }).execute();
    },
    issueCode: (person) => issueEnrolmentCode(dependencies, person, 'test'),
    close: () => database.destroy(),
  };
}
