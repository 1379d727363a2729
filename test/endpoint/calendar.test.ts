import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Semester } from '../../src/domain/calendar-schema.ts';
import {
  type CalendarChange,
  calendarViewSchema,
  previewAnswerSchema,
  saveAnswerSchema,
} from '../../src/domain/office/calendar/calendar-wire.ts';
import type { Appointment } from '../../src/domain/roster.ts';
import { type EnrolledDevice, enrolDevice } from '../support/device-requests.ts';
import { createTestApplication, type TestApplication } from '../support/test-application.ts';

const AUTUMN: Semester = {
  id: '2026-2027-1',
  name: '2026—2027学年第一学期',
  term: 'autumn',
  start: '2026-09-07',
  end: '2027-01-24',
  newStudents: '2026-09-12',
  teachingWeek: { from: '2026-11-30', to: '2026-12-06' },
  holidayWeeks: ['2026-09-28'],
};
/** The Mondays of the eleven weeks that are over on Monday 23 November. */
const WEEKS = [
  ...['2026-09-07', '2026-09-14', '2026-09-21', '2026-09-28', '2026-10-05', '2026-10-12'],
  ...['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'],
];

let application: TestApplication;
let office: EnrolledDevice;

beforeAll(async () => {
  application = await createTestApplication();
  const { database } = application;
  await database
    .insertInto('semesters')
    .values({ id: AUTUMN.id, data: JSON.stringify(AUTUMN) })
    .execute();
  await application.addPerson('office', '何清', { roles: ['office'] });
  office = await enrolDevice(application, 'office');
  // Each went to a dormitory in these weeks.
  await addStudentLead(
    'diligent',
    WEEKS.filter((monday) => monday !== '2026-10-19'),
  );
  await addStudentLead('idle', ['2026-10-12']);
});
afterAll(() => application.close());

async function addStudentLead(id: string, mondays: string[]): Promise<void> {
  const unit = { id: 'computing', name: '计算机学院', kind: 'college' };
  const appointment: Appointment = {
    ...{ from: '2020-01-01', to: null, rank: 'deputy', unit, posts: ['studentLead'] },
    links: { classes: [], colleges: [], branches: [] },
  };
  await application.addPerson(id, id);
  const { database } = application;
  await database
    .insertInto('appointments')
    .values({ id, person: id, data: JSON.stringify(appointment) })
    .execute();
  await database
    .insertInto('units')
    .values({ id: unit.id, data: JSON.stringify(unit) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const device = await enrolDevice(application, id);
  const entries: string[] = [];
  for (const monday of mondays) {
    const body = { kind: 'dormVisit', on: `${monday}T19:00:00+08:00`, place: { proof: 'none' } };
    entries.push((await device.log({ type: 'visit.logged', body })).jws);
  }
  await device.push(entries);
}

const readView = async () =>
  calendarViewSchema.parse(await (await office.get('/api/office/calendar')).json());
async function preview(change: CalendarChange, version?: string) {
  const body = { version: version ?? (await readView()).version, change };
  const answer = await office.post('/api/office/calendar/preview', body);
  return previewAnswerSchema.parse(await answer.json());
}
async function save(change: CalendarChange, version?: string) {
  const body = { version: version ?? (await readView()).version, change };
  const answer = await office.post('/api/office/calendar/semesters', body);
  return saveAnswerSchema.parse(await answer.json());
}
const withPart = (part: Partial<Semester>): CalendarChange => ({
  change: 'save',
  semester: { ...AUTUMN, ...part },
});
const readAuditOf = (what: string) =>
  application.database.selectFrom('audit').selectAll().where('what', '=', what).orderBy('id').execute();

test('CD4 the preview tells by figures what another holiday week would alter', async () => {
  // The diligent missed the week of 19 October alone; once it is a holiday nothing is missed.
  const answer = await preview(withPart({ holidayWeeks: ['2026-09-28', '2026-10-19'] }));
  if (answer.outcome !== 'impact') throw new Error(answer.outcome);
  const [autumn, ...others] = answer.impact.semesters;
  expect(others).toEqual([]);
  expect(autumn).toMatchObject({
    semester: AUTUMN.id,
    weeks: { before: 19, after: 18 },
    months: { before: 5, after: 5 },
    deadlines: [],
    unitDuties: [],
  });
  // In the new count of weeks the diligent one is up to date: this week is open, and at no pace behind.
  expect(autumn?.duties).toEqual([
    {
      duty: 'dormWeekly',
      people: 2,
      moves: [{ before: 'missed', after: 'onTrack', count: 1 }],
      windows: [{ before: 19, after: 18, count: 2 }],
    },
  ]);
  expect(answer.impact).toMatchObject({ people: 1, units: 0, records: { lost: 0, found: 0 } });
  expect(JSON.stringify(answer)).not.toMatch(/diligent|idle/);
  expect((await readView()).calendar.semesters).toEqual([AUTUMN]);
});

test('CD4 the preview tells which last days move, and which records come to lie outside', async () => {
  const answer = await preview(
    withPart({
      start: '2026-09-14',
      newStudents: '2026-09-19',
      teachingWeek: { from: '2026-12-07', to: '2026-12-13' },
    }),
  );
  if (answer.outcome !== 'impact') throw new Error(answer.outcome);
  expect(answer.impact.semesters[0]?.deadlines).toEqual([
    { duty: 'filePlan', before: '2026-09-26', after: '2026-10-03' },
    { duty: null, before: '2026-11-29', after: '2026-12-06' },
  ]);
  expect(answer.impact.records).toEqual({ lost: 1, found: 0 });
});

test('CD1 what is faulty is said, and not saved', async () => {
  const answer = await save(withPart({ end: '2026-09-01' }));
  expect(answer).toEqual({ outcome: 'faulty', faults: [{ fault: 'endBeforeStart' }] });
  const removal = await preview({ change: 'remove', semester: AUTUMN.id });
  expect(removal).toMatchObject({ faults: [{ fault: 'hasRecords', records: 11, filings: 0 }] });
  expect(await save({ change: 'remove', semester: AUTUMN.id })).toMatchObject({ outcome: 'faulty' });
});

test('CD6 AD1 a change is saved with what was before and after; one that was made from an older calendar is not', async () => {
  const { version } = await readView();
  const change = withPart({ holidayWeeks: ['2026-10-19', '2026-09-28', '2026-10-19'] });
  const after = { ...AUTUMN, holidayWeeks: ['2026-09-28', '2026-10-19'] };
  expect(await save(change, version)).toMatchObject({
    outcome: 'saved',
    view: { calendar: { semesters: [after] } },
  });
  for (const send of [save, preview]) {
    const answer = await send(withPart({ name: 'X' }), version);
    expect(answer).toMatchObject({ outcome: 'changed', view: { calendar: { semesters: [after] } } });
  }
  const [row, ...more] = await readAuditOf('semester.changed');
  expect(more).toEqual([]);
  expect(row).toMatchObject({ who: 'office', subject: AUTUMN.id });
  expect(JSON.parse(row?.before ?? '')).toEqual(AUTUMN);
  expect(JSON.parse(row?.after ?? '')).toEqual(after);
});

test('CD5 a semester is added, and taken away while nothing lies in it', async () => {
  const id = '2026-2027-2';
  const spring: Semester = {
    ...{ id, name: ' 春 ', term: 'spring', holidayWeeks: [] },
    ...{ start: '2027-03-01', end: '2027-07-18' },
  };
  const weighed = await preview({ change: 'save', semester: spring });
  expect(weighed).toMatchObject({
    outcome: 'impact',
    impact: { people: 0, semesters: [{ semester: id, weeks: { before: null, after: 20 } }] },
  });
  expect(await save({ change: 'save', semester: spring })).toMatchObject({ outcome: 'saved' });
  expect((await readView()).calendar.semesters[1]).toEqual({ ...spring, name: '春' });
  expect(await save({ change: 'remove', semester: id })).toMatchObject({ outcome: 'saved' });
  expect((await readView()).calendar.semesters).toHaveLength(1);
  expect(await readAuditOf('semester.created')).toHaveLength(1);
  expect(await readAuditOf('semester.removed')).toMatchObject([{ subject: id, after: null }]);
});

test('what is no request is refused in the words of the API', async () => {
  for (const path of ['preview', 'semesters']) {
    const answer = await office.post(`/api/office/calendar/${path}`, { version: '', change: {} });
    expect(answer.status).toBe(400);
  }
});
