import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { enrolFleet } from '../support/enrol-fleet.ts';
import { logVisits, type PushClient } from '../support/push-client.ts';
import { startEndpoint } from '../support/start-endpoint.ts';
import { startPostgres } from '../support/start-postgres.ts';
import { keepConnection, writePost } from './keep-alive.ts';
import { percentile } from './percentile.ts';

const ROUNDS = 3;
/** Entries of a push, connections, and the pushes that each connection sends in a round. */
const LOADS = [
  { batch: 1, connections: 1, pushes: 400 },
  { batch: 1, connections: 16, pushes: 100 },
  { batch: 1, connections: 64, pushes: 40 },
  { batch: 100, connections: 1, pushes: 30 },
  { batch: 100, connections: 16, pushes: 5 },
  { batch: 100, connections: 64, pushes: 2 },
];
type Load = (typeof LOADS)[number];

/** What was measured of one target: entries a second of each round, and every push's milliseconds. */
interface Measured {
  rates: number[];
  times: number[];
}

/**
 * The endpoint as its own process, on each database, pushed to from many connections, beside a bare one (`bare-endpoint.ts`) that is sent
 * the very same entries: by turns, so that whatever else the machine does hits both. The middle of the rounds counts.
 */
export async function benchPush(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'qijintong-bench-'));
  const postgres = await startPostgres();
  const databases = [
    { name: 'SQLite', environment: {} },
    { name: 'PostgreSQL', environment: { DATABASE_URL: await postgres.createDatabase('bench') } },
  ];
  try {
    for (const { name, environment } of databases) {
      const endpoint = await startEndpoint({ environment });
      const bare = await startBare(join(folder, `${name}.sqlite`));
      const fleet = await enrolFleet(endpoint.links.office ?? '', 64);
      await bare.learnKeys(fleet);
      await measure(endpoint.links.origin, bare.origin, fleet, { batch: 1, connections: 16, pushes: 150 });
      printHeading(name);
      for (const load of LOADS) {
        const measured = { endpoint: nothing(), bare: nothing() };
        for (let round = 0; round < ROUNDS; round += 1) {
          const { ours, theirs } = await measure(endpoint.links.origin, bare.origin, fleet, load);
          add(measured.endpoint, ours);
          add(measured.bare, theirs);
        }
        printLoad(load, measured.endpoint, measured.bare);
      }
      await endpoint.dispose();
      await bare.stop();
    }
  } finally {
    await postgres.dispose();
    rmSync(folder, { recursive: true });
  }
}

/** One round of a load, first at the endpoint and then at the bare one. */
async function measure(
  ourOrigin: string,
  bareOrigin: string,
  fleet: PushClient[],
  load: Load,
): Promise<{ ours: Measured; theirs: Measured }> {
  const pushers = fleet.slice(0, load.connections);
  const bodies = await Promise.all(pushers.map((client) => signBodies(client, load)));
  return {
    ours: await runRound(ourOrigin, pushers, bodies, load),
    theirs: await runRound(bareOrigin, pushers, bodies, load),
  };
}

/** Everything that phones would have done before is done before the clock starts. */
async function signBodies({ device }: PushClient, { batch, pushes }: Load): Promise<string[]> {
  const texts = (await logVisits(device, batch * pushes)).map(({ jws }) => jws);
  return Array.from({ length: pushes }, (_, index) =>
    JSON.stringify({ entries: texts.slice(index * batch, (index + 1) * batch) }),
  );
}

async function runRound(
  origin: string,
  pushers: PushClient[],
  bodies: string[][],
  { batch }: Load,
): Promise<Measured> {
  const lanes = await Promise.all(
    pushers.map(async ({ device, endpoint }, index) => {
      const authorization = `Authorization: Bearer ${await device.token(endpoint, Date.now())}`;
      const requests = (bodies[index] ?? []).map((body) =>
        writePost(origin, '/api/log', body, [authorization]),
      );
      return { requests, connection: await keepConnection(origin) };
    }),
  );
  const times: number[] = [];
  const begin = performance.now();
  await Promise.all(
    lanes.map(async ({ requests, connection }) => {
      for (const request of requests) {
        const sent = performance.now();
        await connection.send(request);
        times.push(performance.now() - sent);
      }
    }),
  );
  const seconds = (performance.now() - begin) / 1000;
  for (const { connection } of lanes) connection.close();
  return { rates: [(times.length * batch) / seconds], times };
}

async function startBare(file: string) {
  const child = fork(fileURLToPath(new URL('bare-endpoint.ts', import.meta.url)), [file]);
  const [port] = await once(child, 'message');
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    async learnKeys(fleet: PushClient[]) {
      for (const { device } of fleet) {
        const body = JSON.stringify({ device: device.id, publicKey: device.publicKey });
        await fetch(`${origin}/keys`, { method: 'POST', body });
      }
    },
    async stop() {
      child.kill();
      await once(child, 'exit');
    },
  };
}

function nothing(): Measured {
  return { rates: [], times: [] };
}

function add(sum: Measured, { rates, times }: Measured): void {
  sum.rates.push(...rates);
  sum.times.push(...times);
}

function printHeading(name: string): void {
  console.log(
    `\nPushes, ${name}, signatures verified, each answer on the disk, beside a bare endpoint on SQLite`,
  );
  console.log('  batch  connections   entries/s     p50     p99   bare: entries/s     p50     p99   share');
}

function printLoad({ batch, connections }: Load, endpoint: Measured, bare: Measured): void {
  const rate = ({ rates }: Measured) => percentile(rates, 0.5);
  const cells = (measured: Measured) => {
    const per = (share: number) => `${percentile(measured.times, share).toFixed(1).padStart(7)}`;
    return `${Math.round(rate(measured)).toLocaleString('en').padStart(9)} ${per(0.5)} ${per(0.99)}`;
  };
  const share = `${((rate(endpoint) / rate(bare)) * 100).toFixed(0)} %`;
  console.log(
    `  ${String(batch).padStart(5)}  ${String(connections).padStart(11)}   ${cells(endpoint)}         ${cells(bare)}   ${share.padStart(5)}`,
  );
}

if (import.meta.main) await benchPush();
