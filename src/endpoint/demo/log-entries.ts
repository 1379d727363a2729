import { KeyObject } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import { sha256 } from '../../domain/hash.ts';
import type { Entry } from '../../domain/log/entry.ts';
import { signEntry } from '../../domain/log/sign-entry.ts';
import { toRfc3339 } from '../../domain/time.ts';
import { publicKeySchema } from '../../domain/wire.ts';
import type { Dependencies } from '../dependencies.ts';
import { enrolDevice } from '../enrolment/enrol-device.ts';
import { issueEnrolmentCode } from '../enrolment/issue-code.ts';
import { appendEntries } from '../log/append-entries.ts';
import type { DemoEntry } from './entry.ts';
import type { SeededRandom } from './seeded-random.ts';

const MINUTE = 60_000;
const CAMPUS_OFFSET = 480;
/** A phone that has the network most of the time sends a few records at once. */
const BATCH = 8;

/** Enrols a phone for the person and lets it log and push the entries as a real one would have, at the time that they name. */
export async function logDemoEntries(
  dependencies: Dependencies,
  person: string,
  entries: DemoEntry[],
  random: SeededRandom,
): Promise<void> {
  const inOrder = [...entries].sort((a, b) => a.at - b.at);
  const first = inOrder[0];
  if (!first) return;
  let now = first.at - 60 * MINUTE;
  const then: Dependencies = { ...dependencies, clock: () => now };

  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = publicKeySchema.parse(await exportJWK(publicKey));
  const code = await issueEnrolmentCode(then, person, 'demo');
  const enrolment = await enrolDevice(then, { code, publicKey: jwk, label: random.pick(LABELS) });
  if ('refused' in enrolment) throw new Error(`The demo's phone was not enrolled: ${enrolment.refused}`);
  const { device } = enrolment;

  let last: Entry | null = null;
  let after: string | null = null;
  const batches = cutToBatches(inOrder);
  for (const [index, batch] of batches.entries()) {
    const signed: Entry[] = [];
    for (const { id, at, event } of batch) {
      const place = { id, device, seq: (last?.seq ?? 0) + 1, prev: last?.hash ?? null };
      last = await signEntry({ ...place, at: toRfc3339(at, CAMPUS_OFFSET), after, ...event }, privateKey);
      signed.push(last);
      now = at;
    }
    // What is logged next names the receipt of this batch, so it cannot be earlier.
    const next = batches[index + 1]?.[0]?.at ?? Number.POSITIVE_INFINITY;
    now = Math.min(now + random.between(1, 90) * MINUTE, next);
    const texts = signed.map(({ jws }) => jws);
    const answer = await appendEntries(then, { id: device, person, key: KeyObject.from(publicKey) }, texts);
    if (!answer?.receipt || answer.results.some(({ status }) => status !== 'stored')) {
      throw new Error('The demo’s records were not stored');
    }
    after = await sha256(answer.receipt);
  }
}

/** What is said about a problem is sent at once: others wait for it. */
function cutToBatches(entries: DemoEntry[]): DemoEntry[][] {
  const batches: DemoEntry[][] = [];
  let batch: DemoEntry[] = [];
  for (const entry of entries) {
    batch.push(entry);
    if (batch.length < BATCH && !entry.event.type.startsWith('problem.')) continue;
    batches.push(batch);
    batch = [];
  }
  return batch.length > 0 ? [...batches, batch] : batches;
}

const LABELS = ['Android, Chrome', 'HarmonyOS, 浏览器', 'iPhone, Safari'];
