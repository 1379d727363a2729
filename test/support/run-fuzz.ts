import { findDocumentFaults } from './fuzz/check-readings.ts';
import { findStoredFaults, fuzzRoute, type RouteReport } from './fuzz/fuzz-route.ts';
import { createFuzzWorld } from './fuzz/fuzz-world.ts';
import { createOfficeTargets } from './fuzz/office-targets.ts';
import { createPhoneTargets, createWebTargets } from './fuzz/phone-targets.ts';

const REQUESTS = 100_000;
/** More than this between the first quarter and the last is a trend, in bytes. */
const FLAT = 8 * 1024 * 1024;

/**
 * `npm run test:fuzz [requests] [seed] [part of a route's name]`: so many mutated requests at each route of the
 * application, of which `npm test` sends a few.
 */
const [requests = String(REQUESTS), seed = String(Date.now() % 1_000_000), part = ''] = process.argv.slice(2);
console.log(`${requests} requests at each route, seed ${seed}`);
let faults = 0;

const world = await createFuzzWorld();
const targets = [...createWebTargets(), ...createOfficeTargets(world), ...(await createPhoneTargets(world))];
for (const target of targets.filter(({ name }) => name.includes(part))) {
  const began = performance.now();
  const report = await fuzzRoute(world, target, Number(requests), Number(seed));
  report.faults.push(...(await findStoredFaults(world)));
  if (!target.isChain) world.restore();
  tell(report, performance.now() - began);
}
for (const fault of await findDocumentFaults(world)) complain(fault);
await world.close();

console.log(`${faults} faults.`);
process.exitCode = faults === 0 ? 0 : 1;

function tell({ route, statuses, heap, faults }: RouteReport, took: number): void {
  const answers = Object.entries(statuses).map(([status, count]) => `${count} × ${status}`);
  const megabytes = heap.map((bytes) => (bytes / 1024 / 1024).toFixed(1));
  console.log(
    `${route}: ${answers.join(', ')}; heap ${megabytes.join(' ')} MiB; ${(took / 1000).toFixed(0)} s`,
  );
  for (const fault of faults) complain(fault);
  const [first = 0, last = 0] = [heap.at(0), heap.at(-1)];
  if (last - first > FLAT) complain(`memory grows from ${first} to ${last} bytes`);
}

function complain(fault: string): void {
  faults += 1;
  console.log(`  ${fault}`);
}
