import { setImmediate } from 'node:timers/promises';
import { createSeededRandom } from '../../../src/endpoint/demo/seeded-random.ts';
import { findLogFaults } from '../check-log.ts';
import { findReadingFaults } from './check-readings.ts';
import { findTableFaults } from './check-tables.ts';
import type { FuzzTarget } from './fuzz-target.ts';
import { type FuzzWorld, SECRET } from './fuzz-world.ts';
import { mutateRequest, type RawRequest } from './mutate-request.ts';

/** Requests between two looks at what has been stored. */
const ROUND = 1_000;

export interface RouteReport {
  route: string;
  /** How many answers there were of each status. */
  statuses: Record<string, number>;
  /** Bytes in use after a full collection, at each quarter; empty where the process may not collect at will. */
  heap: number[];
  /** Each with the request that led to it, where it was one. */
  faults: string[];
}

/** Sends a route so many mutated requests, and looks at each answer, and now and then at what is stored. */
export async function fuzzRoute(
  world: FuzzWorld,
  target: FuzzTarget,
  count: number,
  seed: number,
): Promise<RouteReport> {
  const report: RouteReport = { route: target.name, statuses: {}, heap: [], faults: [] };
  for (let index = 0; index < count; index += 1) {
    const random = createSeededRandom(seed + Math.imul(index, 0x9e3779b1));
    const asker = random.pick(target.askers);
    const request = mutateRequest(await target.make(random), asker && world.tokens[asker], random);
    const fault = await sendOne(world, target, request, report.statuses);
    if (fault) report.faults.push(`${fault} (seed ${seed}, request ${index}: ${describe(request)})`);

    const done = index + 1;
    if (Math.floor((done * 4) / count) > Math.floor((index * 4) / count))
      report.heap.push(...(await readHeap()));
    if (!target.isChain && done % ROUND === 0) {
      report.faults.push(...(await findStoredFaults(world)).map((fault) => `${fault} (by request ${done})`));
      world.restore();
    }
  }
  return report;
}

/** What is wrong with what the world's endpoint has stored, or with what it can still tell. */
export async function findStoredFaults(world: FuzzWorld): Promise<string[]> {
  const { location: file, key } = world.application;
  return [
    ...(await findLogFaults(file, key.identity)),
    ...findTableFaults(file),
    ...(await findReadingFaults(world)),
  ];
}

/** What is wrong with the answer; `null` where nothing is. */
async function sendOne(
  { application }: FuzzWorld,
  target: FuzzTarget,
  { method, path, headers, body }: RawRequest,
  statuses: Record<string, number>,
): Promise<string | null> {
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const init = { method, headers, ...(hasBody && body && { body }) };
  const response = await application.request(path, init);
  const text = await response.text();
  statuses[response.status] = (statuses[response.status] ?? 0) + 1;
  if (response.status >= 500) return `Answered ${response.status}`;
  if (text.includes(SECRET)) return 'Answered what stands beside the served folder';
  const isJson = response.headers.get('Content-Type')?.startsWith('application/json') ?? false;
  if (response.status === 200 && isJson) target.learn?.(JSON.parse(text));
  return null;
}

async function readHeap(): Promise<number[]> {
  if (!globalThis.gc) return [];
  // What a first collection lets go of outside the heap is gone with the second.
  globalThis.gc();
  await setImmediate();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return [heapUsed + external];
}

const SHOWN = 3_000;

/** As it can be sent again: long ones are cut, and their length told. */
function describe({ body, ...request }: RawRequest): string {
  const text = body === null ? '' : new TextDecoder('latin1').decode(body);
  return JSON.stringify({ ...request, body: text.slice(0, SHOWN), bytes: text.length });
}
