import { DatabaseSync } from 'node:sqlite';
import { v7 } from 'uuid';
import type { VisitBody } from '../../src/domain/log/bodies.ts';
import type { EntryPayload } from '../../src/domain/log/entry.ts';
import type { Appointment } from '../../src/domain/roster.ts';
import { toRfc3339 } from '../../src/domain/time.ts';
import { hashText, writeUnsigned } from './unsigned-entry.ts';

const DAY = 86_400_000;
const YEARS = 4;
const UNITS = 60;
const KINDS = ['dormVisit', 'canteenVisit', 'observeClass', 'talk', 'classActivity', 'online', 'giveLecture'];
/** One record in so many was amended, and one in so many taken back. */
const AMENDED = 50;
const RETRACTED = 120;

/** The first of its leaders. */
export const LARGE_CAMPUS_LEADER = 'large-0';

/**
 * Fills the file of an endpoint with so many leaders in 60 units, eight semesters of calendar, and so many entries of
 * four years, put straight into the table: chains are whole, signatures would not verify.
 */
export function fillLargeCampus(databaseFile: string, people: number, entries: number): void {
  const database = new DatabaseSync(databaseFile, { timeout: 30_000 });
  database.exec('PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; BEGIN IMMEDIATE');
  fillCalendar(database);
  const each = Math.ceil(entries / people);
  for (let index = 0; index < people; index += 1) {
    fillPerson(database, index, Math.min(each, entries - index * each));
  }
  database.exec('COMMIT');
  database.close();
}

function fillCalendar(database: DatabaseSync): void {
  const insert = database.prepare('INSERT INTO semesters (id, data) VALUES (?, ?)');
  const thisYear = new Date().getUTCFullYear();
  for (let year = thisYear - YEARS; year <= thisYear; year += 1) {
    for (const [term, start, end] of [
      ['autumn', `${year}-09-01`, `${year + 1}-01-20`],
      ['spring', `${year + 1}-02-20`, `${year + 1}-07-10`],
    ] as const) {
      const id = `${year}-${term}`;
      insert.run(id, JSON.stringify({ id, name: id, term, start, end, holidayWeeks: [] }));
    }
  }
}

function fillPerson(database: DatabaseSync, index: number, entries: number): void {
  const id = `large-${index}`;
  const college = index % UNITS;
  const unit = { id: `unit-${college}`, name: `第${college + 1}学院`, kind: 'college' };
  const appointment: Appointment = {
    from: '2020-01-01',
    to: null,
    rank: 'division',
    unit,
    posts: index % 5 === 0 ? ['studentLead', 'collegeCommittee'] : ['unitHead', 'collegeCommittee'],
    links: { classes: ['class-1'], colleges: [unit.id], branches: ['branch-1'] },
  };
  const device = hashText(`device ${id}`);
  database.prepare('INSERT OR IGNORE INTO units VALUES (?, ?)').run(unit.id, JSON.stringify(unit));
  database
    .prepare('INSERT INTO people (id, name, roles) VALUES (?, ?, ?)')
    .run(id, `领导${index}`, JSON.stringify(['leader']));
  database
    .prepare('INSERT INTO appointments (id, person, data) VALUES (?, ?, ?)')
    .run(`${id}-1`, id, JSON.stringify(appointment));
  database
    .prepare(
      'INSERT INTO devices (id, person, public_key, label, enrolled_at, revoked_at) VALUES (?, ?, ?, ?, ?, NULL)',
    )
    .run(device, id, '{}', 'Android, Chrome', '2022-09-01T00:00:00.000Z');
  fillChain(database, id, device, entries);
}

function fillChain(database: DatabaseSync, person: string, device: string, entries: number): void {
  const insert = database.prepare(
    `INSERT INTO entries (device, seq, hash, id, person, prev, at, type, kind, about, jws, received_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const now = Date.now();
  let prev: string | null = null;
  let visit = '';
  for (let seq = 1; seq <= entries; seq += 1) {
    const time = now - ((entries - seq + 1) * YEARS * 365 * DAY) / (entries + 1);
    const at = toRfc3339(Math.floor(time), 480);
    const event = createEvent(seq, at, visit);
    const id = v7({ msecs: Math.floor(time) });
    if (event.type === 'visit.logged') visit = id;
    const jws = writeUnsigned({ ...event, id, device, seq, prev, at, after: prev });
    const own = hashText(jws);
    const kind = event.type === 'visit.logged' ? (event.body as VisitBody).kind : null;
    const about = event.type === 'visit.logged' ? null : (event.body as { visit: string }).visit;
    insert.run(device, seq, own, id, person, prev, at, event.type, kind, about, jws, at);
    prev = own;
  }
}

function createEvent(seq: number, on: string, visit: string): Pick<EntryPayload, 'type' | 'body'> {
  if (seq % RETRACTED === 0) return { type: 'visit.retracted', body: { visit } };
  if (seq % AMENDED === 0) {
    return { type: 'visit.amended', body: { visit, revision: 1, changes: { people: seq % 30 } } };
  }
  const body: VisitBody = {
    kind: KINDS[seq % KINDS.length] ?? 'talk',
    on,
    place: { id: `dorm-${seq % 40}`, code: '0123456789ABCDEF', proof: 'poster' },
    people: (seq % 30) + 2,
    scope: { classes: ['class-1'] },
    ...(seq % 3 === 0 ? { note: '宿舍整体整洁，提醒注意用电安全。', themes: ['study', 'mind'] } : {}),
  };
  return { type: 'visit.logged', body };
}
