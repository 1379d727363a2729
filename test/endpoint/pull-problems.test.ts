import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/log/entry.ts';
import type { ProblemMovedBody, ProblemRaisedBody, ProblemStep } from '../../src/domain/problems/bodies.ts';
import { problemDigest } from '../../src/domain/problems/digest.ts';
import { PULL_MAX_ENTRIES } from '../../src/domain/wire.ts';
import { revokeDevice } from '../../src/endpoint/devices/revoke-device.ts';
import { type EnrolledDevice, enrolDevice } from '../support/device-requests.ts';
import { createTestApplication, type RosterPart, type TestApplication } from '../support/test-application.ts';

/** Everybody of the roster, by what makes a difference here. */
const ROSTER = {
  raiser: {
    units: [
      { id: 'law', to: '2026-11-22' },
      { id: 'civil', from: '2026-11-23' },
    ],
  },
  colleague: { units: [{ id: 'law' }] },
  collegeClerk: { roles: ['clerk'], clerkOf: 'law' },
  /** Leaders of the unit to which the raiser has gone since, and of one that has nothing to do with it. */
  newColleague: { units: [{ id: 'civil' }] },
  stranger: { units: [{ id: 'finance' }] },
  strangeClerk: { roles: ['clerk'], clerkOf: 'finance' },
  departmentClerk: { roles: ['clerk'], clerkOf: 'logistics' },
  departmentHead: { units: [{ id: 'logistics' }] },
  departed: { units: [{ id: 'logistics', to: '2026-11-22' }] },
  office: { roles: ['office'] },
  admin: { roles: ['admin'] },
  nobody: {},
} satisfies Record<string, RosterPart>;
type Name = keyof typeof ROSTER;
const NAMES = Object.keys(ROSTER) as Name[];
const ALWAYS: Name[] = ['raiser', 'colleague', 'collegeClerk', 'office'];
const DEPARTMENT: Name[] = ['departmentClerk', 'departmentHead'];

let application: TestApplication;
let phones: Record<Name, EnrolledDevice>;
beforeEach(async () => {
  application = await createTestApplication();
  const enrolled: Partial<Record<Name, EnrolledDevice>> = {};
  for (const name of NAMES) {
    await application.addPerson(name, `${name}’s name`, ROSTER[name]);
    enrolled[name] = await enrolDevice(application, name);
  }
  phones = enrolled as Record<Name, EnrolledDevice>;
});
afterEach(() => application.close());

const BODY = {
  category: 'dorm',
  words: '热水供应时间偏短',
  urgency: 'normal',
  on: '2026-11-20T09:00:00+08:00',
};

async function raise(name: Name, body: Partial<ProblemRaisedBody> = {}, id = v7()): Promise<Entry> {
  const entry = await phones[name].log({ id, type: 'problem.raised', body: { ...BODY, ...body } });
  await phones[name].push([entry.jws]);
  return entry;
}

async function move(
  name: Name,
  { id: problem }: Pick<Entry, 'id'>,
  step: ProblemStep,
  revision = 1,
  part: Partial<ProblemMovedBody> = {},
): Promise<Entry> {
  const entry = await phones[name].log({ type: 'problem.moved', body: { problem, revision, step, ...part } });
  await phones[name].push([entry.jws]);
  return entry;
}

const pull = (name: Name, problems: Record<string, string> = {}) => phones[name].pull({}, problems);

/** The texts by others that come to this phone. */
async function textsFor(name: Name): Promise<string[]> {
  const { problems } = await pull(name);
  return problems.flatMap(({ entries }) => entries.map(({ jws }) => jws));
}

/** Who is shown anything of problems, by the answer or by the units kept for them. */
async function whoSees(): Promise<Name[]> {
  const seen: Name[] = [];
  for (const name of NAMES) {
    const { problems, authors } = await pull(name);
    if (problems.length > 0 || Object.keys(authors).length > 0) seen.push(name);
  }
  return seen;
}

describe('whom a problem comes to', () => {
  test('PR6 raised, to the raiser’s unit of that day and the office', async () => {
    await raise('raiser');
    expect(await whoSees()).toEqual(ALWAYS.filter((name) => name !== 'raiser'));
  });

  test('PR6 referred when it is raised, to the department too', async () => {
    await raise('raiser', { department: 'logistics' });
    expect((await whoSees()).sort()).toEqual([...ALWAYS.slice(1), ...DEPARTMENT].sort());
  });

  test('PR6 referred on, to each unit that it ever stood with', async () => {
    const problem = await raise('raiser', { department: 'finance' });
    await move('strangeClerk', problem, 'referred', 1, { department: 'logistics' });
    const everybody: Name[] = [...ALWAYS, ...DEPARTMENT, 'stranger', 'strangeClerk'];
    expect((await whoSees()).sort()).toEqual(everybody.sort());
  });

  test('PR6 a change of post changes who sees it: the new clerk does, the old one no more', async () => {
    await raise('raiser', { department: 'logistics' });
    await application.database
      .updateTable('people')
      .set({ clerk_of: 'finance' })
      .where('id', '=', 'departmentClerk')
      .execute();
    expect(await textsFor('departmentClerk')).toEqual([]);
    await application.database
      .updateTable('people')
      .set({ clerk_of: 'logistics' })
      .where('id', '=', 'strangeClerk')
      .execute();
    expect(await textsFor('strangeClerk')).toHaveLength(1);
  });

  test('PR6 a clerk raises it for the own unit, the office for nobody else', async () => {
    const clerks = await raise('collegeClerk');
    const offices = await raise('office');
    expect(await textsFor('colleague')).toEqual([clerks.jws]);
    expect(await textsFor('departmentHead')).toEqual([]);
    expect((await pull('office')).problems.map(({ problem }) => problem)).toEqual([clerks.id]);
    expect(offices.id).not.toBe(clerks.id);
  });
});

describe('whoever it does not concern', () => {
  const STRANGERS: Name[] = ['stranger', 'strangeClerk', 'newColleague', 'admin', 'nobody'];

  test('PR6 sees nothing, whatever is asked for', async () => {
    const problem = await raise('raiser', { department: 'logistics' });
    await move('departmentClerk', problem, 'answered');
    for (const name of STRANGERS) {
      const vector = Object.fromEntries(NAMES.map((other) => [phones[other].id, 0]));
      const answer = await phones[name].pull(vector, { [problem.id]: '' });
      expect(answer).toMatchObject({ problems: [], authors: {} });
      expect(answer.chains.flatMap(({ device }) => (device === phones[name].id ? [] : [device]))).toEqual([]);
    }
  });

  test.each(['stranger', 'strangeClerk', 'newColleague', 'nobody'] as const)(
    'PR7 gains nothing by a step of %s, and nobody is shown the step',
    async (name) => {
      const problem = await raise('raiser');
      const step = await move(name, problem, 'referred', 1, { department: 'finance' });
      const second = await move(name, problem, 'answered', 2, { department: 'civil' });
      expect((await whoSees()).sort()).toEqual(ALWAYS.slice(1).sort());
      for (const reader of ALWAYS) {
        const texts = await textsFor(reader);
        expect(texts).not.toContain(step.jws);
        expect(texts).not.toContain(second.jws);
      }
      // It is stored all the same.
      const rows = await application.database
        .selectFrom('entries')
        .select('jws')
        .where('about', '=', problem.id)
        .execute();
      expect(rows.map(({ jws }) => jws).sort()).toEqual([problem.jws, step.jws, second.jws].sort());
    },
  );

  test('PR7 gains nothing by raising it again under its id', async () => {
    const problem = await raise('raiser');
    const hijack = await raise('stranger', { department: 'finance' }, problem.id);
    expect((await whoSees()).sort()).toEqual(ALWAYS.slice(1).sort());
    expect(await textsFor('colleague')).toEqual([problem.jws]);
    expect(await textsFor('stranger')).toEqual([]);
    expect(await textsFor('raiser')).not.toContain(hijack.jws);
  });

  test('PR5 cannot take it back, nor can a colleague', async () => {
    const problem = await raise('raiser');
    for (const name of ['stranger', 'colleague'] as const) {
      const entry = await phones[name].log({ type: 'visit.retracted', body: { visit: problem.id } });
      await phones[name].push([entry.jws]);
    }
    expect(await textsFor('collegeClerk')).toEqual([problem.jws]);
    const taken = await phones.raiser.log({ type: 'visit.retracted', body: { visit: problem.id } });
    await phones.raiser.push([taken.jws]);
    expect(await textsFor('collegeClerk')).toEqual([problem.jws, taken.jws]);
  });

  test('PR6 no record of a visit comes with a problem, and no retraction of one', async () => {
    const problem = await raise('raiser');
    const visit = await phones.raiser.log();
    const retraction = await phones.raiser.log({ type: 'visit.retracted', body: { visit: visit.id } });
    await phones.raiser.push([visit.jws, retraction.jws]);
    expect(await textsFor('colleague')).toEqual([problem.jws]);
  });
});

describe('whose steps are passed on', () => {
  test.each([
    ...(['raiser', 'colleague', 'collegeClerk', 'departmentClerk', 'departmentHead'] as const),
    ...(['departed', 'office', 'admin'] as const),
  ])('PR7 those of %s', async (name) => {
    const problem = await raise('raiser', { department: 'logistics' });
    const step = await move(name, problem, 'answered');
    for (const reader of [...ALWAYS, ...DEPARTMENT]) {
      const expected = [problem, step].filter((entry) => entry.device !== phones[reader].id);
      const own = reader === 'raiser' ? expected.filter((entry) => entry !== problem) : expected;
      expect((await textsFor(reader)).sort()).toEqual(own.map(({ jws }) => jws).sort());
    }
  });

  test('PR7 a step stays when its author goes, and when the phone is revoked', async () => {
    const problem = await raise('raiser', { department: 'logistics' });
    const step = await move('departmentClerk', problem, 'answered');
    await application.database
      .updateTable('people')
      .set({ clerk_of: null, roles: '[]' })
      .where('id', '=', 'departmentClerk')
      .execute();
    await revokeDevice(application, phones.departmentClerk.id, 'office');
    await move('raiser', problem, 'told', 2);
    expect(await textsFor('raiser')).toEqual([step.jws]);
    expect(await textsFor('colleague')).toHaveLength(3);
  });

  test('PR4 a step that came before its problem is passed on once that has come', async () => {
    const id = v7();
    const step = await move('departmentClerk', { id }, 'referred', 1, { department: 'finance' });
    expect(await whoSees()).toEqual([]);
    await raise('raiser', { department: 'logistics' }, id);
    expect(await textsFor('raiser')).toEqual([step.jws]);
    expect(await textsFor('stranger')).toHaveLength(2);
  });
});

describe('how it comes', () => {
  test('SY10 with key, name and time of each author', async () => {
    const problem = await raise('raiser', { department: 'logistics' });
    const answer = await pull('departmentClerk');
    expect(answer).toMatchObject({
      chains: [],
      more: false,
      problems: [
        {
          problem: problem.id,
          digest: await problemDigest([problem.hash]),
          entries: [{ device: phones.raiser.id, jws: problem.jws, receivedAt: '2026-11-23T01:00:00.000Z' }],
        },
      ],
      authors: {
        [phones.raiser.id]: {
          publicKey: phones.raiser.publicKey,
          person: 'raiser',
          name: 'raiser’s name',
        },
      },
    });
  });

  test('SY10 a phone that asks for none gets none', async () => {
    await raise('raiser');
    expect(await phones.colleague.pull({})).toMatchObject({ problems: [], authors: {}, more: false });
  });

  test('SY10 what is held already does not come again, and comes whole when it has grown', async () => {
    const problem = await raise('raiser', { department: 'logistics' });
    const held = { [problem.id]: await problemDigest([problem.hash]) };
    expect((await pull('departmentHead', held)).problems).toEqual([]);
    const step = await move('departmentClerk', problem, 'answered');
    const { problems } = await pull('departmentHead', held);
    expect(problems[0]?.entries.map(({ jws }) => jws).sort()).toEqual([problem.jws, step.jws].sort());
    expect(problems[0]?.digest).toBe(await problemDigest([step.hash, problem.hash]));
    const grown = { [problem.id]: problems[0]?.digest ?? '' };
    expect((await pull('departmentHead', grown)).problems).toEqual([]);
    // Pushing it once more changes nothing.
    await phones.departmentClerk.push([step.jws]);
    expect((await pull('departmentHead', grown)).problems).toEqual([]);
  });

  test('SY10 own steps count into the digest, and do not come', async () => {
    const problem = await raise('raiser', { department: 'logistics' });
    const step = await move('departmentClerk', problem, 'answered');
    const { problems } = await pull('departmentClerk');
    expect(problems.map(({ entries }) => entries.map(({ jws }) => jws))).toEqual([[problem.jws]]);
    const held = { [problem.id]: await problemDigest([problem.hash, step.hash]) };
    expect((await pull('departmentClerk', held)).problems).toEqual([]);
  });

  test('SY10 many come in pages, the newest first, none of them cut', async () => {
    const raised: Entry[] = [];
    for (let index = 0; index < 8; index += 1) raised.push(await raise('raiser'));
    const [busy] = raised;
    const steps: Entry[] = [];
    for (let index = 0; index < PULL_MAX_ENTRIES - 6; index += 1) {
      const body = { problem: busy?.id, revision: index + 1, step: 'referred' };
      steps.push(await phones.raiser.log({ type: 'problem.moved', body }));
    }
    for (let begin = 0; begin < steps.length; begin += 200) {
      await phones.raiser.push(steps.slice(begin, begin + 200).map(({ jws }) => jws));
    }
    const first = await pull('office');
    expect(first.more).toBe(true);
    expect(first.problems.map(({ problem }) => problem)).toEqual(
      raised
        .slice(1)
        .reverse()
        .map(({ id }) => id),
    );
    const held = Object.fromEntries(first.problems.map(({ problem, digest }) => [problem, digest]));
    const second = await pull('office', held);
    expect(second.more).toBe(false);
    expect(second.problems.map(({ entries }) => entries.length)).toEqual([PULL_MAX_ENTRIES - 5]);
  });

  test('SY10 the own chains come before', async () => {
    await raise('raiser');
    const second = await enrolDevice(application, 'colleague');
    const visits = (await phones.colleague.logMany(PULL_MAX_ENTRIES)).map(({ jws }) => jws);
    for (let begin = 0; begin < visits.length; begin += 100) {
      await phones.colleague.push(visits.slice(begin, begin + 100));
    }
    expect(await second.pull({}, {})).toMatchObject({ problems: [], more: true });
    const vector = { [phones.colleague.id]: PULL_MAX_ENTRIES };
    expect((await second.pull(vector, {})).problems).toHaveLength(1);
  });

  test('SY10 a digest under what is no id is answered 400', async () => {
    const response = await phones.office.post('/api/log/pull', { vector: {}, problems: { x: 'y' } });
    expect(response.status).toBe(400);
  });
});
