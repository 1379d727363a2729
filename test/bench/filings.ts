import { randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { v7 } from 'uuid';
import type { Appointment } from '../../src/domain/roster.ts';
import { type EnrolledDevice, enrolDevice } from '../support/device-requests.ts';
import { createTestApplication } from '../support/test-application.ts';

const UNITS = 60;
const PEOPLE = 300;
const ENTRIES = 60_000;
const PROBLEMS = 1_200;
const SEMESTER = '2026-2027-1';
const GOAL = 30_000;
const DAY = 86_400_000;

/**
 * Prints how long it takes to write every filing of a university: for each of 60 units the plan and the summary as docx,
 * the problem list and the progress sheet as xlsx, from 60,000 entries of 300 people, by the real routes.
 */
export async function benchFilings(): Promise<void> {
  const application = await createTestApplication();
  try {
    await fillCampus(application.database);
    await application.addPerson('office', '何清', { roles: ['office'] });
    const office = await enrolDevice(application, 'office');
    fillLog(application.location);
    console.log(
      `\nFilings: ${UNITS} units, ${PEOPLE} people, ${ENTRIES} entries, by the routes, one after another`,
    );
    let all = 0;
    let processor = 0;
    for (const file of ['plan.docx', 'summary.docx', 'problems.xlsx', 'progress.xlsx']) {
      const before = process.cpuUsage();
      const { time, bytes } = await fetchAll(office, file);
      const { user, system } = process.cpuUsage(before);
      processor += (user + system) / 1000;
      all += time;
      console.log(
        `${file.padEnd(14)} ${UNITS} × ${(time / UNITS).toFixed(0).padStart(5)} ms, ` +
          `${(bytes / UNITS / 1024).toFixed(0).padStart(4)} KB each`,
      );
    }
    console.log(
      `all ${UNITS * 4} files: ${(all / 1000).toFixed(1)} s (goal: below ${GOAL / 1000} s), ` +
        `${(processor / 1000).toFixed(1)} s of them at work`,
    );
  } finally {
    await application.close();
  }
}

async function fetchAll(office: EnrolledDevice, file: string): Promise<{ time: number; bytes: number }> {
  let bytes = 0;
  const begin = performance.now();
  for (let unit = 0; unit < UNITS; unit += 1) {
    const answer = await office.get(`/api/office/filings/${file}?unit=${unitId(unit)}&semester=${SEMESTER}`);
    if (answer.status !== 200) throw new Error(`Answered ${answer.status}: ${await answer.text()}`);
    bytes += (await answer.arrayBuffer()).byteLength;
  }
  return { time: performance.now() - begin, bytes };
}

const unitId = (unit: number) => `unit-${unit}`;
const personId = (person: number) => `person-${person}`;

async function fillCampus(database: Awaited<ReturnType<typeof createTestApplication>>['database']) {
  const kinds = ['college', 'college', 'studentAffairs', 'party', 'undergraduate', 'other'];
  const units = Array.from({ length: UNITS }, (_, index) => ({
    ...{ id: unitId(index), name: `第${index + 1}学院`, kind: kinds[index % kinds.length] ?? 'other' },
  }));
  await database
    .insertInto('units')
    .values(units.map((unit) => ({ id: unit.id, data: JSON.stringify(unit) })))
    .execute();
  const semester = {
    ...{
      id: SEMESTER,
      name: '2026—2027学年第一学期',
      term: 'autumn',
      start: '2026-09-07',
      end: '2027-01-24',
    },
    ...{ newStudents: '2026-09-12', holidayWeeks: ['2026-09-28'] },
    teachingWeek: { from: '2026-11-30', to: '2026-12-06' },
  };
  await database
    .insertInto('semesters')
    .values({ id: SEMESTER, data: JSON.stringify(semester) })
    .execute();
  const places = Array.from({ length: 100 }, (_, index) => ({
    id: `dorm-${index}`,
    kind: 'dorm',
    name: `${index}栋`,
  }));
  await database
    .insertInto('places')
    .values(places.map((place) => ({ id: place.id, data: JSON.stringify(place) })))
    .execute();
  for (let index = 0; index < PEOPLE; index += 1) {
    const unit = units[index % UNITS];
    if (!unit) continue;
    const posts = index < UNITS ? ['unitHead', 'collegeCommittee'] : index < UNITS * 2 ? ['studentLead'] : [];
    const appointment: Appointment = {
      ...{ from: '2020-01-01', to: null, rank: index < UNITS ? 'division' : 'deputy', unit, posts },
      links: { classes: ['class-1'], colleges: [], branches: ['branch-1'] },
    };
    await database
      .insertInto('people')
      .values({
        ...{ id: personId(index), name: `领导${index}`, roles: '["leader"]', clerk_of: null },
        staff_number: String(index).padStart(5, '0'),
      })
      .execute();
    await database
      .insertInto('appointments')
      .values({ id: personId(index), person: personId(index), data: JSON.stringify(appointment) })
      .execute();
  }
}

/** Straight into the tables, over four semesters, a quarter of it in this one: what is read back is not verified again. */
function fillLog(file: string): void {
  const sqlite = new DatabaseSync(file, { enableForeignKeyConstraints: false, timeout: 10_000 });
  const insert = sqlite.prepare(
    'INSERT INTO entries (device, seq, hash, id, person, prev, at, type, kind, about, jws, received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const kinds = [
    'dormVisit',
    'dormVisit',
    'talk',
    'observeClass',
    'canteenVisit',
    'classActivity',
    'workMeeting',
  ];
  const devices = Array.from({ length: PEOPLE }, () => randomBytes(32).toString('base64url'));
  const seqs = new Array<number>(PEOPLE).fill(0);
  const end = Date.parse('2026-11-22T10:00:00Z');
  const add = (person: number, time: number, type: string, kind: string | null, body: object): string => {
    const at = new Date(time).toISOString();
    const [id, device] = [v7(), devices[person] ?? ''];
    const seq = (seqs[person] ?? 0) + 1;
    seqs[person] = seq;
    const payload = { id, device, seq, prev: null, at, after: null, type, body };
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const header = encode({ alg: 'ES256', typ: 'entry', kid: device });
    const jws = `${header}.${encode(payload)}.${randomBytes(64).toString('base64url')}`;
    const about = type === 'problem.raised' ? id : null;
    insert.run(device, seq, `${person} ${seq}`, id, personId(person), null, at, type, kind, about, jws, at);
    return id;
  };
  sqlite.exec('BEGIN');
  for (let index = 0; index < ENTRIES - PROBLEMS; index += 1) {
    const time = end - (index / ENTRIES) * 640 * DAY;
    const kind = kinds[(index * 7 + (index >> 5)) % kinds.length] ?? 'talk';
    add(index % PEOPLE, time, 'visit.logged', kind, {
      ...{ kind, on: new Date(time - 3_600_000).toISOString(), people: 1 + (index % 9) },
      place: kind === 'dormVisit' ? { id: `dorm-${index % 100}`, proof: 'poster' } : { proof: 'none' },
      ...(index % 3 === 0 ? { note: '宿舍整体整洁，提醒注意用电安全，学生希望延长晚间热水供应时间。' } : {}),
    });
  }
  for (let index = 0; index < PROBLEMS; index += 1) {
    const person = index % PEOPLE;
    const time = end - (index / PROBLEMS) * 600 * DAY;
    const problem = add(person, time, 'problem.raised', null, {
      ...{ category: 'dorm', urgency: 'normal', on: new Date(time).toISOString() },
      words: '晚间热水供应时间偏短，下晚自习后洗不上热水。',
      ...(index % 2 === 0 ? { answer: '已当场说明。' } : { department: unitId(2) }),
    });
    sqlite.prepare('INSERT INTO problems (id, person) VALUES (?, ?)').run(problem, personId(person));
    sqlite
      .prepare('INSERT INTO problem_people (problem, person) VALUES (?, ?)')
      .run(problem, personId(person));
    for (const unit of new Set([unitId(person % UNITS), unitId(index % 2 === 0 ? person % UNITS : 2)])) {
      sqlite.prepare('INSERT INTO problem_units (problem, unit) VALUES (?, ?)').run(problem, unit);
    }
  }
  sqlite.exec('COMMIT');
  sqlite.close();
}

if (import.meta.main) await benchFilings();
