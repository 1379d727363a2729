import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  overviewSchema,
  personOverviewSchema,
  trendSchema,
  unitOverviewSchema,
} from '../../src/domain/office/overview-wire.ts';
import { recordsSchema } from '../../src/domain/office/records-wire.ts';
import { openDatabase } from '../../src/endpoint/database/open-database.ts';
import { countEntries } from '../../src/endpoint/progress/read-heads.ts';
import { type EnrolledDevice, enrolDevice, readProblem } from '../support/device-requests.ts';
import { logVisits } from '../support/push-client.ts';
import { createTwoUnits, OTHER, OWN, SEMESTER, type TwoUnits } from '../support/two-units.ts';

const TODAY = '2026-11-23';

let campus: TwoUnits;
let leader: EnrolledDevice;
beforeEach(async () => {
  campus = await createTwoUnits();
  await campus.application.addPerson('p', '测试者', { units: [{ id: OWN }] });
  await appoint('p', { posts: ['studentLead'] });
  leader = await enrolDevice(campus.application, 'p');
});
afterEach(() => campus.application.close());

/** Gives the person's only appointment other parts. */
async function appoint(person: string, part: Record<string, unknown>): Promise<void> {
  const { database } = campus.application;
  const { id, data } = await database
    .selectFrom('appointments')
    .selectAll()
    .where('person', '=', person)
    .executeTakeFirstOrThrow();
  await database
    .updateTable('appointments')
    .set({ data: JSON.stringify({ ...JSON.parse(data), ...part }) })
    .where('id', '=', id)
    .execute();
}

async function ask<T>(
  path: string,
  schema: { parse(value: unknown): T },
  role: 'office' | 'clerk' = 'office',
): Promise<T> {
  const answer = await campus.devices[role].get(`/api/office${path}`);
  expect(answer.status, await answer.clone().text()).toBe(200);
  return schema.parse(await answer.json());
}

/** How many talks the person has held by the endpoint's figures. */
async function talked(): Promise<number | undefined> {
  const { person } = await ask('/overview/people/p', personOverviewSchema);
  return person.standings.find(({ duty }) => duty === 'talks')?.windows[0]?.count;
}

const talk = (people: number, on = `${TODAY}T08:00:00+08:00`) => ({
  body: { kind: 'talk', on, place: { proof: 'none' }, people },
});

describe('OV7 what was pushed before the question is in the answer', () => {
  test('a record, its amendment, its retraction', async () => {
    expect(await talked()).toBe(0);
    const entry = await leader.log(talk(4));
    await leader.push([entry.jws]);
    expect(await talked()).toBe(4);
    const body = { visit: entry.id, revision: 1, changes: { people: 7 } };
    await leader.push([(await leader.log({ type: 'visit.amended', body })).jws]);
    expect(await talked()).toBe(7);
    await leader.push([(await leader.log({ type: 'visit.retracted', body: { visit: entry.id } })).jws]);
    expect(await talked()).toBe(0);
  });

  test('from a second device, and a declaration', async () => {
    const second = await enrolDevice(campus.application, 'p');
    await leader.push([(await leader.log(talk(4))).jws]);
    expect(await talked()).toBe(4);
    await second.push([(await second.log(talk(3))).jws]);
    expect(await talked()).toBe(7);

    await appoint('p', { posts: ['studentLead', 'collegeCommittee'] });
    const hardship = async () =>
      (await ask('/overview/people/p', personOverviewSchema)).person.standings.find(
        ({ duty }) => duty === 'hardshipVisit',
      );
    expect((await hardship())?.state).toBe('onTrack');
    const body = { duty: 'hardshipVisit', from: '2026-09-07', to: '2027-08-31' };
    await second.push([(await second.log({ type: 'duty.declared', body })).jws]);
    expect(await hardship()).toMatchObject({ state: 'met', windows: [{ count: 0, isDeclared: true }] });
  });

  test('a change of the roster and of the calendar', async () => {
    const duties = async () =>
      (await ask('/overview/people/p', personOverviewSchema)).person.standings.map(({ duty }) => duty);
    expect(await duties()).toContain('talks');
    await appoint('p', { posts: [] });
    expect(await duties()).not.toContain('talks');
    await campus.application.database.deleteFrom('semesters').execute();
    const overview = await ask('/overview', overviewSchema);
    expect(overview).toMatchObject({ period: { semester: null, semesters: [] }, duties: [] });
  });

  test('another day', async () => {
    const state = async () =>
      (await ask('/overview/people/p', personOverviewSchema)).person.standings.find(
        ({ duty }) => duty === 'talks',
      )?.state;
    expect(await state()).toBe('behind');
    campus.application.time.now = Date.parse('2027-02-01T04:00:00Z');
    expect(await state()).toBe('missed');
  });

  test('what another process wrote into the same database', async () => {
    expect(await talked()).toBe(0);
    const other = await openDatabase(campus.application.location);
    const entry = await leader.log(talk(5));
    const { device, seq, hash, id, prev, at, type, jws } = entry;
    await other
      .insertInto('entries')
      .values({
        ...{ device, seq, hash, id, prev, at, type, jws, person: 'p' },
        ...{ kind: 'talk', about: null, received_at: at },
      })
      .execute();
    await other.destroy();
    expect(await talked()).toBe(5);
  });

  test('questions that come at the same time are answered one after the other, each with all that was there', async () => {
    await leader.push((await logVisits(leader, 30)).map(({ jws }) => jws));
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask('/overview', overviewSchema)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  test('how many entries there are is found without walking along them', async () => {
    const { database } = campus.application;
    await leader.push((await logVisits(leader, 30)).map(({ jws }) => jws));
    const counts = await countEntries(database);
    const rows = await database.selectFrom('entries').select('person').execute();
    expect(counts.get('p')).toBe(30);
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(rows.length);
  });

  test('a closed book answers nothing, and does not hang', async () => {
    await leader.push((await logVisits(leader, 5)).map(({ jws }) => jws));
    await campus.application.progress.close();
    await expect(campus.application.progress.read()).rejects.toThrow('closed');
  });
});

describe('what the routes tell', () => {
  test('OV2 OV3 a clerk gets the own unit alone, the office all in the roster’s order', async () => {
    const clerk = await ask('/overview', overviewSchema, 'clerk');
    expect(clerk.units.map(({ unit }) => unit.id)).toEqual([OWN]);
    expect(clerk.people).toBe(2);
    const office = await ask('/overview', overviewSchema);
    expect(office.units.map(({ unit }) => unit.id).sort()).toEqual([OTHER, OWN]);
    expect(office.people).toBe(3);
    const unit = await ask(`/overview/units/${OWN}`, unitOverviewSchema, 'clerk');
    expect(unit.people.map(({ id }) => id)).toEqual(['p', 'own-leader']);
    expect(unit.standings.map(({ duty }) => duty)).toEqual(['collegeReview', 'filePlan', 'fileSummary']);
  });

  test('OV2 OV5 of somebody who moved away a clerk sees the records from the time in the unit, and no figures', async () => {
    await appoint('p', { to: '2026-10-31' });
    const held = await campus.application.database
      .selectFrom('appointments')
      .selectAll()
      .where('person', '=', 'p')
      .executeTakeFirstOrThrow();
    const next = { ...JSON.parse(held.data), from: '2026-11-01', to: null };
    next.unit = { ...next.unit, id: OTHER };
    await campus.application.database
      .insertInto('appointments')
      .values({ id: 'moved', person: 'p', data: JSON.stringify(next) })
      .execute();
    const early = await leader.log(talk(4, '2026-10-20T08:00:00+08:00'));
    const late = await leader.log(talk(5, '2026-11-20T08:00:00+08:00'));
    await leader.push([early.jws, late.jws]);

    const path = `/overview/people/p/records?duty=talks&semester=${SEMESTER}`;
    const clerk = await ask(path, recordsSchema, 'clerk');
    expect(clerk.records.map(({ id }) => id)).toEqual([early.id]);
    expect(clerk.elsewhere).toBe(1);
    const office = await ask(path, recordsSchema);
    expect(office.records.map(({ id }) => id)).toEqual([late.id, early.id]);
    expect(office.elsewhere).toBe(0);
    const figures = await campus.devices.clerk.get('/api/office/overview/people/p');
    expect((await readProblem(figures)).name).toBe('not-permitted');
    expect((await ask('/overview', overviewSchema, 'clerk')).people).toBe(1);

    const own = await ask('/overview/trend', trendSchema, 'clerk');
    const all = await ask('/overview/trend', trendSchema);
    const dorm = ({ categories }: typeof own) =>
      categories.find(({ category }) => category === 'dorm')?.running.reduce((sum, count) => sum + count, 0);
    // The two leaders of the campus have logged one visit to a dormitory each.
    expect([dorm(own), dorm(all)]).toEqual([1, 2]);
    expect(own.unit?.id).toBe(OWN);
  });

  test('OV4 what needs help: enrolment, places without a code, problems that are overdue; nothing of the other unit', async () => {
    const { application } = campus;
    await application.addPerson('new', '新来的', { units: [{ id: OWN }] });
    await application.database
      .updateTable('place_codes')
      .set({ withdrawn_at: '2026-10-01T00:00:00.000Z' })
      .execute();
    await application.database.deleteFrom('filed_documents').execute();
    await application.database.deleteFrom('filings').execute();
    const raised = await leader.log({
      type: 'problem.raised',
      body: {
        category: 'dorm',
        words: '热水时间短',
        urgency: 'normal',
        on: '2026-11-02T10:00:00+08:00',
        department: OTHER,
        due: '2026-11-10',
      },
    });
    await leader.push([raised.jws]);
    const { help } = await ask('/overview', overviewSchema);
    expect(help).toContainEqual({
      tag: 'notEnrolled',
      people: 1,
      units: [{ unit: { id: OWN, name: expect.any(String) }, people: 1 }],
    });
    expect(help).toContainEqual({ tag: 'placesWithoutCode', places: 2 });
    expect(help).toContainEqual({
      tag: 'problemsOverdue',
      department: { id: OTHER, name: expect.any(String) },
      problems: 1,
    });
    expect(help).toContainEqual(expect.objectContaining({ tag: 'unitDuty', duty: 'filePlan', isLate: true }));
    const clerk = await ask('/overview', overviewSchema, 'clerk');
    expect(clerk.help.map(({ tag }) => tag)).not.toContain('problemsOverdue');
    expect(JSON.stringify(clerk.help)).not.toContain(OTHER);

    const moved = await leader.log({
      type: 'problem.moved',
      body: { problem: raised.id, revision: 1, step: 'closed', words: '已延长' },
    });
    await leader.push([moved.jws]);
    const after = await ask('/overview', overviewSchema);
    expect(after.help.map(({ tag }) => tag)).not.toContain('problemsOverdue');
  });

  test('what does not exist is not found, and a semester or duty too', async () => {
    for (const path of [
      '/overview?semester=never',
      '/overview/units/never',
      '/overview/people/never',
      '/overview/people/p/records?duty=never',
      '/overview/trend?unit=never',
    ]) {
      expect((await readProblem(await campus.devices.office.get(`/api/office${path}`))).name).toBe(
        'not-found',
      );
    }
    const nameless = await campus.devices.office.get('/api/office/overview/people/p/records');
    expect((await readProblem(nameless)).name).toBe('malformed-request');
  });
});
