import { randomBytes } from 'node:crypto';
import policyJson from '../../src/domain/regulation/hnust-2025.json' with { type: 'json' };
import { policySchema } from '../../src/domain/regulation/policy.ts';
import type { Appointment, Person } from '../../src/domain/roster.ts';
import { type ApplicationOptions, createApplication } from '../../src/endpoint/application.ts';
import type { Dependencies } from '../../src/endpoint/dependencies.ts';
import { issueEnrolmentCode } from '../../src/endpoint/enrolment/issue-code.ts';
import { loadEndpointKey } from '../../src/endpoint/identity/endpoint-key.ts';
import { createProgressBook } from '../../src/endpoint/progress/progress-book.ts';
import { createTestDatabase } from './test-database.ts';

/** What the server on the socket would tell of the connection. */
const SOCKET = {
  incoming: { socket: { remoteAddress: '192.0.2.1', remotePort: 50_000, remoteFamily: 'IPv4' } },
};

/** The real application on a real database, SQLite's or PostgreSQL's as the project of the tests says, without a port. */
export interface TestApplication extends Dependencies {
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Of its database, to look into from outside. */
  location: string;
  /** Its clock, in milliseconds since the epoch; a test may set it. */
  time: { now: number };
  /** Adds a person to the roster, by default a leader without a post. */
  addPerson(id: string, name?: string, part?: RosterPart): Promise<void>;
  /** A fresh enrolment code for the person. */
  issueCode(person: string): Promise<string>;
  close(): Promise<void>;
}

export interface RosterPart {
  roles?: Person['roles'];
  clerkOf?: string;
  /** Units in which the person holds an appointment, since long ago and for good unless said otherwise. */
  units?: { id: string; from?: string; to?: string }[];
}

/** By default the API alone, asked without a proxy in front. */
export type TestApplicationOptions = Partial<Pick<ApplicationOptions, 'staticRoot' | 'trustProxy'>>;

export async function createTestApplication({
  staticRoot = null,
  trustProxy = false,
}: TestApplicationOptions = {}): Promise<TestApplication> {
  const { database, location, release } = await createTestDatabase();
  const time = { now: Date.parse('2026-11-23T01:00:00Z') };
  const policy = policySchema.parse(policyJson);
  const dependencies: Dependencies = {
    database,
    key: await loadEndpointKey(database),
    policy,
    clock: () => time.now,
    randomBytes,
    progress: createProgressBook({ database, policy, clock: () => time.now }),
  };
  const app = createApplication(dependencies, { staticRoot, trustProxy, https: false });
  return {
    ...dependencies,
    location,
    time,
    request: async (path, init) => app.request(path, init, SOCKET),
    async addPerson(id, name = '陈思远', { roles = ['leader'], clerkOf, units = [] } = {}) {
      await database
        .insertInto('people')
        .values({ id, name, roles: JSON.stringify(roles), clerk_of: clerkOf ?? null, staff_number: null })
        .execute();
      for (const unit of units) {
        await database
          .insertInto('units')
          .values({ id: unit.id, data: JSON.stringify(createAppointment(unit).unit) })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        await database
          .insertInto('appointments')
          .values({ id: `${id} ${unit.id}`, person: id, data: JSON.stringify(createAppointment(unit)) })
          .execute();
      }
    },
    issueCode: (person) => issueEnrolmentCode(dependencies, person, 'test'),
    close: release,
  };
}

function createAppointment({
  id,
  from = '2020-01-01',
  to,
}: {
  id: string;
  from?: string;
  to?: string;
}): Appointment {
  return {
    from,
    to: to ?? null,
    rank: 'division',
    unit: { id, name: id, kind: 'college' },
    posts: [],
    links: { classes: [], colleges: [], branches: [] },
  };
}
