import type { Semester } from '../../domain/calendar-schema.ts';
import { createCampusClock } from '../../domain/campus-clock.ts';
import type { LaterRecord } from '../../domain/office/filings/wire.ts';
import { toRfc3339 } from '../../domain/time.ts';
import type { Database } from '../database/tables.ts';
import { readLogs } from '../log/read-logs.ts';
import { readPeople } from '../roster/read-people.ts';
import type { Campus } from './read-campus.ts';
import { kindTitle } from './visit-words.ts';

/**
 * The records of a semester that reached the endpoint after an instant, or were amended or taken back after it: what a
 * text filed then does not say (FI7). The newest first; of a record the last change.
 */
export async function readLaterRecords(
  database: Database,
  campus: Campus,
  people: string[],
  semester: Semester,
  since: string,
): Promise<LaterRecord[]> {
  const changes = await readChanges(database, people, toRfc3339(Date.parse(since), 0));
  if (changes.size === 0) return [];
  const authors = [...new Set([...changes.values()].map(({ person }) => person))];
  const names = await readPeople(database, authors);
  const campusDate = createCampusClock(campus.calendar.timeZone);
  const records: LaterRecord[] = [];
  for (const [person, { visits }] of await readLogs(database, authors)) {
    for (const { id, kind, on, logged, retracted } of visits) {
      const changed = changes.get(id);
      // What was logged late and taken back again is nothing that the text lacks.
      if (!changed || (changed.isNew && retracted)) continue;
      const dates = [campusDate(on), campusDate(logged.on)];
      const date = dates.find((each) => semester.start <= each && each <= semester.end);
      if (date === undefined) continue;
      records.push({
        ...{ id, date, person: names.get(person)?.name ?? person, kind: kindTitle(campus, kind) },
        change: changed.isNew ? 'logged' : retracted ? 'retracted' : 'amended',
        receivedAt: changed.receivedAt,
      });
    }
  }
  return records.sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1));
}

interface Change {
  person: string;
  /** Whether it was unknown before. */
  isNew: boolean;
  receivedAt: string;
}

async function readChanges(
  database: Database,
  people: string[],
  since: string,
): Promise<Map<string, Change>> {
  const changes = new Map<string, Change>();
  if (people.length === 0) return changes;
  const rows = await database
    .selectFrom('entries')
    .select(['id', 'type', 'about', 'person', 'received_at'])
    .where('person', 'in', people)
    .where('type', 'in', ['visit.logged', 'visit.amended', 'visit.retracted'])
    .where('received_at', '>', since)
    .orderBy('received_at')
    .execute();
  const logged = rows.filter(({ type }) => type === 'visit.logged');
  const known = await readKnown(
    database,
    logged.map(({ id }) => id),
    since,
  );
  for (const { id, type, about, person, received_at: receivedAt } of rows) {
    const isLogged = type === 'visit.logged';
    // A record that a new phone sends once more was there before.
    if (isLogged && known.has(id)) continue;
    const visit = isLogged ? id : about;
    if (visit === null) continue;
    changes.set(visit, { person, receivedAt, isNew: isLogged || changes.get(visit)?.isNew === true });
  }
  return changes;
}

/** Which of the records were held at that time already. */
async function readKnown(database: Database, ids: string[], since: string): Promise<Set<string>> {
  const known = new Set<string>();
  for (let begin = 0; begin < ids.length; begin += MOST_AT_ONCE) {
    const rows = await database
      .selectFrom('entries')
      .select('id')
      .where('id', 'in', ids.slice(begin, begin + MOST_AT_ONCE))
      .where('received_at', '<=', since)
      .execute();
    for (const { id } of rows) known.add(id);
  }
  return known;
}

/** A database takes only so many values in one question. */
const MOST_AT_ONCE = 500;
