import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChaosTemplate, createChaosTemplate } from './chaos-world.ts';
import { runSchedule } from './run-schedule.ts';

/** A test that runs the schedules of so many seeds. Several files share them out, and run side by side. */
export function testSchedules(first: number, count: number): void {
  let template: ChaosTemplate;
  beforeAll(async () => {
    template = await createChaosTemplate();
  });
  afterAll(() => template.dispose());

  test('SY1 RC1 ST4 whatever is lost, doubled, late, killed or restored: what was saved is archived once, and all agree', {
    timeout: 600_000,
  }, async () => {
    for (let seed = first; seed < first + count; seed += 1) {
      const { steps, faults } = await runSchedule(template, seed);
      expect(faults, `seed ${seed}:\n${steps.join('\n')}`).toEqual([]);
    }
  });
}
