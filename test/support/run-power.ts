import { createLoopDisk } from './power/loop-disk.ts';
import { cutInQuiet, cutUnderLoad } from './power/power-campaign.ts';

const CUTS_UNDER_LOAD = 12;
const CUTS_IN_QUIET = 8;
/** Neither passed nor failed: the machine does not let the power be cut. */
const NOT_SHOWN = 2;

/** `npm run test:power [seed]`: an endpoint whose file system is shut down under it. Linux, as root. */
const seed = Number(process.argv[2] ?? Date.now() % 1_000_000);
const disk = await createLoopDisk().catch((error: Error) => {
  console.error(
    `Nothing was shown: this machine mounts no ext4 image over a loop device (${error.message.trim()}).`,
  );
  process.exit(NOT_SHOWN);
});
try {
  const load = await cutUnderLoad(disk, CUTS_UNDER_LOAD, seed);
  const quiet = await cutInQuiet(disk, CUTS_IN_QUIET, seed);
  const faults = [...load.faults, ...quiet.faults];
  console.log(
    `Power cut ${CUTS_UNDER_LOAD} times under load after ${load.acknowledged} acknowledged entries, and ` +
      `${CUTS_IN_QUIET} times right after the last of ${quiet.acknowledged} (seed ${seed}): ${faults.length} faults.`,
  );
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await disk.dispose();
}
