import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSeededRandom, type SeededRandom } from '../../../src/endpoint/demo/seeded-random.ts';
import { type RunningEndpoint, startEndpoint } from '../start-endpoint.ts';
import { type PostgresServer, startPostgres } from '../start-postgres.ts';
import { enrolPhones } from './enrol-phones.ts';
import { type Findings, findLosses } from './find-losses.ts';
import { startPhoneLoad } from './phone-load.ts';

/** What is killed where the endpoint runs on PostgreSQL. */
export const VICTIMS = ['endpoint', 'postmaster', 'PostgreSQL at once'] as const;
type Victim = (typeof VICTIMS)[number];

export interface CrashOptions {
  kills: number;
  seed: number;
  phones?: number;
}

export interface CrashFindings extends Findings {
  kills: number;
  /** Pushes that were not answered, or by 5xx. */
  unanswered: number;
}

/** Lets 50 phones push at once and kills the endpoint again and again while they do; at the end each phone gets through. */
export async function crashOnSqlite(options: CrashOptions): Promise<CrashFindings> {
  const dataDir = mkdtempSync(join(tmpdir(), 'qijintong-crash-'));
  try {
    const location = join(dataDir, 'qijintong.sqlite');
    return await runUnderLoad(location, options, () => startEndpoint({ dataDir }), killAndRestart);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The same on PostgreSQL, where the victims are killed in turn. */
export async function crashOnPostgres(
  victims: readonly Victim[],
  options: CrashOptions,
): Promise<CrashFindings> {
  // As careless as servers are met with: the endpoint itself insists on waiting for the disk.
  const server = await startPostgres(['synchronous_commit=off']);
  try {
    const location = await server.createDatabase('crash');
    const start = () => startEndpoint({ throwAway: true, environment: { DATABASE_URL: location } });
    return await runUnderLoad(location, options, start, async (endpoint, turn) => {
      const victim = victims[turn % victims.length];
      if (victim !== undefined) await strike(victim, endpoint, server);
    });
  } finally {
    await server.dispose();
  }
}

async function strike(victim: Victim, endpoint: RunningEndpoint, server: PostgresServer): Promise<void> {
  switch (victim) {
    case 'endpoint':
      return killAndRestart(endpoint);
    case 'postmaster':
      await server.kill();
      return server.start();
    case 'PostgreSQL at once':
      await server.stopImmediately();
      return server.start();
    default:
      throw new Error(`Nothing to kill: ${victim satisfies never}`);
  }
}

async function killAndRestart(endpoint: RunningEndpoint): Promise<void> {
  await endpoint.kill();
  await endpoint.restart();
}

async function runUnderLoad(
  location: string,
  { kills, seed, phones: count = 50 }: CrashOptions,
  start: () => Promise<RunningEndpoint>,
  kill: (endpoint: RunningEndpoint, turn: number) => Promise<void>,
): Promise<CrashFindings> {
  const random = createSeededRandom(seed);
  const { devices, endpoint: identity } = await enrolPhones(location, count);
  const endpoint = await start();
  try {
    const options = { batch: 8, rest: 150, random };
    const load = startPhoneLoad(endpoint.links.origin, identity, devices, options);
    for (let killed = 0; killed < kills; killed += 1) {
      // At a moment of its own among the pushes: after some of them, and then a little into the next.
      await load.acknowledgements(random.between(1, 40));
      await untilLater(random);
      await kill(endpoint, killed);
    }
    await load.finish();
    const code = await endpoint.stop();
    const findings = await findLosses(location, identity, load.phones);
    // The endpoint has outlived whatever else was killed.
    if (code !== 0) findings.faults.push(`the endpoint ended with ${code}: ${endpoint.complaints}`);
    return { ...findings, kills, unanswered: load.failures };
  } finally {
    await endpoint.dispose();
  }
}

function untilLater(random: SeededRandom): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, random.between(0, 15)));
}
