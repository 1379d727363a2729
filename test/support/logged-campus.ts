import fc from 'fast-check';
import type { Event, VisitBody } from '../../src/domain/log/bodies.ts';
import type { ReadEntry } from '../../src/domain/log/fold.ts';
import type { Person } from '../../src/domain/roster.ts';
import type { Database } from '../../src/endpoint/database/tables.ts';
import { activitiesArbitrary, calendarArbitrary, personArbitrary } from './regulation-arbitraries.ts';
import { hashText, writeUnsigned } from './unsigned-entry.ts';

/** A person with all that they ever logged, on one device, in the order of its chain. */
export interface LoggedPerson {
  person: Person;
  entries: (ReadEntry & { event: Event })[];
}

const DAY = 86_400_000;

const logArbitrary = fc.record({
  person: personArbitrary,
  activities: activitiesArbitrary(25),
  /** Which of the records so far is amended or taken back, or whether a duty is declared, after each of them. */
  turns: fc.array(
    fc.record({
      what: fc.constantFrom('nothing', 'nothing', 'amend', 'retract', 'declare'),
      which: fc.nat({ max: 100 }),
      people: fc.option(fc.nat({ max: 12 }), { nil: null }),
      kind: fc.constantFrom('dormVisit', 'talk', 'canteenVisit', 'hardshipVisit'),
    }),
    { maxLength: 25 },
  ),
});

/** A few people who logged, amended, took back and declared, a calendar, and a day in or beside one of its semesters. */
export const campusArbitrary = fc
  .record({
    calendar: calendarArbitrary,
    logs: fc.array(logArbitrary, { minLength: 1, maxLength: 4 }),
    which: fc.nat({ max: 3 }),
    elapsed: fc.integer({ min: -20, max: 170 }),
  })
  .map(({ calendar, logs, which, elapsed }) => {
    const semester = calendar.semesters[which % calendar.semesters.length];
    const today = new Date(Date.parse(semester?.start ?? '') + elapsed * DAY).toISOString().slice(0, 10);
    const people = logs.map(({ person, activities, turns }, index): LoggedPerson => {
      const events = activities.flatMap((activity, turn) => {
        const { id: _, kind, on, people: met, role, scope } = activity;
        const body: VisitBody = { kind, on, place: { proof: 'none' } };
        if (met !== undefined) body.people = met;
        if (role !== undefined) body.role = role;
        if (scope !== undefined) body.scope = scope;
        return [{ type: 'visit.logged', body } as Event, turns[turn]];
      });
      return { person: movePerson(person, index), entries: toEntries(events, index, today) };
    });
    return { calendar, semester: semester?.id ?? '', today, people };
  });

type Turn = { what: string; which: number; people: number | null; kind: string };

/** Each person in another unit than the next, under an id of their own. */
function movePerson(person: Person, index: number): Person {
  return {
    ...person,
    id: `p${index}`,
    name: `p${index}`,
    appointments: person.appointments.map((appointment, position) => {
      const id = `unit-${(index + position) % 3}`;
      return { ...appointment, unit: { ...appointment.unit, id, name: id } };
    }),
  };
}

function toEntries(
  steps: (Event | Turn | undefined)[],
  index: number,
  today: string,
): LoggedPerson['entries'] {
  const entries: LoggedPerson['entries'] = [];
  const logged: string[] = [];
  for (const step of steps) {
    const seq = entries.length + 1;
    const id = `00000000-0000-4000-8000-${String(index * 1000 + seq).padStart(12, '0')}`;
    const event = step && ('type' in step ? step : turnToEvent(step, logged, seq, today));
    if (!event) continue;
    if (event.type === 'visit.logged') logged.push(id);
    entries.push({ id, device: deviceOf(index), seq, at: `${today}T12:00:00Z`, event });
  }
  return entries;
}

function turnToEvent(turn: Turn, logged: string[], revision: number, today: string): Event | null {
  const visit = logged[turn.which % Math.max(1, logged.length)];
  switch (turn.what) {
    case 'amend': {
      const changes = { kind: turn.kind, people: turn.people };
      return visit === undefined ? null : { type: 'visit.amended', body: { visit, revision, changes } };
    }
    case 'retract':
      return visit === undefined ? null : { type: 'visit.retracted', body: { visit } };
    case 'declare':
      return { type: 'duty.declared', body: { duty: 'hardshipVisit', from: today, to: today } };
    default:
      return null;
  }
}

function deviceOf(index: number): string {
  return hashText(`device ${index}`);
}

/** Puts people and their devices into a database, and nothing that they logged. */
export async function insertPeople(database: Database, people: LoggedPerson[]): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    for (const [index, { person }] of people.entries()) {
      const { id, name, roles, appointments } = person;
      const row = { id, name, roles: JSON.stringify(roles), clerk_of: null, staff_number: null };
      await transaction.insertInto('people').values(row).execute();
      const since = { enrolled_at: '2025-01-01T00:00:00Z', revoked_at: null };
      const device = { id: deviceOf(index), person: id, public_key: '{}', label: 'Test', ...since };
      await transaction.insertInto('devices').values(device).execute();
      const held = appointments.map((appointment, position) => ({
        ...{ id: `${id}-${position}`, person: id },
        data: JSON.stringify(appointment),
      }));
      await transaction.insertInto('appointments').values(held).execute();
    }
  });
}

/** Puts entries of a person into a database as a push would have. */
export async function insertEntries(
  database: Database,
  person: string,
  entries: LoggedPerson['entries'],
): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(({ id, device, seq, at, event }) => {
    const prev = seq === 1 ? null : hashText(String(seq - 1));
    const jws = writeUnsigned({ id, device, seq, prev, at, after: null, ...event });
    const columns = { ...columnsOf(event), received_at: at, type: event.type };
    return { ...columns, id, device, seq, at, prev, person, jws, hash: hashText(jws) };
  });
  await database.insertInto('entries').values(rows).execute();
}

function columnsOf(event: Event): { kind: string | null; about: string | null } {
  switch (event.type) {
    case 'visit.logged':
      return { kind: event.body.kind, about: null };
    case 'visit.amended':
      return { kind: event.body.changes.kind ?? null, about: event.body.visit };
    case 'visit.retracted':
      return { kind: null, about: event.body.visit };
    default:
      return { kind: null, about: null };
  }
}
