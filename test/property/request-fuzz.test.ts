import { afterAll, beforeAll, expect, test } from 'vitest';
import { findDocumentFaults } from '../support/fuzz/check-readings.ts';
import { findStoredFaults, fuzzRoute } from '../support/fuzz/fuzz-route.ts';
import { createFuzzWorld, type FuzzWorld } from '../support/fuzz/fuzz-world.ts';
import { createOfficeTargets } from '../support/fuzz/office-targets.ts';
import { createPhoneTargets, createWebTargets } from '../support/fuzz/phone-targets.ts';

const REQUESTS = 25;
/** Another one finds other things: `npm run test:fuzz` takes a new one each time. */
const SEED = 20261126;

let world: FuzzWorld;
beforeAll(async () => {
  world = await createFuzzWorld();
});
afterAll(() => world.close());

test('HT3 HT4 mutated requests never meet a 500 at any route, and leave nothing that cannot be read', async () => {
  const targets = [
    ...createWebTargets(),
    ...createOfficeTargets(world),
    ...(await createPhoneTargets(world)),
  ];
  for (const target of targets) {
    const { route, faults } = await fuzzRoute(world, target, REQUESTS, SEED);
    expect({ route, faults }).toEqual({ route, faults: [] });
  }
  expect(await findStoredFaults(world)).toEqual([]);
  expect(await findDocumentFaults(world)).toEqual([]);
});
