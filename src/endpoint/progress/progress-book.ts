import type { Calendar, Semester } from '../../domain/calendar.ts';
import type { DeclaredStanding } from '../../domain/declarations.ts';
import { semesterAsked } from '../../domain/office/overview.ts';
import type { Problem } from '../../domain/problems/problem.ts';
import type { Person } from '../../domain/roster.ts';
import { campusToday } from '../campus-time.ts';
import type { Dependencies } from '../dependencies.ts';
import { readCalendar } from '../reference/read-reference.ts';
import { createProblemReader } from './create-problem-reader.ts';
import { createRosterReader } from './create-roster-reader.ts';
import { keepStandings } from './keep-standings.ts';
import { countEntries } from './read-heads.ts';
import { type KeptLog, readKeptLog } from './read-kept-log.ts';

/** Where everybody stands in a semester, at the moment of asking. */
export interface Progress {
  today: string;
  calendar: Calendar;
  /** `undefined` where the calendar knows no such semester, or none at all. */
  semester: Semester | undefined;
  /** Everybody of the roster, by id. */
  people: Person[];
  standingsOf(person: string): DeclaredStanding[];
  logOf(person: string): KeptLog;
  /** All problems, as the office sees them. */
  problems(): Promise<Problem[]>;
}

/**
 * The read side of the log: everybody's records and standings, held in memory and current at every reading. Entries are
 * only ever added, so how many a person has logged says whether anything is new; the database is asked that each time,
 * for any number of processes may write to it. Only whose number has changed is read anew (OV7).
 */
export interface ProgressBook {
  /** @param semester left out, the one to show today */
  read(semester?: string): Promise<Progress>;
  /** Stops a reading that is under way, and waits until it has stopped. */
  close(): Promise<void>;
}

const NO_LOG: KeptLog = { activities: [], declarations: [] };

export function createProgressBook(
  dependencies: Pick<Dependencies, 'database' | 'policy' | 'clock'>,
): ProgressBook {
  const { database, policy } = dependencies;
  const logs = new Map<string, { count: number; log: KeptLog }>();
  const readRoster = createRosterReader(database);
  const readProblems = createProblemReader(database);
  const kept = keepStandings(policy);
  let isClosed = false;
  let last: Promise<unknown> = Promise.resolve();

  /** Reads what is new, a slice at a time; what is pushed meanwhile is found by the next reading. Answers how long all logs are together. */
  async function catchUp(): Promise<number> {
    const counts = await countEntries(database);
    for (const [person, count] of counts) {
      if (isClosed) throw new Error('The book is closed');
      if (logs.get(person)?.count === count) continue;
      logs.set(person, { count, log: await readKeptLog(database, person) });
    }
    return [...counts.values()].reduce((sum, count) => sum + count, 0);
  }

  async function read(asked?: string): Promise<Progress> {
    const logLength = await catchUp();
    // What a later reading finds is not this one's.
    const current = new Map(logs);
    const today = campusToday(dependencies);
    const calendar = await readCalendar(database);
    const people = await readRoster();
    const semester = semesterAsked(calendar, asked, today);
    const logOf = (person: string) => current.get(person)?.log ?? NO_LOG;
    const standings = await kept.read(calendar, people, logOf, semester?.id ?? '', today);
    return {
      ...{ today, calendar, semester, people, logOf },
      standingsOf: (id) => standings.get(id) ?? [],
      problems: () => readProblems(logLength),
    };
  }

  return {
    read(semester) {
      // One after the other: whoever comes while the log is being read for the first time waits for that, and no
      // reading sees half of another.
      const reading = last.then(() => read(semester));
      last = reading.catch(() => undefined);
      return reading;
    },
    async close() {
      isClosed = true;
      await last;
    },
  };
}
