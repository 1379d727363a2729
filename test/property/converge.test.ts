import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foldVisits } from '../../src/domain/log/fold.ts';
import { problemStepSchema } from '../../src/domain/problems/bodies.ts';
import { foldProblems } from '../../src/domain/problems/fold-problems.ts';
import type { AuthoredEntry, Problem } from '../../src/domain/problems/problem.ts';
import { readStored } from '../../src/endpoint/log/read-stored.ts';
import type { Fault } from '../support/faulty-network.ts';
import { moved, PROBLEM, raised, retracted, uuid } from '../support/problem-entries.ts';
import { enrolSyncPhone, type SyncPhone } from '../support/sync-phone.ts';
import { createTestApplication, type TestApplication } from '../support/test-application.ts';

const SEED = 20250704;

/** What one of the three devices does next; `which` chooses among what it holds. */
const action = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('raise' as const), refer: fc.boolean() }) },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      step: fc.constantFrom(...problemStepSchema.options),
      which: fc.nat({ max: 3 }),
      refer: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('takeBack' as const), which: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('visit' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('amend' as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('retract' as const), which: fc.nat() }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('sync' as const),
      faults: fc.array(
        fc.constantFrom<Fault>('none', 'none', 'requestLost', 'answerLost', 'answeredTwice', 500),
        { maxLength: 4 },
      ),
    }),
  },
);
type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never;
const script = fc.array(fc.record({ device: fc.nat({ max: 2 }), action, pause: fc.nat({ max: 90_000 }) }), {
  minLength: 20,
  maxLength: 30,
});

let application: TestApplication;
beforeAll(async () => {
  application = await createTestApplication();
});
afterAll(() => application.close());

let runs = 0;

/** Two phones of a leader and one of a department's clerk, their clocks some minutes apart; other people in each run. */
async function enrolThree() {
  runs += 1;
  const [leader, clerk] = [`leader-${runs}`, `clerk-${runs}`];
  const units = { leader: `college-${runs}`, clerk: `department-${runs}` };
  await application.addPerson(leader, leader, { units: [{ id: units.leader }] });
  await application.addPerson(clerk, clerk, { roles: ['clerk'], clerkOf: units.clerk });
  const phones = [
    { person: leader, unit: units.leader, other: units.clerk, clockError: 0 },
    { person: leader, unit: units.leader, other: units.clerk, clockError: -7 * 60_000 },
    { person: clerk, unit: units.clerk, other: units.leader, clockError: 11 * 60_000 },
  ];
  return Promise.all(
    phones.map(async ({ clockError, ...each }) => ({
      ...each,
      phone: await enrolSyncPhone(application, each.person, { clockError }),
    })),
  );
}
type Actor = Awaited<ReturnType<typeof enrolThree>>[number];

async function perform({ phone, person, other }: Actor, act: Action): Promise<void> {
  const { records, problems } = await phone.state();
  const choose = <Item>(items: Item[], which: number) => items[which % Math.max(items.length, 1)];
  switch (act.do) {
    case 'raise':
      await phone.raise(act.refer ? { department: other, due: '2026-12-01' } : {});
      break;
    case 'move': {
      const chosen = choose(problems, act.which)?.problem.id;
      if (chosen) await phone.move(chosen, act.step, act.refer ? { department: other } : {});
      break;
    }
    case 'takeBack': {
      const own = problems.filter(({ problem }) => problem.person === person);
      const visit = choose(own, act.which)?.problem.id;
      if (visit) await phone.append({ type: 'visit.retracted', body: { visit } });
      break;
    }
    case 'visit': {
      const body = { kind: 'talk', on: '2026-11-23T09:00:00+08:00', place: { proof: 'none' as const } };
      await phone.append({ type: 'visit.logged', body });
      break;
    }
    case 'amend': {
      const visit = choose(records, act.which)?.visit.id;
      const body = { revision: 1 + (act.which % 3), changes: { people: act.which % 100 } };
      if (visit) await phone.append({ type: 'visit.amended', body: { visit, ...body } });
      break;
    }
    case 'retract': {
      const visit = choose(records, act.which)?.visit.id;
      if (visit) await phone.append({ type: 'visit.retracted', body: { visit } });
      break;
    }
    case 'sync':
      phone.network.faults = [...act.faults];
      await phone.sync();
      phone.network.faults = [];
      break;
    default:
      throw new Error(`Nothing to do: ${act satisfies never}`);
  }
}

/** Everything that these people's devices have brought to the endpoint, read from its table. */
async function readEndpoint(people: string[]): Promise<AuthoredEntry[]> {
  const rows = await application.database
    .selectFrom('entries')
    .select(['person', 'jws'])
    .where('person', 'in', people)
    .execute();
  return rows.flatMap(({ person, jws }) => {
    const entry = readStored(jws);
    return entry ? [{ ...entry, person }] : [];
  });
}

/** Here everybody acts only on what they hold, so that every referral opens a problem to its unit. */
function concerns({ person, unit }: Actor, { raised: { department }, steps, ...problem }: Problem): boolean {
  return problem.person === person || [department, ...steps.map((step) => step.department)].includes(unit);
}

async function heal(phones: SyncPhone[]): Promise<void> {
  for (const phone of [...phones, ...phones]) {
    application.time.now += 1000;
    expect(await phone.sync()).toEqual({ outcome: 'done' });
  }
}

test('LG8 PR3 whatever three devices do and lose on the way, once healed they and the endpoint hold one state', async () => {
  await fc.assert(
    fc.asyncProperty(script, async (steps) => {
      const actors = await enrolThree();
      const phones = actors.map(({ phone }) => phone);
      // All begin with one problem in hand: what they do to it offline meets.
      await phones[0]?.raise({ department: actors[0]?.other });
      await heal(phones);
      for (const { device, action: act, pause } of steps) {
        application.time.now += pause;
        const actor = actors[device];
        if (actor) await perform(actor, act);
      }
      await heal(phones);

      const stored = await readEndpoint([...new Set(actors.map(({ person }) => person))]);
      const problems = foldProblems(stored);
      for (const actor of actors) {
        const state = await actor.phone.state();
        const chains = stored.filter(({ person }) => person === actor.person);
        expect(state.problems.map(({ problem }) => problem)).toEqual(
          problems.filter((problem) => concerns(actor, problem)),
        );
        expect(state.records.map(({ visit }) => visit)).toEqual(foldVisits(chains));
        expect(await actor.phone.database.entries.count()).toBe(chains.length);
        expect(state.unarchived).toBe(0);
        expect(state.problems.filter((record) => record.state.name !== 'archived')).toEqual([]);
      }
    }),
    { seed: SEED, numRuns: 20 },
  );
});

/** Entries of three devices over few ids, so that steps meet and ids collide. */
const entries = fc
  .array(
    fc.record({
      device: fc.constantFrom('a', 'b', 'c'),
      what: fc.constantFrom('raise', 'move', 'move', 'move', 'retract'),
      problem: fc.constantFrom(PROBLEM, uuid(2)),
      id: fc.nat({ max: 12 }),
      revision: fc.integer({ min: 1, max: 3 }),
      step: fc.constantFrom(...problemStepSchema.options),
      department: fc.option(fc.constantFrom('library', 'logistics'), { nil: undefined }),
      minute: fc.nat({ max: 3 }),
    }),
    { maxLength: 24 },
  )
  .map((drafts) =>
    drafts.map(({ device, what, problem, id, revision, step, department, minute }, index) => {
      const at = `2026-11-23T09:0${minute}:00+08:00`;
      const part = { device, person: device === 'c' ? 'clerk' : 'leader', seq: index + 1, at };
      const named = department === undefined ? {} : { department };
      switch (what) {
        case 'raise':
          return raised(named, { ...part, id: problem });
        case 'retract':
          return retracted(problem, part);
        default:
          return moved(step, revision, { problem, ...named }, { ...part, id: uuid(10 + id) });
      }
    }),
  );

/** Any order, anything twice. */
const arrivals = entries.chain((all) =>
  fc.tuple(
    fc.constant(all),
    fc
      .tuple(fc.shuffledSubarray(all, { minLength: all.length }), fc.shuffledSubarray(all))
      .map(([once, again]) => [...again, ...once]),
  ),
);

test('LG8 PR4 problems do not depend on the order or the number of times in which entries arrive', () => {
  fc.assert(
    fc.property(arrivals, ([all, arrived]) => {
      expect(foldProblems(arrived)).toEqual(foldProblems(all));
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test('PR3 no step is dropped: each that names a held problem stands in it once', () => {
  fc.assert(
    fc.property(entries, (all) => {
      const problems = foldProblems(all);
      const held = new Set(problems.map(({ id }) => id));
      const firstById = new Map(
        [...all]
          .sort((a, b) => (a.device === b.device ? b.seq - a.seq : a.device < b.device ? 1 : -1))
          .flatMap(({ id, event }) =>
            event?.type === 'problem.moved' ? [[id, event.body.problem] as const] : [],
          ),
      );
      const expected = [...firstById].filter(([, problem]) => held.has(problem)).map(([id]) => id);
      expect(problems.flatMap(({ steps }) => steps.map(({ id }) => id)).sort()).toEqual(expected.sort());
    }),
    { seed: SEED, numRuns: 500 },
  );
});
