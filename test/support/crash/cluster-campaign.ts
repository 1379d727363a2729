import { createSeededRandom } from '../../../src/endpoint/demo/seeded-random.ts';
import { startEndpoint } from '../start-endpoint.ts';
import { startPostgres } from '../start-postgres.ts';
import { enrolPhones } from './enrol-phones.ts';
import { type Findings, findLosses } from './find-losses.ts';
import { startPhoneLoad } from './phone-load.ts';
import { startRoundRobin } from './round-robin.ts';

const ENDPOINTS = 3;

export interface ClusterOptions {
  phones: number;
  /** Entries of each phone. */
  entries: number;
  /** Pushes that are acknowledged from one kill to the next. */
  pushesBetweenKills: number;
  seed: number;
}

export interface ClusterFindings extends Findings {
  kills: number;
  /** Pushes that a kill cut off, or that met an endpoint that was gone. */
  unanswered: number;
  expected: number;
}

/** Three endpoints on one PostgreSQL take turns request by request; again and again one of them is killed and restarted. */
export async function runClusterCampaign(options: ClusterOptions): Promise<ClusterFindings> {
  const { phones, entries, pushesBetweenKills, seed } = options;
  const random = createSeededRandom(seed);
  const server = await startPostgres(['synchronous_commit=off']);
  try {
    const location = await server.createDatabase('cluster');
    const { devices, endpoint: identity } = await enrolPhones(location, phones);
    const start = () => startEndpoint({ throwAway: true, environment: { DATABASE_URL: location } });
    const endpoints = await Promise.all(Array.from({ length: ENDPOINTS }, start));
    const proxy = await startRoundRobin(endpoints.map(({ links }) => links.origin));
    try {
      const load = startPhoneLoad(proxy.origin, identity, devices, {
        ...{ batch: 10, limit: entries, rest: 50, random },
      });
      let isOver = false;
      const finished = load.finished.then(() => {
        isOver = true;
      });
      let kills = 0;
      for (;;) {
        await Promise.race([load.acknowledgements(pushesBetweenKills), finished]);
        if (isOver) break;
        const victim = random.pick(endpoints);
        await victim.kill();
        await victim.restart();
        kills += 1;
      }
      await finished;
      const findings = await findLosses(location, identity, load.phones);
      return { ...findings, kills, unanswered: load.failures, expected: phones * entries };
    } finally {
      await proxy.close();
      for (const endpoint of endpoints) await endpoint.dispose();
    }
  } finally {
    await server.dispose();
  }
}
