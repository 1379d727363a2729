import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Entry } from '../../src/domain/log/entry.ts';
import { openDatabase } from '../../src/endpoint/database/open-database.ts';
import { enrolPushClient, logVisits, type PushClient } from '../support/push-client.ts';
import { startEndpoint } from '../support/start-endpoint.ts';

const ROUNDS = 3;
/** How many entries go into one transaction, and how many transactions make a round. */
const SIZES = [
  { batch: 1, pushes: 600 },
  { batch: 100, pushes: 30 },
];

export interface EndpointFigures {
  batch: number;
  /** Entries a second that the endpoint verified, stored and gave a receipt for. */
  endpoint: number;
  /** Rows a second that `node:sqlite` alone stores, of the same text and in transactions of the same size. */
  bare: number;
}

/**
 * The endpoint as its own process, pushed to over one connection, beside bare `node:sqlite` on the same disk in the
 * same minute. Both with WAL and `synchronous=FULL`. The middle of three rounds counts.
 */
export async function benchEndpoint(): Promise<EndpointFigures[]> {
  const endpoint = await startEndpoint();
  const folder = mkdtempSync(join(tmpdir(), 'qijintong-bench-'));
  try {
    const client = await enrolPushClient(endpoint.links.office ?? '');
    const figures: EndpointFigures[] = [];
    await measurePushes(endpoint.links.origin, client, 1, 100);
    for (const { batch, pushes } of SIZES) {
      const rates: { endpoint: number; bare: number }[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const measured = await measurePushes(endpoint.links.origin, client, batch, pushes);
        const file = join(folder, `${batch}-${round}.sqlite`);
        rates.push({ endpoint: measured.rate, bare: await measureInserts(file, measured.entries, batch) });
      }
      const middle = (pick: (rate: (typeof rates)[number]) => number) =>
        rates.map(pick).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
      figures.push({ batch, endpoint: middle((rate) => rate.endpoint), bare: middle((rate) => rate.bare) });
    }
    print(figures);
    return figures;
  } finally {
    await endpoint.dispose();
    rmSync(folder, { recursive: true });
  }
}

/** Everything that a phone would have done before is done before the clock starts: signing, and making the text. */
async function measurePushes(
  origin: string,
  { device, endpoint }: PushClient,
  batch: number,
  pushes: number,
): Promise<{ rate: number; entries: Entry[] }> {
  const entries = await logVisits(device, batch * pushes);
  const bodies = Array.from({ length: pushes }, (_, index) =>
    JSON.stringify({ entries: entries.slice(index * batch, (index + 1) * batch).map(({ jws }) => jws) }),
  );
  const headers = {
    Authorization: `Bearer ${await device.token(endpoint, Date.now())}`,
    'Content-Type': 'application/json',
  };
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const begin = performance.now();
  for (const body of bodies) await post(`${origin}/api/log`, body, headers, agent);
  const rate = (entries.length / (performance.now() - begin)) * 1000;
  agent.destroy();
  return { rate, entries };
}

function post(url: string, body: string, headers: Record<string, string>, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const push = request(url, { method: 'POST', headers, agent }, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`Answered ${response.statusCode}`));
      });
    });
    push.on('error', reject).end(body);
  });
}

/** The rows of these entries into the endpoint's own table, with nothing around it. */
async function measureInserts(file: string, entries: Entry[], batch: number): Promise<number> {
  await (await openDatabase(file)).destroy();
  const sqlite = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  const insert = sqlite.prepare('INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const receivedAt = new Date().toISOString();
  const begin = performance.now();
  for (let first = 0; first < entries.length; first += batch) {
    sqlite.exec('BEGIN IMMEDIATE');
    for (const { device, seq, hash, id, prev, at, type, jws } of entries.slice(first, first + batch)) {
      insert.run(device, seq, hash, id, 'office', prev, at, type, jws, receivedAt);
    }
    sqlite.exec('COMMIT');
  }
  const rate = (entries.length / (performance.now() - begin)) * 1000;
  sqlite.close();
  return rate;
}

function print(figures: EndpointFigures[]): void {
  const number = (value: number) => Math.round(value).toLocaleString('en').padStart(9);
  console.log('Endpoint: entries a second, signatures verified, synchronous=FULL, one connection');
  console.log('  batch   endpoint  bare node:sqlite  endpoint / bare');
  for (const { batch, endpoint, bare } of figures) {
    const share = `${((endpoint / bare) * 100).toFixed(1)} %`;
    console.log(
      `  ${String(batch).padStart(5)}  ${number(endpoint)}  ${number(bare).padStart(16)}  ${share.padStart(15)}`,
    );
  }
}

if (import.meta.main) await benchEndpoint();
