import { runKillCampaign } from './kill-campaign.ts';

const ROUNDS = 100;

/** `npm run test:kill [rounds] [seed]`: the long campaign, of which `npm test` runs a short part. */
const [rounds = String(ROUNDS), seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const { unsaved, saved, faults } = await runKillCampaign(Number(rounds), Number(seed), (round) => {
  if (round % 10 === 0) console.log(`${round} rounds`);
});
console.log(
  `Killed ${rounds} times (seed ${seed}): ${unsaved} forms were drafts afterwards, ${saved} were saved whole. ` +
    `${faults.length} faults.`,
);
for (const fault of faults) console.log(`  ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;
