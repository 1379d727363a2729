import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSeededRandom, type SeededRandom } from '../../src/endpoint/demo/seeded-random.ts';
import { enrolAndWaitForWorker } from './enrolled-phone.ts';
import {
  type Aftermath,
  draftIn,
  ENTRIES_OF_FORM,
  fillUntilKilled,
  type KillMoment,
  LAST_STEP,
  openAfterKill,
  type RoundResult,
  stepsIn,
} from './kill-round.ts';
import { startKillableBrowser } from './killable-browser.ts';
import { type RunningEndpoint, startEndpoint } from './start-endpoint.ts';

/** The longest that a kill waits after a step has begun, in milliseconds. */
const WHILE_FILLING = 60;
const WHILE_SAVING = 250;

/** Where the kills fell, and what was found wrong: nothing, if all is well. */
export interface Campaign {
  rounds: number;
  /** Kills after which nothing of the form stood in the log, and all of it. */
  unsaved: number;
  saved: number;
  faults: string[];
}

/**
 * Fills in one form after another on one phone and kills the browser at a random moment of each, from the first tap to
 * the saved screen.
 *
 * @param seed the same seed chooses the same moments
 * @param onRound told after each round how many there were
 */
export async function runKillCampaign(
  rounds: number,
  seed: number,
  onRound: (round: number) => void = () => undefined,
): Promise<Campaign> {
  const random = createSeededRandom(seed);
  const profile = mkdtempSync(join(tmpdir(), 'qijintong-killed-'));
  const endpoint = await startEndpoint({ demo: true });
  const campaign: Campaign = { rounds, unsaved: 0, saved: 0, faults: [] };
  try {
    await enrol(profile, endpoint);
    const { origin } = endpoint.links;
    let { browser, aftermath } = await openAfterKill(profile, origin);
    for (let round = 0; round < rounds; round += 1) {
      const before = aftermath.entries.length;
      const moment = chooseMoment(random);
      const result = await fillUntilKilled(browser, moment);
      ({ browser, aftermath } = await openAfterKill(profile, origin));
      const faults = findFaults(result, aftermath, before);
      campaign.faults.push(
        ...faults.map((fault) => `round ${round}, ${moment.delay} ms into step ${moment.step}: ${fault}`),
      );
      if (aftermath.entries.length > before) campaign.saved += 1;
      else campaign.unsaved += 1;
      onRound(round + 1);
    }
    await browser.kill();
    return campaign;
  } finally {
    await endpoint.dispose();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Half of the kills come while the form is saved: that is where something could be lost. */
function chooseMoment(random: SeededRandom): KillMoment {
  const step = random.happens(0.5) ? LAST_STEP : random.between(0, LAST_STEP - 1);
  return { step, delay: random.between(0, step === LAST_STEP ? WHILE_SAVING : WHILE_FILLING) };
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
