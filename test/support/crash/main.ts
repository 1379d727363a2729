import { runClusterCampaign } from './cluster-campaign.ts';
import { crashOnPostgres, crashOnSqlite, VICTIMS } from './crash-campaign.ts';
import type { Findings } from './find-losses.ts';

const KILLS = 100;

/** `npm run test:crash [kills] [seed]`: the long campaigns, of which `npm test` runs short ones. */
const [kills = String(KILLS), seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const faults: string[] = [];
const number = (value: number) => value.toLocaleString('en');

async function tell(
  name: string,
  campaign: Promise<Findings & { kills: number; unanswered: number }>,
): Promise<void> {
  const { kills: killed, unanswered, stored, receipts, faults: found } = await campaign;
  console.log(
    `${name}: killed ${killed} times, ${number(unanswered)} pushes unanswered; ${number(stored)} entries stored once, ` +
      `${number(receipts)} receipts verified, ${found.length} faults`,
  );
  faults.push(...found);
}

console.log(`Seed ${seed}. 50 phones push at once while something is killed:`);
const options = { kills: Number(kills), seed: Number(seed) };
await tell('endpoint on SQLite', crashOnSqlite(options));
for (const victim of VICTIMS) await tell(`${victim} (PostgreSQL)`, crashOnPostgres([victim], options));
console.log('300 phones push 100 entries each to three endpoints on one PostgreSQL:');
const cluster = { phones: 300, entries: 100, pushesBetweenKills: 150, seed: Number(seed) };
await tell('one of the three', runClusterCampaign(cluster));
for (const fault of faults) console.log(`  ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;
