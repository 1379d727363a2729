import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditAnswerSchema } from '../../src/domain/office/audit/audit-wire.ts';
import type { Audited } from '../../src/domain/office/audited.ts';
import { writeAudit } from '../../src/endpoint/database/audit.ts';
import { type EnrolledDevice, enrolDevice, readProblem } from '../support/device-requests.ts';
import { createTestApplication, type TestApplication } from '../support/test-application.ts';

const MANY = 120;

let application: TestApplication;
let office: EnrolledDevice;

beforeAll(async () => {
  application = await createTestApplication();
  const { database } = application;
  await application.addPerson('office', '何清', { roles: ['office'] });
  await application.addPerson('p-1', '林知夏', { units: [{ id: 'computing' }] });
  office = await enrolDevice(application, 'office');
  await database
    .insertInto('places')
    .values({ id: 'north', data: JSON.stringify({ id: 'north', kind: 'dorm', name: '北苑1栋' }) })
    .execute();
  await database
    .insertInto('place_codes')
    .values({
      hash: 'hash-1',
      code: '7K3MZQ4TP0R8VX2A',
      place: 'north',
      issued_at: '2026-11-01T00:00:00.000Z',
      withdrawn_at: null,
    })
    .execute();
  const write = (at: string, what: string, subject: string, change: object = {}, who = 'office') =>
    database
      .transaction()
      .execute((transaction) =>
        writeAudit(transaction, { at, who, what: what as Audited, subject, ...change }),
      );
  for (let minute = 0; minute < MANY; minute += 1) {
    const at = new Date(Date.UTC(2026, 9, 1, 0, minute % 60)).toISOString();
    await write(at, 'branch.created', `branch-${minute}`, { after: { name: `支部 ${minute}` } });
  }
  await write('2026-11-10T15:59:59.000Z', 'person.changed', 'p-1', {
    before: { name: '林之夏', staffNumber: null },
    after: { name: '林知夏', staffNumber: 'D0001' },
  });
  await write('2026-11-10T16:00:00.000Z', 'code.issued', 'hash-1', {
    after: { place: 'north', code: '7K3MZQ4TP0R8VX2A' },
  });
  await write(
    '2026-11-11T01:00:00.000Z',
    'appointment.removed',
    'a-9',
    { before: { person: 'p-1', unit: { id: 'computing' } } },
    office.id,
  );
  await write('2026-11-12T01:00:00.000Z', 'moon.landed', 'm', { after: [1, { x: 2 }] }, 'operator');
  await write('2026-11-13T01:00:00.000Z', 'roster.imported', 'i', {
    after: Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`row${index}`, index])),
  });
});
afterAll(() => application.close());

async function read(query: Record<string, string> = {}) {
  const answer = await office.get(`/api/office/audit?${new URLSearchParams(query)}`);
  return auditAnswerSchema.parse(await answer.json());
}
const whats = async (query: Record<string, string>) => (await read(query)).lines.map(({ what }) => what);

test('AD3 pages bring every line once, the newest first, also where many have the same time', async () => {
  const ids: string[] = [];
  const times: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Awaited<ReturnType<typeof read>> = await read(cursor === '' ? {} : { cursor });
    ids.push(...page.lines.map(({ id }) => id));
    times.push(...page.lines.map(({ at }) => at));
    cursor = page.next;
  }
  const { count } = await application.database
    .selectFrom('audit')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  expect(ids).toHaveLength(count);
  expect(new Set(ids).size).toBe(count);
  expect(times).toEqual([...times].sort().reverse());
});

describe('AD3 lines are found', () => {
  test('by what was done', async () => {
    expect(await whats({ what: 'code.issued' })).toEqual(['code.issued']);
    expect(await whats({ what: 'never.done' })).toEqual([]);
  });

  test('by who did it: as a person or as a device of theirs', async () => {
    const found = await whats({ who: '何' });
    expect(found).toContain('appointment.removed');
    expect(found).not.toContain('moon.landed');
    expect(await whats({ who: '林' })).toEqual([]);
  });

  test('by the person or place that it was about, whatever stands for it in the documents', async () => {
    expect(await whats({ subject: '知夏' })).toEqual(['appointment.removed', 'person.changed']);
    expect(await whats({ subject: '北苑1栋' })).toEqual(['code.issued']);
    // As they were called then.
    expect(await whats({ subject: '林之夏' })).toEqual(['person.changed']);
    expect(await whats({ subject: '100%' })).toEqual([]);
  });

  test('between campus dates, both included', async () => {
    const on = (date: string) => whats({ from: date, to: date });
    expect(await on('2026-11-10')).toEqual(['person.changed']);
    expect(await on('2026-11-11')).toEqual(['appointment.removed', 'code.issued']);
    expect(await whats({ from: '2026-11-14', to: '2026-11-20' })).toEqual([]);
  });
});

test('AD2 AD4 a line tells what differs, with the names of what is named; no place code', async () => {
  const { lines, names } = await read({ subject: '知夏' });
  expect(lines[1]?.differences).toEqual([
    { path: ['name'], before: ['林之夏'], after: ['林知夏'], isList: false },
    { path: ['staffNumber'], before: [], after: ['D0001'], isList: false },
  ]);
  expect(names).toMatchObject({
    'p-1': { kind: 'person', name: '林知夏' },
    [office.id]: { kind: 'device', name: '何清', detail: 'Test' },
  });
  const answer = await office.get('/api/office/audit?what=code.issued');
  const text = await answer.text();
  expect(text).toContain('北苑1栋');
  expect(text).not.toContain('7K3MZQ4TP0R8VX2A');
});

test('AD2 what a newer version wrote, and what is far too much, is told as far as it goes', async () => {
  const [imported, unknown] = (await read()).lines.filter(({ at }) => '2026-11-12' < at && at < '2026-11-14');
  expect(imported).toMatchObject({ what: 'roster.imported', more: 476 });
  expect(imported?.differences).toHaveLength(24);
  expect(unknown).toMatchObject({ what: 'moon.landed', who: 'operator', called: null });
});

test('a query that is none is refused', async () => {
  for (const query of ['from=yesterday', `who=${'x'.repeat(61)}`]) {
    expect((await readProblem(await office.get(`/api/office/audit?${query}`))).name).toBe(
      'malformed-request',
    );
  }
});
