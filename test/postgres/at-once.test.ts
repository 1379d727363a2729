import { v7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EMPTY_DRAFT } from '../../src/domain/office/filings/draft.ts';
import { changeCalendar } from '../../src/endpoint/calendar/change-calendar.ts';
import { readCalendarView } from '../../src/endpoint/calendar/read-calendar.ts';
import { firstOfficeCode } from '../../src/endpoint/enrolment/first-office.ts';
import { saveDraft } from '../../src/endpoint/filings/drafts.ts';
import { enrolDevice, postEnrolment } from '../support/device-requests.ts';
import { makeDevice } from '../support/make-device.ts';
import { createTestApplication, type TestApplication } from '../support/test-application.ts';

// Each request has a connection of its own here: to PostgreSQL they are as good as from ten processes.
const AT_ONCE = Array.from({ length: 8 }, (_, index) => index);

let application: TestApplication;
beforeEach(async () => {
  application = await createTestApplication();
  await application.addPerson('p');
});
afterEach(() => application.close());

const outcomesOf = (answers: { outcome: string }[]) => answers.map(({ outcome }) => outcome).sort();

test('DB3 an enrolment code that is used by several phones at once lets in one of them', async () => {
  const code = await application.issueCode('p');
  const devices = await Promise.all(AT_ONCE.map(makeDevice));
  const answers = await Promise.all(devices.map((device) => postEnrolment(application, code, device)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(await application.database.selectFrom('devices').selectAll().execute()).toHaveLength(1);
});

test('DB3 of endpoints that start at once on an empty database one makes the first office', async () => {
  await application.database.deleteFrom('people').execute();
  const codes = await Promise.all(AT_ONCE.map(() => firstOfficeCode(application)));
  expect(new Set(codes).size).toBe(AT_ONCE.length);
  expect(await application.database.selectFrom('people').select('id').execute()).toEqual([{ id: 'office' }]);
});

test('DB3 CD6 of changes made from one version of the calendar one is saved', async () => {
  const { version } = await readCalendarView(application);
  const saves = AT_ONCE.map((number) => {
    const year = 2026 + number;
    const dates = { start: `${year}-09-07`, end: `${year + 1}-01-24` };
    const semester = {
      id: `s${number}`,
      name: `${year}`,
      term: 'autumn' as const,
      ...dates,
      holidayWeeks: [],
    };
    return changeCalendar(application, { version, change: { change: 'save', semester } }, 'p');
  });
  const outcomes = outcomesOf(await Promise.all(saves));
  expect(outcomes).toEqual([...AT_ONCE.slice(1).map(() => 'changed'), 'saved']);
});

test('DB3 FI3 of drafts that go on from the same one is saved', async () => {
  const key = { unit: 'law', semester: 's', filing: 'plan' as const, base: null };
  const saves = AT_ONCE.map(() => saveDraft(application, { ...key, draft: EMPTY_DRAFT }, 'p'));
  const outcomes = outcomesOf(await Promise.all(saves));
  expect(outcomes).toEqual([...AT_ONCE.slice(1).map(() => 'changed'), 'saved']);
});

test('DB3 RO7 of administrators who end each other’s task at once one stays', async () => {
  for (const index of AT_ONCE) await application.addPerson(`a${index}`, `a${index}`, { roles: ['admin'] });
  const devices = await Promise.all(AT_ONCE.map((index) => enrolDevice(application, `a${index}`)));
  const form = { office: true, admin: false };
  const ends = devices.map((device, index) => device.post(`/api/office/roster/people/a${index}/roles`, form));
  expect((await Promise.all(ends)).map(({ status }) => status)).toEqual(AT_ONCE.map(() => 200));
  const admins = await application.database
    .selectFrom('people')
    .select('id')
    .where('roles', 'like', '%"admin"%')
    .execute();
  expect(admins).toHaveLength(1);
});

test('DB3 LG6 of two continuations of a chain that come at once one is stored, the other is a fork', async () => {
  for (const _ of AT_ONCE) {
    const device = await enrolDevice(application, 'p');
    const other = await device.sign();
    const entry = await device.log();
    const [one, two] = await Promise.all([device.push([entry.jws]), device.push([other.jws])]);
    const results = [...one.results, ...two.results].map(({ status }) => status).sort();
    expect(results).toEqual(['refused', 'stored']);
  }
});

test('DB3 PR4 a step that comes at the same moment as its problem counts', async () => {
  await application.addPerson('clerk', '何清', { roles: ['clerk'], clerkOf: 'logistics' });
  const [raiser, clerk] = [await enrolDevice(application, 'p'), await enrolDevice(application, 'clerk')];
  const on = '2026-11-20T09:00:00+08:00';
  for (const _ of AT_ONCE) {
    const id = v7();
    const body = { category: 'dorm', words: '没有热水', urgency: 'normal', on, department: 'logistics' };
    const raised = await raiser.log({ id, type: 'problem.raised', body });
    const step = { problem: id, revision: 1, step: 'answered', answer: '已修好' };
    const moved = await clerk.log({ type: 'problem.moved', body: step });
    await Promise.all([raiser.push([raised.jws]), clerk.push([moved.jws])]);
    const people = await application.database
      .selectFrom('problem_people')
      .select('person')
      .where('problem', '=', id)
      .orderBy('person')
      .execute();
    expect(people.map(({ person }) => person)).toEqual(['clerk', 'p']);
  }
});
