import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSeededRandom, type SeededRandom } from '../../../src/endpoint/demo/seeded-random.ts';
import { findLogFaults } from '../check-log.ts';
import { issueLink } from '../demo-campus.ts';
import { type RunningEndpoint, startEndpoint } from '../start-endpoint.ts';
import { checkIntegrity } from '../stored-log.ts';
import { type CutClient, enrolCutClient } from './cut-client.ts';
import type { LoopDisk } from './loop-disk.ts';

const CLIENTS = 6;
/** The longest that a load lasts before the cut, in milliseconds. */
const LOAD = 1_500;

export interface PowerCampaign {
  /** Entries that had been acknowledged when the power went, over all cuts. */
  acknowledged: number;
  faults: string[];
}

/** Cuts the power while several phones push, so many times, and looks each time at what is there afterwards. */
export async function cutUnderLoad(disk: LoopDisk, cuts: number, seed: number): Promise<PowerCampaign> {
  const random = createSeededRandom(seed);
  const endpoint = await startEndpoint({ dataDir: join(disk.path, 'load') });
  const campaign: PowerCampaign = { acknowledged: 0, faults: [] };
  const clients: CutClient[] = [];
  try {
    for (let index = 0; index < CLIENTS; index += 1) {
      clients.push(await enrolCutClient(await issueLink(endpoint, 'office')));
    }
    for (let cut = 0; cut < cuts; cut += 1) {
      const load = clients.map((client) => client.pushOn(random.between(1, 60)));
      await sleep(random.between(50, LOAD));
      await disk.cut();
      await Promise.all(load);
      await comeBack(disk, endpoint);
      campaign.faults.push(...(await findFaults(endpoint, clients, `cut ${cut} under load`)));
    }
  } finally {
    await endpoint.kill();
  }
  campaign.acknowledged = clients.reduce((sum, client) => sum + client.acknowledged, 0);
  return campaign;
}

/**
 * Cuts the power right after the one acknowledgement, so many times: by turns at an endpoint's first start, when folder
 * and files are new, and after one that was stopped in peace, when the write-ahead log is.
 */
export async function cutInQuiet(disk: LoopDisk, cuts: number, seed: number): Promise<PowerCampaign> {
  const random = createSeededRandom(seed);
  const campaign: PowerCampaign = { acknowledged: 0, faults: [] };
  for (let cut = 0; cut < cuts; cut += 1) {
    const endpoint = await startEndpoint({ dataDir: join(disk.path, `quiet-${cut}`) });
    try {
      const client = await cutAfterOne(disk, endpoint, cut % 2 === 0, random);
      campaign.acknowledged += client.acknowledged;
      campaign.faults.push(...(await findFaults(endpoint, [client], `cut ${cut} in quiet`)));
    } finally {
      await endpoint.kill();
    }
  }
  return campaign;
}

async function cutAfterOne(
  disk: LoopDisk,
  endpoint: RunningEndpoint,
  isFirstStart: boolean,
  random: SeededRandom,
): Promise<CutClient> {
  const client = await enrolCutClient(endpoint.links.office ?? '');
  if (!isFirstStart) {
    await endpoint.stop();
    await endpoint.restart();
  }
  await client.pushNew(random.between(1, 3));
  await disk.cut();
  await comeBack(disk, endpoint);
  return client;
}

async function comeBack(disk: LoopDisk, endpoint: RunningEndpoint): Promise<void> {
  await endpoint.kill();
  await disk.mountAgain();
  await endpoint.restart();
}

async function findFaults(endpoint: RunningEndpoint, clients: CutClient[], when: string): Promise<string[]> {
  const { databaseFile } = endpoint;
  const faults = (await Promise.all(clients.map((client) => client.findLost(databaseFile)))).flat();
  const integrity = checkIntegrity(databaseFile);
  if (integrity !== 'ok') faults.push(integrity);
  for (const { identity } of clients.slice(0, 1))
    faults.push(...(await findLogFaults(databaseFile, identity)));
  return faults.map((fault) => `${when}: ${fault}`);
}
