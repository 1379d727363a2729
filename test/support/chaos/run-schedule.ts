import { createSeededRandom } from '../../../src/endpoint/demo/seeded-random.ts';
import { takeStep } from './chaos-step.ts';
import {
  type EverStored,
  findFaults,
  findHeldIds,
  findUntrueReceipts,
  heal,
  noteStored,
} from './chaos-verdict.ts';
import { type ChaosTemplate, createChaosWorld } from './chaos-world.ts';

const STEPS = { least: 6, most: 18 };
/** Steps after which what was said again may stand in two chains of one person. */
const RESTORING = /^(restoreEndpoint|restorePhone|revoke|enrolAnew)/;

export interface Schedule {
  seed: number;
  /** What was done, in order. */
  steps: string[];
  /** What did not hold; empty where all did. */
  faults: string[];
}

/** One schedule of everything that may go wrong, from its seed; then all is healed and looked at. */
export async function runSchedule(template: ChaosTemplate, seed: number): Promise<Schedule> {
  const random = createSeededRandom(seed);
  const world = await createChaosWorld(template, random);
  const schedule: Schedule = { seed, steps: [], faults: [] };
  const ever: EverStored = new Set();
  try {
    for (let left = random.between(STEPS.least, STEPS.most); left > 0; left -= 1) {
      schedule.steps.push(await takeStep(world, random));
      await noteStored(world, ever);
      schedule.faults.push(...(await findUntrueReceipts(world, ever)));
    }
    const isRestored = schedule.steps.some((step) => RESTORING.test(step));
    const held = await findHeldIds(world);
    const saved = world.phones.flatMap((phone) => [...phone.saved]);
    // No phone forgets anything by itself.
    const lost = saved.filter((id) => !held.has(id));
    if (lost.length > 0 && !schedule.steps.some((step) => step.startsWith('restorePhone'))) {
      schedule.faults.push(`${lost.length} that were shown as saved are on no phone and not at the endpoint`);
    }
    schedule.faults.push(...(await heal(world)));
    const wanted = new Set(saved.filter((id) => held.has(id)));
    schedule.faults.push(...(await findFaults(world, wanted, isRestored)));
  } catch (error) {
    schedule.faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    await world.endpoint.close();
  }
  return schedule;
}
