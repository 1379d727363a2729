import { Agent, request } from 'node:http';
import { issueLink } from '../support/demo-campus.ts';
import { fillLargeCampus, LARGE_CAMPUS_LEADER } from '../support/large-campus.ts';
import { enrolPushClient, logVisits, type PushClient } from '../support/push-client.ts';
import { startEndpoint } from '../support/start-endpoint.ts';
import { percentile } from './percentile.ts';

const PEOPLE = 300;
const ENTRIES = 200_000;
const ROUNDS = 25;

/**
 * The office's overview over a real socket, with a fresh token each time, to the first byte: right after the endpoint
 * started, when the whole log has still to be read; then again and again; and each time right after a leader with four
 * years of records has pushed one more.
 */
export async function benchOverview(): Promise<void> {
  const endpoint = await startEndpoint();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const office = await enrolPushClient(endpoint.links.office ?? '');
    fillLargeCampus(endpoint.databaseFile, PEOPLE, ENTRIES);
    await endpoint.kill();
    await endpoint.restart();
    const { origin } = endpoint.links;
    const ask = async (path: string) => firstByte(origin + path, await authorization(office), agent);

    const beginning = performance.now();
    const [cold, meanwhile] = await Promise.all([
      ask('/api/office/overview'),
      longestWait(origin, beginning),
    ]);
    const warm: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) warm.push(await ask('/api/office/overview'));
    const leader = await enrolPushClient(await issueLink(endpoint, LARGE_CAMPUS_LEADER));
    const entries = await logVisits(leader.device, ROUNDS);
    const afterPush: number[] = [];
    for (const entry of entries) {
      await leader.push([entry]);
      afterPush.push(await ask('/api/office/overview'));
    }
    const person = await ask(`/api/office/overview/people/${LARGE_CAMPUS_LEADER}`);
    const trend = await ask('/api/office/overview/trend');
    const ms = (value: number) => `${value.toFixed(0)} ms`;
    console.log(
      `\nOverview of ${PEOPLE} people with ${ENTRIES.toLocaleString('en')} entries, first byte over HTTP (goal: median below 300 ms)`,
    );
    console.log(`  cold: reading the whole log  ${ms(cold)}; others waited at most ${ms(meanwhile)}`);
    console.log(
      `  warm                         p50 ${ms(percentile(warm, 0.5))}, p95 ${ms(percentile(warm, 0.95))}`,
    );
    console.log(
      `  right after one new entry    p50 ${ms(percentile(afterPush, 0.5))}, p95 ${ms(percentile(afterPush, 0.95))}`,
    );
    console.log(`  one person ${ms(person)}, the trend ${ms(trend)}`);
  } finally {
    agent.destroy();
    await endpoint.dispose();
  }
}

async function authorization({ device, endpoint }: PushClient): Promise<string> {
  return `Bearer ${await device.token(endpoint, Date.now())}`;
}

function firstByte(url: string, authorization: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    request(url, { headers: { Authorization: authorization }, agent }, (response) => {
      response.once('data', () => {
        const time = performance.now() - begin;
        response.resume().on('end', () => {
          if (response.statusCode === 200) resolve(time);
          else reject(new Error(`Answered ${response.statusCode}`));
        });
      });
    })
      .on('error', reject)
      .end();
  });
}

/** The longest that anybody else's short question took in the two seconds since. */
async function longestWait(origin: string, since: number): Promise<number> {
  let longest = 0;
  while (performance.now() - since < 2_000) {
    const begin = performance.now();
    await (await fetch(`${origin}/api/health`)).text();
    longest = Math.max(longest, performance.now() - begin);
  }
  return longest;
}

if (import.meta.main) await benchOverview();
