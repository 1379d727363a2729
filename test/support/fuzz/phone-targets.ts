import { v7 } from 'uuid';
import type { Head } from '../../../src/domain/log/entry.ts';
import { signStatement } from '../../../src/domain/log/jws.ts';
import { BLOB_PART_MAX_BYTES, pushResponseSchema } from '../../../src/domain/wire.ts';
import type { SeededRandom } from '../../../src/endpoint/demo/seeded-random.ts';
import { createKeyPair, type TestKeyPair } from '../key-pair.ts';
import { OWN } from '../two-units.ts';
import type { FuzzTarget } from './fuzz-target.ts';
import { type FuzzWorld, PHOTO } from './fuzz-world.ts';
import { mutateJson, mutateText } from './mutate-json.ts';

/** How many tries a key is good for before the endpoint lets it wait (EN3). */
const TRIES_OF_KEY = 5;

/** What phones ask for. The log comes last: what is in it stays. */
export async function createPhoneTargets(world: FuzzWorld): Promise<FuzzTarget[]> {
  const { devices, second } = world;
  return [
    enrolTarget(world),
    successorTarget(),
    { name: 'GET /api/reference', askers: ['leader', 'office'], make: () => get('/api/reference') },
    {
      name: 'POST /api/log/pull',
      askers: ['leader', 'clerk', 'office', 'admin'],
      make: (random) => ({
        method: 'POST',
        path: '/api/log/pull',
        body: {
          vector: { [devices.leader.id]: random.between(0, 3), [devices.clerk.id]: 0 },
          problems: { '01890a5d-ac96-774b-bcce-000000000001': 'A'.repeat(43) },
        },
      }),
    },
    blobTarget('HEAD', () => ({})),
    blobTarget('GET', () => ({})),
    blobTarget('PUT', partOfPhoto),
    logTarget('POST /api/log', '/api/log', devices.leader, await readHead(world)),
    logTarget('POST /api/log/of/:device', `/api/log/of/${second.id}`, second, null),
  ];
}

export function createWebTargets(): FuzzTarget[] {
  const paths = ['/', '/p/0123456789ABCDEF', '/assets/main-1a2b3c.js', '/%E4%B8%83.txt', '/../secret.txt'];
  return [
    { name: 'GET /api/health', askers: [null], make: () => get('/api/health') },
    { name: 'GET /*', askers: [null], make: (random) => get(random.pick(paths)) },
  ];
}

function get(path: string) {
  return { method: 'GET', path };
}

function enrolTarget({ application }: FuzzWorld): FuzzTarget {
  let key: TestKeyPair | null = null;
  let tries = 0;
  return {
    name: 'POST /api/enrol',
    askers: [null],
    async make(random) {
      if (!key || tries >= TRIES_OF_KEY) [key, tries] = [await createKeyPair(), 0];
      tries += 1;
      const code = random.happens(0.3) ? await application.issueCode('own-leader') : '0123456789';
      return {
        method: 'POST',
        path: '/api/enrol',
        // Of so many addresses none has failed too often.
        headers: { 'X-Forwarded-For': `10.1.${random.between(0, 20)}.${random.between(0, 255)}` },
        body: { code, publicKey: key.publicKey, label: 'Android, Chrome' },
      };
    },
  };
}

function successorTarget(): FuzzTarget {
  let key: TestKeyPair | null = null;
  return {
    name: 'POST /api/devices',
    askers: ['leader', 'clerk', 'office', 'admin'],
    async make(random) {
      if (!key || random.happens(0.5)) key = await createKeyPair();
      return { method: 'POST', path: '/api/devices', body: { publicKey: key.publicKey } };
    },
  };
}

function blobTarget(
  method: string,
  more: (random: SeededRandom) => { headers?: Record<string, string>; body?: Uint8Array },
): FuzzTarget {
  return {
    name: `${method} /api/blobs/:sha256`,
    askers: ['leader', 'leader', 'clerk', 'office'],
    make: (random) => ({ method, path: `/api/blobs/${PHOTO.photo.sha256}`, ...more(random) }),
  };
}

function partOfPhoto(random: SeededRandom) {
  const { bytes } = PHOTO;
  const first = random.between(0, 2) * BLOB_PART_MAX_BYTES;
  const body = bytes.subarray(first, first + BLOB_PART_MAX_BYTES);
  const range = `bytes ${first}-${first + body.length - 1}/${bytes.length}`;
  return { headers: { 'Content-Type': 'image/jpeg', 'Content-Range': range }, body };
}

async function readHead({ devices }: FuzzWorld): Promise<Head | null> {
  return (await devices.leader.pull({})).head;
}

/** One device's chain, by entries that are what the device says they are, whatever that may be. */
function logTarget(
  name: string,
  path: string,
  { id: device, privateKey }: TestKeyPair,
  begin: Head | null,
): FuzzTarget {
  let head = begin;
  let visit = v7();

  async function sign(random: SeededRandom, seq: number, prev: string | null): Promise<string> {
    const id = v7();
    const { type, body } = random.pick(eventsAbout(visit));
    if (random.happens(0.2)) visit = id;
    const payload = {
      ...{ id, device, seq, prev, at: '2026-11-23T09:00:00.000+08:00', after: null, type },
      body: random.happens(0.6) ? mutateJson(body, random) : body,
    };
    const said = random.happens(0.2) ? mutateJson(payload, random) : payload;
    const jws = await signStatement('entry', device, said ?? null, privateKey);
    return random.happens(0.1) ? mutateText(jws, random) : jws;
  }

  return {
    name,
    askers: ['leader'],
    isChain: true,
    async make(random) {
      const entries = [await sign(random, (head?.seq ?? 0) + 1, head?.hash ?? null)];
      if (random.happens(0.1)) entries.push(...entries, await sign(random, random.between(1, 9), null));
      return { method: 'POST', path, body: { entries } };
    },
    learn(answer) {
      // A mutated path may have led to another route.
      const pushed = pushResponseSchema.safeParse(answer);
      if (pushed.success) ({ head } = pushed.data);
    },
  };
}

function eventsAbout(visit: string): { type: string; body: unknown }[] {
  const on = '2026-11-23T08:40:00.000+08:00';
  const record = {
    ...{ kind: 'dormVisit', on, place: { id: 'own-dorm', code: '1'.repeat(16), proof: 'poster' } },
    ...{ scope: { classes: ['own-class'], colleges: [OWN] }, role: 'attended', people: 6, minutes: 30 },
    ...{ themes: ['ideology'], hardships: { poverty: 2 }, note: '宿舍整体整洁。', photos: [PHOTO.photo] },
  };
  const raised = { category: 'dorm', words: '热水供应时间偏短', urgency: 'normal', on, where: '二楼' };
  return [
    { type: 'visit.logged', body: record },
    { type: 'visit.amended', body: { visit, revision: 1, changes: { kind: 'talk', people: 7, note: null } } },
    { type: 'visit.retracted', body: { visit } },
    {
      type: 'duty.declared',
      body: { duty: 'dorm', from: '2026-09-07', to: '2027-01-24', text: '无', share: 0.4 },
    },
    { type: 'problem.raised', body: { ...raised, department: OWN, due: '2026-12-01', visit } },
    {
      type: 'problem.moved',
      body: { problem: visit, revision: 1, step: 'referred', department: OWN, words: '请答复' },
    },
    { type: 'feedback.given', body: { words: '字能不能再大一点' } },
    { type: 'later.invented', body: { anything: ['at', { all: 1 }] } },
  ];
}
