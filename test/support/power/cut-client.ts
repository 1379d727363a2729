import type { Entry } from '../../../src/domain/log/entry.ts';
import { enrolPushClient, logVisits, type PushClient } from '../push-client.ts';
import { readStoredLog } from '../stored-log.ts';

/** A phone that remembers what it was told is stored. */
export interface CutClient extends PushClient {
  /** How many entries the endpoint has acknowledged, in all. */
  readonly acknowledged: number;
  /** Pushes so many new entries; resolves once they are acknowledged. */
  pushNew(count: number): Promise<void>;
  /** Pushes until a push fails. */
  pushOn(batch: number): Promise<void>;
  /** What it was told is stored, and is not. */
  findLost(databaseFile: string): Promise<string[]>;
}

export async function enrolCutClient(link: string): Promise<CutClient> {
  const client = await enrolPushClient(link);
  const entries: Entry[] = [];
  let acknowledged = 0;

  const cutClient: CutClient = {
    ...client,
    get acknowledged() {
      return acknowledged;
    },
    async pushNew(count) {
      // Those that were cut off last time go first: they are next in the chain.
      entries.push(...(await logVisits(client.device, count)));
      while (acknowledged < entries.length) {
        const { head } = await client.push(entries.slice(acknowledged, acknowledged + 200));
        acknowledged = head?.seq ?? 0;
      }
    },
    async pushOn(batch) {
      try {
        for (;;) await cutClient.pushNew(batch);
      } catch {
        // The power is gone.
      }
    },
    async findLost(databaseFile) {
      const log = await readStoredLog(databaseFile);
      const stored = log.entries.filter(({ device }) => device === client.device.id);
      return entries
        .slice(0, acknowledged)
        .filter(({ jws }, index) => stored[index]?.jws !== jws)
        .map(({ seq }) => `entry ${seq} of ${client.device.id} was acknowledged and is gone`);
    },
  };
  return cutClient;
}
