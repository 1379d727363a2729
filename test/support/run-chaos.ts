import { createChaosTemplate } from './chaos/chaos-world.ts';
import { runSchedule } from './chaos/run-schedule.ts';

/** How many schedules, and from which seed on. */
const [count = '10000', first = '1'] = process.argv.slice(2);

const template = await createChaosTemplate();
let failed = 0;
for (let seed = Number(first); seed < Number(first) + Number(count); seed += 1) {
  const { steps, faults } = await runSchedule(template, seed);
  if (faults.length > 0) {
    failed += 1;
    console.log(`Seed ${seed} failed:\n  ${steps.join('\n  ')}\n => ${faults.join('\n => ')}`);
  }
  if (seed % 100 === 0) console.log(`up to seed ${seed}: ${failed} failed`);
}
console.log(`${count} schedules from seed ${first} on, ${failed} failed`);
await template.dispose();
process.exitCode = failed > 0 ? 1 : 0;
