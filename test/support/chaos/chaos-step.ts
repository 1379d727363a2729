import type { Event } from '../../../src/domain/log/bodies.ts';
import { toRfc3339 } from '../../../src/domain/time.ts';
import type { SeededRandom } from '../../../src/endpoint/demo/seeded-random.ts';
import { revokeDevice } from '../../../src/endpoint/devices/revoke-device.ts';
import { replaceCode } from '../../../src/endpoint/places/replace-code.ts';
import type { ChaosFault } from './chaos-network.ts';
import type { ChaosPhone } from './chaos-phone.ts';
import type { ChaosWorld } from './chaos-world.ts';

const DAY = 86_400_000;

/** What may be done next, the more often the more often it stands here. */
const STEPS = [
  ...(['log', 'log', 'log', 'log', 'log', 'change', 'change', 'problem'] as const),
  ...(['sync', 'sync', 'sync', 'sync', 'sync', 'sync', 'syncTwice', 'syncTwice'] as const),
  ...(['saveWhileSyncing', 'saveWhileSyncing', 'wait', 'clockJumps'] as const),
  ...(['backUpEndpoint', 'restoreEndpoint', 'backUpPhone', 'restorePhone'] as const),
  ...(['withdrawCode', 'revoke', 'enrolAnew'] as const),
];

/** Does one thing that the schedule's chance has chosen, and says what, for whoever reads why a schedule failed. */
export async function takeStep(world: ChaosWorld, random: SeededRandom): Promise<string> {
  const { endpoint, time, phones } = world;
  const step = random.pick(STEPS);
  const phone = random.pick(phones);
  const context = random.between(0, 2);
  const faults = Array.from({ length: random.between(0, 4) }, () => chooseFault(random));
  const say = (more = '') => `${step} ${phone.name}${more && ` ${more}`}`;
  time.now += random.between(0, 90_000);

  switch (step) {
    case 'log':
      await phone.append(
        Array.from({ length: random.between(1, 3) }, () => visit(world, random)),
        context,
      );
      return say();
    case 'change':
      await phone.append([await change(phone, random)], context);
      return say();
    case 'problem':
      await phone.append([problem(world)], context);
      return say();
    case 'sync':
      phone.network.faults = faults;
      return say(`${JSON.stringify(faults)} ${await phone.sync(context)}`);
    case 'syncTwice': {
      phone.network.faults = faults;
      const outcomes = await Promise.all([phone.sync(0), phone.sync(2)]);
      return say(`${JSON.stringify(faults)} ${outcomes.join(' ')}`);
    }
    case 'saveWhileSyncing': {
      phone.network.faults = faults;
      const [outcome] = await Promise.all([phone.sync(0), phone.append([visit(world, random)], 1)]);
      return say(`${JSON.stringify(faults)} ${outcome}`);
    }
    case 'wait':
      time.now += random.between(1, 20 * 60) * 60_000;
      return say();
    case 'clockJumps':
      phone.clockError = random.happens(0.3) ? 0 : random.between(-9, 9) * DAY;
      return say(`${phone.clockError / DAY} days`);
    case 'backUpEndpoint':
      endpoint.backUp();
      return step;
    case 'restoreEndpoint':
      // A database is restored more seldom than it is backed up.
      if (random.happens(0.5)) await endpoint.restore();
      return step;
    case 'backUpPhone':
      await phone.backUp();
      return say();
    case 'restorePhone':
      return say(String(await phone.restore()));
    case 'withdrawCode':
      await withdrawCode(world);
      return step;
    case 'revoke':
      if (random.happens(0.3)) await revokeDevice(endpoint.dependencies, await phone.device(), 'office');
      return say();
    case 'enrolAnew':
      phone.network.faults = faults;
      return say(String(random.happens(0.3) && (await phone.enrol())));
    default:
      throw new Error(`A step that nobody takes: ${step satisfies never}`);
  }
}

function chooseFault(random: SeededRandom): ChaosFault {
  return random.pick<ChaosFault>([
    ...([
      'none',
      'none',
      'none',
      'requestLost',
      'answerLost',
      'answerLost',
      'answeredTwice',
      'delayed',
    ] as const),
    ...([500, 413, 429] as const),
    { killedAfter: random.between(0, 12) },
    { killedAfter: random.between(0, 40) },
  ]);
}

function visit({ time, code }: ChaosWorld, random: SeededRandom): Event {
  const place = random.happens(0.5) ? { proof: 'poster' as const, code } : { proof: 'none' as const };
  const on = toRfc3339(time.now, 480);
  return { type: 'visit.logged', body: { kind: 'dormVisit', on, place, people: random.between(1, 20) } };
}

function problem({ time }: ChaosWorld): Event {
  const on = toRfc3339(time.now, 480);
  return {
    type: 'problem.raised',
    body: { category: 'dorm', words: '热水供应时间偏短', urgency: 'normal', on },
  };
}

/** An amendment or a retraction of a record that the phone holds; of none, a declaration. */
async function change(phone: ChaosPhone, random: SeededRandom): Promise<Event> {
  const { records } = await phone.state();
  const record = records.at(random.between(0, 5));
  if (!record) {
    return {
      type: 'duty.declared',
      body: { duty: 'x', from: '2026-09-01', to: '2027-01-20', text: '本学期没有' },
    };
  }
  const { id } = record.visit;
  if (random.happens(0.2)) return { type: 'visit.retracted', body: { visit: id } };
  const changes = { people: random.between(1, 99) };
  return { type: 'visit.amended', body: { visit: id, revision: random.between(1, 3), changes } };
}

async function withdrawCode({ endpoint, place }: ChaosWorld): Promise<void> {
  const { database } = endpoint.dependencies;
  const held = await database
    .selectFrom('place_codes')
    .select('code')
    .where('place', '=', place)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  await replaceCode(endpoint.dependencies, 'office', { place, current: held?.code ?? null, issue: true });
}
