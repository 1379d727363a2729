import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CryptoKey, importJWK } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { semesterOn } from '../../src/domain/calendar.ts';
import { findFlags } from '../../src/domain/evidence/find-flags.ts';
import { verifyReceipt } from '../../src/domain/log/receipt.ts';
import { verifyEntry } from '../../src/domain/log/verify-entry.ts';
import { readPosterText } from '../../src/domain/place.ts';
import { isOverdue } from '../../src/domain/problems/next-steps.ts';
import { isEnded } from '../../src/domain/problems/problem.ts';
import { personToViewer } from '../../src/domain/problems/viewer.ts';
import { waitsFor } from '../../src/domain/problems/waits-for.ts';
import policy from '../../src/domain/regulation/hnust-2025.json' with { type: 'json' };
import { policySchema } from '../../src/domain/regulation/policy.ts';
import { addDays, createDemoSemesters } from '../../src/endpoint/demo/calendar.ts';
import { createDemoPlaces, DEMO_COLLEGES } from '../../src/endpoint/demo/campus.ts';
import { createDemoPeople, DEMO_CLERK } from '../../src/endpoint/demo/people.ts';
import { prepareDemo } from '../../src/endpoint/demo/prepare-demo.ts';
import { createSeededRandom } from '../../src/endpoint/demo/seeded-random.ts';
import { createDemoVisits } from '../../src/endpoint/demo/visits.ts';
import { readEvidence } from '../../src/endpoint/evidence/read-evidence.ts';
import { enrolDevice } from '../support/device-requests.ts';
import { foldEntries } from '../support/fold-entries.ts';
import { startEndpoint } from '../support/start-endpoint.ts';
import { enrolSyncPhone } from '../support/sync-phone.ts';
import { createTestApplication, type TestApplication } from '../support/test-application.ts';

describe('the fictional campus', () => {
  test('has what a newcomer is promised', () => {
    const places = createDemoPlaces();
    const count = (kind: string) => places.filter((place) => place.kind === kind).length;
    expect(DEMO_COLLEGES).toHaveLength(6);
    expect([count('dorm'), count('canteen'), count('classroom'), count('class')]).toEqual([30, 4, 40, 20]);
    expect(count('club')).toBeGreaterThan(2);
    expect(count('lecture')).toBeGreaterThan(0);
    expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
    expect(new Set(places.map(({ name }) => name)).size).toBe(places.length);
  });

  test('has 30 leaders, every post and rank and kind of unit among them, some units’ clerks, and an office', () => {
    const people = createDemoPeople('2026-02-23', createDemoPlaces());
    const leaders = people.filter(({ roles }) => roles.includes('leader'));
    expect(leaders).toHaveLength(30);
    expect(people.filter(({ roles }) => roles.includes('office'))).toHaveLength(1);
    const appointments = leaders.flatMap((leader) => leader.appointments);
    const ids = (named: { id: string }[]) => named.map(({ id }) => id).sort();
    const distinct = (values: string[]) => [...new Set(values)].sort();
    expect(distinct(appointments.flatMap(({ posts }) => posts))).toEqual(ids(policy.posts));
    expect(distinct(appointments.map(({ rank }) => rank))).toEqual(ids(policy.ranks));
    expect(distinct(appointments.map(({ unit }) => unit.kind))).toEqual(ids(policy.unitKinds));
    const clerks = people.filter(({ roles }) => roles.includes('clerk'));
    expect(clerks.map(({ clerkOf }) => clerkOf)).toEqual(['student-affairs', 'logistics', 'computing']);
    expect(new Set(people.map(({ name }) => name)).size).toBe(34);
  });

  test('CA2 has two semesters behind or running and one ahead, on any day of any year', () => {
    for (let day = Date.UTC(2025, 0, 1); day < Date.UTC(2029, 0, 1); day += 86_400_000) {
      const today = new Date(day).toISOString().slice(0, 10);
      const semesters = createDemoSemesters(today);
      expect(semesters.map(({ start }) => start <= today)).toEqual([true, true, false]);
      for (const [index, { start, end }] of semesters.entries()) {
        expect(start < end).toBe(true);
        expect(index === 0 || (semesters[index - 1]?.end ?? '') < start).toBe(true);
      }
    }
  });

  test('names semesters and places their weeks as a university does', () => {
    expect(createDemoSemesters('2026-11-23')[1]).toEqual({
      id: '2026-2027-1',
      name: '2026—2027学年第一学期',
      term: 'autumn',
      start: '2026-09-07',
      end: '2027-01-24',
      newStudents: '2026-09-12',
      teachingWeek: { from: '2026-11-30', to: '2026-12-06' },
      holidayWeeks: ['2026-09-28'],
    });
  });
});

test('a demo of a later day tells the same past, and more', () => {
  const posted = createDemoPlaces().map((place) => ({ place, code: place.id }));
  const leader = createDemoPeople('2026-02-23', createDemoPlaces()).find(({ id }) => id === 'leader-15');
  if (!leader) throw new Error('The demo has no leader-15');
  const semesters = createDemoSemesters('2026-11-23');
  const visitsOn = (today: string) =>
    createDemoVisits(leader, semesters, today, posted, policySchema.parse(policy), createSeededRandom(15));
  let before = visitsOn('2026-09-08');
  for (let day = 0; day < 140; day += 1) {
    const visits = visitsOn(addDays('2026-09-08', day));
    expect(visits.slice(0, before.length)).toEqual(before);
    before = visits;
  }
  expect(before.length).toBeGreaterThan(visitsOn('2026-09-08').length);
});

describe('the demo’s records', () => {
  let application: TestApplication;
  beforeAll(async () => {
    application = await createTestApplication();
    await prepareDemo(application);
  });
  afterAll(() => application.close());

  test('FL8 leave nothing to ask about', async () => {
    const people = await application.database.selectFrom('people').select('id').execute();
    for (const { id } of people) expect(findFlags(await readEvidence(application, id))).toEqual([]);
  });

  test('LG1 are authentic entries, and each chain ends under a receipt that holds', async () => {
    const { database, key } = application;
    const endpointKey = (await importJWK(key.identity.publicKey, 'ES256')) as CryptoKey;
    const devices = await database
      .selectFrom('devices')
      .selectAll()
      .where('revoked_at', 'is', null)
      .execute();
    const people = new Set(devices.map(({ person }) => person));
    expect(devices).toHaveLength(people.size);
    expect([...people].filter((person) => person.startsWith('leader-'))).toHaveLength(30);
    for (const device of devices) {
      const publicKey = (await importJWK(JSON.parse(device.public_key), 'ES256')) as CryptoKey;
      const rows = await database
        .selectFrom('entries')
        .selectAll()
        .where('device', '=', device.id)
        .orderBy('seq')
        .execute();
      for (const { jws, hash } of rows) {
        expect(await verifyEntry(jws, device.id, publicKey)).toMatchObject({ entry: { hash } });
      }
      const receipts = await database
        .selectFrom('receipts')
        .selectAll()
        .where('device', '=', device.id)
        .orderBy('seq')
        .execute();
      const last = await verifyReceipt(receipts.at(-1)?.jws ?? '', key.identity.id, endpointKey);
      expect(last).toMatchObject({ seq: rows.length, hash: rows.at(-1)?.hash });
    }
  });

  test('CA1 lie in semesters and not after today, and were received after they were logged', async () => {
    const semesters = createDemoSemesters('2026-11-23');
    const rows = await application.database.selectFrom('entries').selectAll().execute();
    expect(rows.length).toBeGreaterThan(1_000);
    const late = rows.filter((row) => Date.parse(row.received_at) < Date.parse(row.at));
    expect(late).toEqual([]);
    const future = rows.filter((row) => Date.parse(row.received_at) > application.time.now);
    expect(future).toEqual([]);
    const strayed = rows.filter((row) => !semesterOn({ timeZone: '', semesters }, row.at.slice(0, 10)));
    expect(strayed).toEqual([]);
  });

  test('SY4 come to the leader’s newly enrolled phone', async () => {
    const phone = await enrolDevice(application, 'leader-26');
    const { chains } = await phone.pull({});
    const publicKey = (await importJWK(chains[0]?.publicKey ?? {}, 'ES256')) as CryptoKey;
    const entries = await Promise.all(
      (chains[0]?.entries ?? []).map(async (jws) => {
        const verified = await verifyEntry(jws, chains[0]?.device ?? '', publicKey);
        return 'entry' in verified ? [verified.entry] : [];
      }),
    );
    const visits = foldEntries(entries.flat());
    expect(visits.length).toBeGreaterThan(50);
    expect(new Set(visits.map(({ kind }) => kind))).toContain('dormVisit');
  });

  test('PR9 of the leader’s problems some wait for the leader, some for others, and some are overdue', async () => {
    const phone = await enrolSyncPhone(application, 'leader-26');
    await phone.sync();
    const { problems, enrolment } = await phone.state();
    if (!enrolment) throw new Error('The phone is not enrolled');
    const today = '2026-11-23';
    const leader = personToViewer(enrolment.reference.person, today);
    const own = problems.map(({ problem }) => problem).filter(({ person }) => person === 'leader-26');
    const open = own.filter(({ state }) => !isEnded(state));
    expect(own.filter((problem) => waitsFor(problem, leader)).map(({ state }) => state)).toEqual([
      'raised',
      'answered',
    ]);
    expect(open).toHaveLength(5);
    expect(open.filter((problem) => isOverdue(problem, today)).map(({ state }) => state)).toContain(
      'referred',
    );
    expect(new Set(own.map(({ state }) => state)).size).toBeGreaterThan(5);
    // What others raised for the leader's college comes too.
    expect(problems.length).toBeGreaterThan(own.length);
  });

  test('PR9 every category and urgency is the policy’s, every place and department there is, and no id a name', async () => {
    const phone = await enrolSyncPhone(application, 'office-1');
    await phone.sync();
    const { problems, enrolment } = await phone.state();
    const { places, units, branches } = enrolment?.reference ?? { places: {}, units: [], branches: [] };
    const ids = (named: { id: string }[]) => named.map(({ id }) => id);
    expect(problems.length).toBeGreaterThan(30);
    expect(new Set(problems.map(({ problem }) => problem.state)).size).toBe(7);
    for (const { problem } of problems) {
      const { category, urgency, place } = problem.raised;
      expect(ids(policy.problems.categories)).toContain(category);
      expect(ids(policy.problems.urgencies)).toContain(urgency);
      if (place !== undefined) expect(ids(Object.values(places))).toContain(place);
      if (problem.department !== null) expect(ids(units)).toContain(problem.department);
    }
    const appointments = createDemoPeople('2026-02-23', createDemoPlaces()).flatMap(
      (each) => each.appointments,
    );
    const linked = new Set(appointments.flatMap(({ links }) => links.branches));
    expect(ids(branches)).toEqual(expect.arrayContaining([...linked]));
    expect(branches[0]?.name).toMatch(/学院学生第一党支部$/);
  });

  test('PR9 for the department’s clerk some wait', async () => {
    const phone = await enrolSyncPhone(application, DEMO_CLERK);
    await phone.sync();
    const { problems, enrolment } = await phone.state();
    if (!enrolment) throw new Error('The phone is not enrolled');
    const clerk = personToViewer(enrolment.reference.person, '2026-11-23');
    expect(problems.filter(({ problem }) => waitsFor(problem, clerk)).length).toBeGreaterThan(1);
  });

  test('are the same each time, save for keys', async () => {
    const again = await createTestApplication();
    await prepareDemo(again);
    const read = async ({ database }: TestApplication) => {
      const rows = await database
        .selectFrom('entries')
        .select(['person', 'seq', 'id', 'at'])
        .orderBy('person')
        .orderBy('seq')
        .execute();
      const codes = await database
        .selectFrom('place_codes')
        .select(['code', 'place'])
        .orderBy('place')
        .execute();
      return JSON.stringify([rows, codes]);
    };
    expect(await read(again)).toBe(await read(application));
    await again.close();
  });
});

describe('the demo as a process', () => {
  test('prints links that work, keeps a named folder across a kill, and leaves no throw-away one behind', async () => {
    const endpoint = await startEndpoint({ demo: true });
    const { links } = endpoint;
    expect(links.leader).toMatch(/^http:\/\/localhost:\d+\/e\/[0-9A-Z]{10}$/);
    expect(links.clerk).toMatch(/\/e\/[0-9A-Z]{10}$/);
    expect(links.office).toMatch(/\/e\/[0-9A-Z]{10}$/);
    expect(links.poster).toBe(links.poster?.toUpperCase());
    expect(readPosterText(links.poster ?? '')).not.toBeNull();
    await endpoint.kill();
    await endpoint.restart();
    expect(endpoint.links.origin).toBe(links.origin);
    expect(endpoint.links.poster).toBe(links.poster);
    await endpoint.dispose();
    expect(existsSync(endpoint.dataDir)).toBe(false);

    const folder = mkdtempSync(join(tmpdir(), 'qijintong-'));
    const demo = await startEndpoint({ demo: true, throwAway: true, environment: { TMPDIR: folder } });
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^qijintong-demo-/)]);
    expect(await demo.stop()).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
    await demo.dispose();
  });
});
