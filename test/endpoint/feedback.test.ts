import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FeedbackAnswer, feedbackAnswerSchema } from '../../src/domain/office/feedback-wire.ts';
import { type EnrolledDevice, enrolDevice, readProblem } from '../support/device-requests.ts';
import { createTestApplication, type TestApplication } from '../support/test-application.ts';

let application: TestApplication;
let office: EnrolledDevice;
let leader: EnrolledDevice;

beforeAll(async () => {
  application = await createTestApplication();
  await application.addPerson('office', '何清', { roles: ['office'] });
  await application.addPerson('leader', '林知夏', {
    units: [
      { id: 'library', to: '2026-08-31' },
      { id: 'computing', from: '2026-09-01' },
    ],
  });
  office = await enrolDevice(application, 'office');
  leader = await enrolDevice(application, 'leader');
});
afterAll(() => application.close());

async function give(words: unknown, id = v7(), device = leader): Promise<string> {
  application.time.now += 1_000;
  await device.push([(await device.log({ id, type: 'feedback.given', body: { words } })).jws]);
  return id;
}

async function read(cursor: string | null = null): Promise<FeedbackAnswer> {
  const query = cursor === null ? '' : `?${new URLSearchParams({ cursor })}`;
  return feedbackAnswerSchema.parse(await (await office.get(`/api/office/feedback${query}`)).json());
}

test('FB2 the office reads who gave it, of which unit that day, when, and the words', async () => {
  expect(await read()).toEqual({ lines: [], next: null });
  const id = await give('字再大一点就好了。\n<b>谢谢</b>');
  const [line] = (await read()).lines;
  expect(line).toMatchObject({ id, name: '林知夏', words: '字再大一点就好了。\n<b>谢谢</b>' });
  expect(line?.units).toHaveLength(1);
  expect(line?.date).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test('FB2 whoever does not hold the office or administer is refused', async () => {
  expect((await readProblem(await leader.get('/api/office/feedback'))).name).toBe('not-permitted');
});

test('FB2 LG8 what was said again on another chain is told once, when it came first', async () => {
  const id = await give('夜里太亮');
  const later = await give('后来的一条');
  await give('夜里太亮', id, await enrolDevice(application, 'leader'));
  const ids = (await read()).lines.map((line) => line.id);
  expect(ids.filter((known) => known === id)).toHaveLength(1);
  expect(ids.indexOf(later)).toBeLessThan(ids.indexOf(id));
});

test('FB2 LG10 words that this version cannot read are kept, and not told', async () => {
  const before = (await read()).lines.length;
  for (const words of ['', '长'.repeat(501), 7]) await give(words);
  expect((await read()).lines).toHaveLength(before);
});

test('FB2 comes page by page, each once, the newest first', async () => {
  const given: string[] = [];
  for (let count = 0; count < 120; count += 1) given.push(await give(`第 ${count} 条`));
  const told: string[] = [];
  for (let cursor: string | null = null, page = 0; page === 0 || cursor !== null; page += 1) {
    const answer: FeedbackAnswer = await read(cursor);
    expect(answer.lines.length).toBeLessThanOrEqual(50);
    told.push(...answer.lines.map(({ id }) => id));
    cursor = answer.next;
  }
  expect(told.slice(0, 120)).toEqual(given.reverse());
  expect(new Set(told).size).toBe(told.length);
});
