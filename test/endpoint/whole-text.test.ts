import { unzipSync } from 'fflate/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type EnrolledDevice, readProblem } from '../support/device-requests.ts';
import { readStoredLog } from '../support/stored-log.ts';
import type { TestApplication } from '../support/test-application.ts';
import { createTwoUnits, OWN, SEMESTER } from '../support/two-units.ts';

const PEOPLE = '/api/office/roster/people';
const ON = '2026-11-23T08:40:00.000+08:00';

let application: TestApplication;
let office: EnrolledDevice;
let leader: EnrolledDevice;
beforeEach(async () => {
  const units = await createTwoUnits();
  ({ application } = units);
  ({ office, leader } = units.devices);
});
afterEach(() => application.close());

const countPeople = async () =>
  (await application.database.selectFrom('people').select('id').execute()).length;

test.each([
  ['a NUL', '"陈\\u0000"'],
  ['the first half of a letter', '"陈\\ud842"'],
  ['the second half of a letter', '"\\udfb7陈"'],
  ['a NUL in a key', '"陈","\\u0000":1'],
])('HT4 a body with %s is refused, and nothing is stored', async (_, name) => {
  const before = await countPeople();
  const response = await office.post(PEOPLE, `{"staffNumber":null,"name":${name}}`);
  expect((await readProblem(response)).name).toBe('malformed-request');
  expect(await countPeople()).toBe(before);
});

test('HT4 a body that is no UTF-8 is refused, not mended', async () => {
  const before = await countPeople();
  const [begin, end] = [Buffer.from('{"staffNumber":null,"name":"'), Buffer.from('"}')];
  const body = new Uint8Array([...begin, 0xff, ...end]);
  const headers = { 'Content-Type': 'application/json' };
  const response = await office.send(PEOPLE, { method: 'POST', headers, body });
  expect((await readProblem(response)).name).toBe('malformed-request');
  expect(await countPeople()).toBe(before);
});

test('HT4 whole letters pass, however they are written and however deep they stand', async () => {
  const deep = `${'['.repeat(5_000)}"𠮷"${']'.repeat(5_000)}`;
  const response = await office.post(PEOPLE, `{"staffNumber":null,"name":"\\ud842\\udfb7","more":${deep}}`);
  expect(await response.json()).toMatchObject({ outcome: 'done' });
});

test.each([`${PEOPLE}/a%00b`, '/api/office/overview?unit=%00', '/%00'])(
  'HT4 an address with a NUL is refused before anything is looked up by it: %s',
  async (path) => {
    expect((await readProblem(await application.request(path))).name).toBe('malformed-request');
  },
);

test('HT4 an entry keeps the person’s words as they are; what is looked up by is whole', async () => {
  const place = { proof: 'none' };
  const visit = { kind: 'dormVisit', on: ON, place, note: 'a\0b\ud800' };
  const entries = [
    await leader.log({ body: visit }),
    await leader.log({ body: { ...visit, kind: 'dorm\0Visit' } }),
    await leader.log({ type: 'problem.raised', body: raising({ department: `${OWN}\0` }) }),
  ];
  const { results } = await leader.push(entries.map(({ jws }) => jws));
  expect(results.map(({ status }) => status)).toEqual(['stored', 'stored', 'stored']);
  const ofType = await leader.sign({ type: 'visit\0.logged' });
  expect((await leader.push([ofType.jws])).results).toEqual([{ status: 'refused', reason: 'unreadable' }]);

  const rows = await application.database
    .selectFrom('entries')
    .select(['seq', 'kind'])
    .where('device', '=', leader.id)
    .where('seq', '>', 1)
    .orderBy('seq')
    .execute();
  expect(rows.map(({ kind }) => kind)).toEqual(['dormVisit', null, null]);
  const stored = (await readStoredLog(application.location)).entries.map(({ jws }) => jws);
  expect(stored).toEqual(expect.arrayContaining(entries.map(({ jws }) => jws)));
});

test('LG10 a kind that is too long to be looked for is kept and ignored', async () => {
  const body = { kind: 'k'.repeat(10_000), on: ON, place: { proof: 'none' } };
  const { results } = await leader.push([(await leader.log({ body })).jws]);
  expect(results).toEqual([{ status: 'stored' }]);
});

test('LG4 a seq beyond what every database holds is unreadable, and cannot be asked for', async () => {
  const beyond = await leader.sign({ seq: 2 ** 31, prev: 'A'.repeat(43) });
  expect((await leader.push([beyond.jws])).results).toEqual([{ status: 'refused', reason: 'unreadable' }]);
  const response = await leader.post('/api/log/pull', { vector: { [leader.id]: 2 ** 31 } });
  expect((await readProblem(response)).name).toBe('malformed-request');
});

test('FI8 a character that XML cannot hold, in anybody’s words, spoils no document', async () => {
  const words = '热水\u000b供应\u0001时间\0偏短\ud800\ufffe。';
  const raised = await leader.log({ type: 'problem.raised', body: raising({ words }) });
  await leader.push([raised.jws]);
  const documents = [
    `/filings/summary.docx?unit=${OWN}&semester=${SEMESTER}`,
    `/filings/problems.xlsx?semester=${SEMESTER}`,
  ];
  for (const path of documents) {
    const answer = await office.get(`/api/office${path}`);
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const text = new TextDecoder().decode(Buffer.concat(Object.values(files)));
    expect(text).toContain('热水供应时间偏短');
    for (const broken of ['\u000b供应', '\u0001时间', '\ufffe']) expect(text).not.toContain(broken);
  }
});

function raising(part: Record<string, string>) {
  return { category: 'dorm', words: '热水供应时间偏短', urgency: 'normal', on: ON, ...part };
}
