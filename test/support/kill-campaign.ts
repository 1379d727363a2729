import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSeededRandom } from '../../src/endpoint/demo/seeded-random.ts';
import { enrolAndWaitForWorker } from './enrolled-phone.ts';
import {
  type Aftermath,
  draftIn,
  ENTRIES_OF_FORM,
  fillUntilKilled,
  openAfterKill,
  type RoundResult,
  stepsIn,
} from './kill-round.ts';
import { startKillableBrowser } from './killable-browser.ts';
import { type RunningEndpoint, startEndpoint } from './start-endpoint.ts';

/** Where the kills fell, and what was found wrong: nothing, if all is well. */
export interface Campaign {
  rounds: number;
  /** Kills that came before the form was saved, and after. */
  unsaved: number;
  saved: number;
  faults: string[];
}

/**
 * Fills in one form after another on one phone and kills the browser at a random moment of each, from the first tap to
 * the saved screen.
 *
 * @param seed the same seed chooses the same moments, as shares of the time that the job takes on this machine
 */
export async function runKillCampaign(rounds: number, seed: number): Promise<Campaign> {
  const random = createSeededRandom(seed);
  const profile = mkdtempSync(join(tmpdir(), 'qijintong-killed-'));
  const endpoint = await startEndpoint({ demo: true });
  const campaign: Campaign = { rounds, unsaved: 0, saved: 0, faults: [] };
  try {
    await enrol(profile, endpoint);
    const { origin } = endpoint.links;
    // The first form is saved whole: it tells how long the job takes here.
    let { browser, aftermath } = await openAfterKill(profile, origin);
    const { lasted } = await fillUntilKilled(browser, null);
    ({ browser, aftermath } = await openAfterKill(profile, origin));
    for (let round = 0; round < rounds; round += 1) {
      const before = aftermath.entries.length;
      const after = Math.round((lasted * random.between(0, 1_050)) / 1_000);
      const result = await fillUntilKilled(browser, after);
      ({ browser, aftermath } = await openAfterKill(profile, origin));
      const faults = findFaults(result, aftermath, before);
      campaign.faults.push(...faults.map((fault) => `round ${round}, killed after ${after} ms: ${fault}`));
      if (result.wasSaved) campaign.saved += 1;
      else campaign.unsaved += 1;
    }
    await browser.kill();
    return campaign;
  } finally {
    await endpoint.dispose();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function enrol(profile: string, endpoint: RunningEndpoint): Promise<void> {
  const browser = await startKillableBrowser(profile);
  await enrolAndWaitForWorker(browser.page, endpoint.links.leader ?? '');
  await browser.page.getByText('全部已存档').waitFor();
  await browser.kill();
}

function findFaults(
  { id, wasSaved, stepsKept }: RoundResult,
  aftermath: Aftermath,
  before: number,
): string[] {
  const { entries } = aftermath;
  const faults: string[] = [];
  const added = entries.length - before;
  if (added !== 0 && added !== ENTRIES_OF_FORM) faults.push(`a form left ${added} entries`);
  if (wasSaved && !entries.some((entry) => entry.id === id)) faults.push('a saved record was lost');
  if (new Set(entries.map((entry) => entry.id)).size !== entries.length) faults.push('an id stands twice');
  entries.forEach((entry, index) => {
    const last = entries[index - 1];
    if (entry.seq !== index + 1 || entry.prev !== (last?.hash ?? null)) {
      faults.push(`the chain breaks at ${index + 1}`);
    }
  });
  if (added === 0) {
    const kept = stepsIn(draftIn(aftermath));
    if (kept < stepsKept) faults.push(`of ${stepsKept} steps that were kept the draft holds ${kept}`);
  }
  return faults;
}
