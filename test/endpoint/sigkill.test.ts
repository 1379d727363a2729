import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createSeededRandom } from '../../src/endpoint/demo/seeded-random.ts';
import { enrolPushClient, logVisits } from '../support/push-client.ts';
import { startEndpoint } from '../support/start-endpoint.ts';
import { checkIntegrity, readStoredLog } from '../support/stored-log.ts';

const ENTRIES = 1_500;
const KILLS = 15;

test('SY1 an endpoint that is killed 15 times keeps all that it acknowledged, once, and the client completes', {
  timeout: 180_000,
}, async () => {
  const random = createSeededRandom(20250704);
  const endpoint = await startEndpoint();
  try {
    const client = await enrolPushClient(endpoint.links.office ?? '');
    const entries = await logVisits(client.device, ENTRIES);
    let struck = 0;
    let acknowledged = 0;

    async function push(count: number): Promise<void> {
      const answer = await client.push(entries.slice(acknowledged, acknowledged + count));
      expect(answer.results.every(({ status }) => status !== 'refused')).toBe(true);
      acknowledged = answer.head?.seq ?? 0;
    }

    for (let kills = 0; kills < KILLS; kills += 1) {
      // Enough is left for every kill to come to strike a push.
      const room = ENTRIES - acknowledged - (KILLS - kills);
      for (let whole = random.between(0, 3); whole > 0; whole -= 1) await push(random.between(1, 40));

      const batch = random.between(1, Math.max(1, Math.min(140, room)));
      const before = acknowledged;
      const answered = push(batch).then(
        () => true,
        () => false,
      );
      await sleep(random.between(0, 30));
      await endpoint.kill();
      const wasAnswered = await answered;
      await endpoint.restart();

      const { head } = await client.pull({});
      expect(head?.seq ?? 0).toBeGreaterThanOrEqual(acknowledged);
      expect(head?.hash).toBe(head ? entries[head.seq - 1]?.hash : undefined);
      if (!wasAnswered && (head?.seq ?? 0) === before) struck += 1;
    }
    // The kills did come at bad moments: some pushes were cut off before they were stored.
    expect(struck).toBeGreaterThan(0);
    while (acknowledged < ENTRIES) await push(200);
    expect(await endpoint.stop()).toBe(0);

    const log = await readStoredLog(endpoint.databaseFile);
    expect(log.entries.map(({ jws }) => jws)).toEqual(entries.map(({ jws }) => jws));
    expect(log.forks).toEqual([]);
    expect(log.receipts.at(-1)?.seq).toBe(ENTRIES);
    expect(checkIntegrity(endpoint.databaseFile)).toBe('ok');
    expect(endpoint.complaints).toBe('');
  } finally {
    await endpoint.dispose();
  }
});
