import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChaosTemplate, createChaosTemplate } from '../support/chaos/chaos-world.ts';
import { runSchedule } from '../support/chaos/run-schedule.ts';

const SEEDS = 300;
const FIRST = 1;

let template: ChaosTemplate;
beforeAll(async () => {
  template = await createChaosTemplate();
});
afterAll(() => template.dispose());

async function expectSound(seed: number): Promise<void> {
  const { steps, faults } = await runSchedule(template, seed);
  expect(faults, `seed ${seed}:\n${steps.join('\n')}`).toEqual([]);
}

test('SY1 RC1 ST4 whatever is lost, doubled, late, killed or restored: what was saved is archived once, and all agree', {
  timeout: 600_000,
}, async () => {
  for (let seed = FIRST; seed < FIRST + SEEDS; seed += 1) await expectSound(seed);
});
