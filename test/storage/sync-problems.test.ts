import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PullResponse } from '../../src/domain/wire.ts';
import { revokeDevice } from '../../src/endpoint/devices/revoke-device.ts';
import { parseAnew } from '../../src/storage/parse-anew.ts';
import { readProblemDigests } from '../../src/storage/problem-digests.ts';
import type { PullProgress } from '../../src/sync/pull-log.ts';
import { makeDevice } from '../support/make-device.ts';
import { enrolSyncPhone, type SyncPhone } from '../support/sync-phone.ts';
import { createTestApplication, type TestApplication } from '../support/test-application.ts';

let application: TestApplication;
let leader: SyncPhone;
let clerk: SyncPhone;
/** What becomes of an answer to the clerk's pull on its way. */
let forge: (answer: PullResponse) => PullResponse | Promise<PullResponse>;

beforeEach(async () => {
  application = await createTestApplication();
  await application.addPerson('leader', '林知夏', { units: [{ id: 'law' }] });
  await application.addPerson('clerk', '秦小满', { roles: ['clerk'], clerkOf: 'logistics' });
  leader = await enrolSyncPhone(application, 'leader');
  forge = (answer) => answer;
  clerk = await enrolSyncPhone(application, 'clerk', {
    async answer(path, init) {
      const response = await application.request(path, init);
      if (path !== '/api/log/pull') return response;
      return Response.json(await forge(await response.json()));
    },
  });
});
afterEach(() => application.close());

const syncAll = async (...phones: SyncPhone[]) => {
  for (const phone of phones) expect(await phone.sync()).toEqual({ outcome: 'done' });
};
const raiseToClerk = async () => {
  const { id } = await leader.raise({ department: 'logistics' });
  await syncAll(leader);
  return id;
};
const pulls = (phone: SyncPhone) => phone.network.requests.filter((each) => each.endsWith('/pull')).length;

describe('a problem on its way', () => {
  test('SY10 goes to the department and comes back answered, with the names of all', async () => {
    const id = await raiseToClerk();
    await syncAll(clerk);
    expect((await clerk.problem(id))?.problem.state).toBe('referred');
    await clerk.move(id, 'answered', { words: '已延长至十一点' });
    await syncAll(clerk, leader);
    const record = await leader.problem(id);
    expect(record).toMatchObject({
      state: { name: 'archived' },
      authors: { leader: '林知夏', clerk: '秦小满' },
    });
    expect(record?.problem).toMatchObject({ state: 'answered', steps: [{ words: '已延长至十一点' }] });
    expect(await leader.database.foreignEntries.count()).toBe(1);
    expect(await clerk.database.foreignEntries.count()).toBe(1);
  });

  test('SY10 the leader’s other phone gets own and foreign entries alike', async () => {
    const id = await raiseToClerk();
    await syncAll(clerk);
    await clerk.move(id, 'answered');
    const second = await enrolSyncPhone(application, 'leader');
    await syncAll(clerk, second, leader);
    expect((await second.problem(id))?.problem).toEqual((await leader.problem(id))?.problem);
    expect(await second.database.foreignEntries.count()).toBe(1);
  });

  test('SY10 nothing comes twice, and a run asks once', async () => {
    await raiseToClerk();
    await syncAll(clerk);
    forge = (answer) => {
      expect(answer.problems).toEqual([]);
      return answer;
    };
    const before = pulls(clerk);
    await syncAll(clerk);
    expect(pulls(clerk)).toBe(before + 1);
  });

  test('PR3 steps that two took offline come to one state on both phones', async () => {
    const id = await raiseToClerk();
    await syncAll(clerk);
    await clerk.move(id, 'answered');
    await leader.move(id, 'withdrawn');
    await syncAll(clerk, leader, clerk);
    const [here, there] = [await leader.problem(id), await clerk.problem(id)];
    expect(here?.problem).toEqual(there?.problem);
    expect(here?.problem).toMatchObject({
      state: 'answered',
      steps: [{ step: 'withdrawn' }, { step: 'answered' }],
    });
  });

  test('PR5 that is taken back is withdrawn on the other phone too', async () => {
    const id = await raiseToClerk();
    await syncAll(clerk);
    await leader.append({ type: 'visit.retracted', body: { visit: id } });
    expect((await leader.problem(id))?.state).toEqual({ name: 'saved' });
    await syncAll(leader, clerk);
    expect((await clerk.problem(id))?.problem.state).toBe('withdrawn');
  });

  test('SY1 lost and doubled answers lose and double nothing', async () => {
    const id = await raiseToClerk();
    clerk.network.faults = ['answerLost'];
    expect((await clerk.sync()).outcome).toBe('unreachable');
    clerk.network.faults = ['answeredTwice'];
    await syncAll(clerk);
    await clerk.move(id, 'answered');
    clerk.network.faults = ['answerLost'];
    expect((await clerk.sync()).outcome).toBe('unreachable');
    clerk.network.faults = ['answeredTwice', 'answeredTwice'];
    await syncAll(clerk, leader);
    expect((await leader.problem(id))?.problem.steps).toHaveLength(1);
  });

  test('AU3 what a revoked phone did before stays', async () => {
    const id = await raiseToClerk();
    await syncAll(clerk);
    const { device } = await clerk.move(id, 'answered');
    await syncAll(clerk);
    await revokeDevice(application, device, 'office');
    await syncAll(leader);
    expect((await leader.problem(id))?.problem.state).toBe('answered');
  });
});

describe('what may be said of it', () => {
  test('ST4 it is saved while anything of one’s own is not archived', async () => {
    const { id } = await leader.raise({ department: 'logistics' });
    expect((await leader.problem(id))?.state).toEqual({ name: 'saved' });
    await syncAll(leader, clerk);
    expect((await leader.problem(id))?.state.name).toBe('archived');
    expect((await clerk.problem(id))?.state.name).toBe('archived');
    await clerk.move(id, 'answered');
    expect((await clerk.problem(id))?.state).toEqual({ name: 'saved' });
    application.time.now += 60_000;
    await syncAll(clerk);
    expect((await clerk.problem(id))?.state).toEqual({
      name: 'archived',
      receivedAt: '2026-11-23T01:01:00.000Z',
    });
  });

  test('SY8 it is refused where a step of one’s own was', async () => {
    const id = await raiseToClerk();
    const { device, seq } = await leader.move(id, 'told');
    await leader.database.refusals.put({ device, seq, reason: 'fork' });
    expect((await leader.problem(id))?.state).toEqual({ name: 'refused', reason: 'fork' });
  });
});

describe('what a pull brings that does not hold', () => {
  /** The clerk's phone syncs against a forged answer, keeps nothing of it, and does not ask for ever. */
  async function expectNothingKept(change: typeof forge, outcome = 'done') {
    await raiseToClerk();
    forge = change;
    const before = pulls(clerk);
    expect((await clerk.sync()).outcome).toBe(outcome);
    expect(await clerk.database.foreignEntries.count()).toBe(0);
    expect((await clerk.state()).problems).toEqual([]);
    expect(pulls(clerk) - before).toBeLessThan(4);
  }
  const mapEntries = (
    answer: PullResponse,
    change: (entry: PullResponse['problems'][number]['entries'][number]) => { device: string; jws: string },
  ): PullResponse => ({
    ...answer,
    problems: answer.problems.map((each) => ({
      ...each,
      entries: each.entries.map((entry) => ({ ...entry, ...change(entry) })),
    })),
  });

  test('SY9 an entry that was altered', () =>
    expectNothingKept((answer) =>
      mapEntries(answer, ({ device, jws }) => ({ device, jws: `${jws.slice(0, -6)}AAAAAA` })),
    ));

  test('SY9 another key under the author’s device', async () => {
    const other = await makeDevice();
    await expectNothingKept((answer) => ({
      ...answer,
      authors: Object.fromEntries(
        Object.entries(answer.authors).map(([id, author]) => [id, { ...author, publicKey: other.publicKey }]),
      ),
    }));
  });

  test('SY9 an entry whose author is not told', () =>
    expectNothingKept((answer) => ({ ...answer, authors: {} })));

  test('SY9 an entry about something else', async () => {
    const other = await makeDevice();
    const entries = [
      await other.log(),
      await other.log({
        type: 'problem.moved',
        body: { problem: (await other.sign()).id, revision: 1, step: 'closed' },
      }),
      await other.log({ type: 'visit.retracted', body: { visit: (await other.sign()).id } }),
      await other.log({ type: 'moon.visited' }),
    ];
    await expectNothingKept((answer) => ({
      ...answer,
      problems: answer.problems.map((each) => ({
        ...each,
        entries: entries.map(({ jws }) => ({ device: other.id, jws, receivedAt: '2026-11-23T01:00:00Z' })),
      })),
      authors: { [other.id]: { publicKey: other.publicKey, person: 'other', name: 'other' } },
    }));
  });

  test('SY9 an own entry comes with its chain or not at all', () =>
    expectNothingKept((answer) => ({
      ...answer,
      authors: Object.fromEntries(
        Object.entries(answer.authors).map(([id, author]) => [id, { ...author, person: 'clerk' }]),
      ),
    })));

  test('SY10 a page that says there is more, for ever, ends the run', async () => {
    const broken = (answer: PullResponse) => ({
      ...mapEntries(answer, ({ device }) => ({ device, jws: 'x' })),
      more: true,
    });
    await expectNothingKept(broken, 'failed');
  });

  test('SY10 an endpoint that knows of no problems is one', async () => {
    await expectNothingKept((answer) => {
      const { problems: _, authors: __, ...rest } = answer;
      return rest as PullResponse;
    });
  });

  test('LG10 what a later version says of problems is kept until it can be read, and not asked for again', async () => {
    const id = await raiseToClerk();
    const step = await leader.move(id, 'answered');
    // As if this version did not know the step.
    await syncAll(leader, clerk);
    await clerk.database.foreignEntries
      .where('[device+seq]')
      .equals([step.device, step.seq])
      .modify({ event: null });
    expect((await clerk.problem(id))?.problem.state).toBe('referred');
    const digests = await readProblemDigests(clerk.database);
    expect(digests).toEqual(await readProblemDigests(leader.database));
    await parseAnew(clerk.database);
    expect((await clerk.problem(id))?.problem.state).toBe('answered');
  });
});

test('SY10 SY12 more than a page holds comes in several, and all of it; told is how far the own chains have come', async () => {
  for (let index = 0; index < 520; index += 1) await leader.raise({ department: 'logistics' });
  await syncAll(leader);
  const told: (PullProgress | null)[] = [];
  const tell = (progress: PullProgress | null) => told.push(progress);
  expect(await clerk.sync(tell)).toEqual({ outcome: 'done' });
  expect((await clerk.state()).problems).toHaveLength(520);
  expect(pulls(clerk)).toBe(2);
  expect(told.filter((progress) => progress !== null)).toEqual([]);

  const other = await enrolSyncPhone(application, 'leader');
  await other.sync(tell);
  expect(told.filter((progress) => progress !== null)).toEqual([{ held: 500, of: 520 }]);
  expect(told.at(-1)).toBeNull();
});

test('SY10 for an endpoint that does not answer no problem is read', async () => {
  for (let index = 0; index < 3; index += 1) await leader.raise();
  await syncAll(leader);
  leader.network.isDown = true;
  leader.network.requests = [];
  expect((await leader.sync()).outcome).toBe('unreachable');
  expect(leader.network.requests).toEqual(['GET /api/reference']);
});

test('SY10 ST7 a later sync reads none of the problems that it has read before', async () => {
  for (let index = 0; index < 30; index += 1) await leader.raise();
  await syncAll(leader);
  const rows: unknown[] = [];
  leader.database.entries.hook('reading', (row) => {
    rows.push(row);
    return row;
  });
  const before = await readProblemDigests(leader.database);
  expect(rows).toEqual([]);
  const { id } = await leader.raise();
  expect(Object.keys(await readProblemDigests(leader.database))).toEqual([...Object.keys(before), id]);
});

test('SY5 SY10 an endpoint restored from an older backup is refilled, whoever comes first', async () => {
  const id = await raiseToClerk();
  await syncAll(clerk);
  await clerk.move(id, 'answered');
  await syncAll(clerk);
  for (const table of ['entries', 'receipts', 'problems', 'problem_units', 'problem_people'] as const) {
    await application.database.deleteFrom(table).execute();
  }
  await syncAll(clerk, leader, leader);
  expect((await leader.problem(id))?.problem.state).toBe('answered');
  await syncAll(clerk);
  expect((await clerk.problem(id))?.problem).toEqual((await leader.problem(id))?.problem);
});
