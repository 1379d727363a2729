import { exportJWK, generateKeyPair } from 'jose';
import { v7 } from 'uuid';
import { sha256 } from '../../domain/hash.ts';
import type { VisitBody } from '../../domain/log/bodies.ts';
import type { Entry } from '../../domain/log/entry.ts';
import { signEntry } from '../../domain/log/sign-entry.ts';
import { toRfc3339 } from '../../domain/time.ts';
import { publicKeySchema } from '../../domain/wire.ts';
import type { Dependencies } from '../dependencies.ts';
import { enrolDevice } from '../enrolment/enrol-device.ts';
import { issueEnrolmentCode } from '../enrolment/issue-code.ts';
import { appendEntries } from '../log/append-entries.ts';
import type { SeededRandom } from './seeded-random.ts';

const MINUTE = 60_000;
const CAMPUS_OFFSET = 480;
/** A phone that has the network most of the time sends a few records at once. */
const BATCH = 8;

/** Enrols a phone for the person and lets it log and push the visits as a real one would have, at the time they took place. */
export async function logDemoVisits(
  dependencies: Dependencies,
  person: string,
  visits: VisitBody[],
  random: SeededRandom,
): Promise<void> {
  const first = visits[0];
  if (!first) return;
  let now = Date.parse(first.on) - 60 * MINUTE;
  const then: Dependencies = { ...dependencies, clock: () => now };

  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = publicKeySchema.parse(await exportJWK(publicKey));
  const code = await issueEnrolmentCode(then, person, 'demo');
  const enrolment = await enrolDevice(then, { code, publicKey: jwk, label: random.pick(LABELS) });
  if ('refused' in enrolment) throw new Error(`The demo's phone was not enrolled: ${enrolment.refused}`);
  const { device } = enrolment;

  let last: Entry | null = null;
  let after: string | null = null;
  for (let begin = 0; begin < visits.length; begin += BATCH) {
    const entries: Entry[] = [];
    for (const body of visits.slice(begin, begin + BATCH)) {
      now = Date.parse(body.on) + random.between(1, 40) * MINUTE;
      last = await signEntry(
        {
          id: v7({ msecs: now, random: random.bytes(16) }),
          device,
          seq: (last?.seq ?? 0) + 1,
          prev: last?.hash ?? null,
          at: toRfc3339(now, CAMPUS_OFFSET),
          after,
          type: 'visit.logged',
          body,
        },
        privateKey,
      );
      entries.push(last);
    }
    now += random.between(1, 90) * MINUTE;
    const texts = entries.map(({ jws }) => jws);
    const answer = await appendEntries(then, { id: device, person, key: publicKey }, texts);
    if (!answer?.receipt || answer.results.some(({ status }) => status !== 'stored')) {
      throw new Error('The demo’s records were not stored');
    }
    after = await sha256(answer.receipt);
  }
}

const LABELS = ['Android, Chrome', 'HarmonyOS, 浏览器', 'iPhone, Safari'];
