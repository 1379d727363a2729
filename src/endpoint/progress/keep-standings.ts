import { setImmediate as afterOthers } from 'node:timers/promises';
import type { Calendar } from '../../domain/calendar.ts';
import { applyDeclarations, type DeclaredStanding } from '../../domain/declarations.ts';
import { assess } from '../../domain/progress.ts';
import type { Policy } from '../../domain/regulation/policy.ts';
import type { Person } from '../../domain/roster.ts';
import type { KeptLog } from './read-kept-log.ts';

interface Held {
  person: Person;
  log: KeptLog;
  standings: DeclaredStanding[];
}

/** One semester's standings on one day by one calendar. */
interface Sheet {
  calendar: string;
  today: string;
  byPerson: Map<string, Held>;
}

/** So many semesters are kept: what is looked at again and again. */
const SHEETS = 3;
/** So many people are assessed in one go, a few milliseconds. */
const SLICE = 8;

/** Standings that were worked out before, as long as nothing that they follow from has changed. */
export interface KeptStandings {
  read(
    calendar: Calendar,
    people: Person[],
    logOf: (person: string) => KeptLog,
    semester: string,
    today: string,
  ): Promise<Map<string, DeclaredStanding[]>>;
}

export function keepStandings(policy: Policy): KeptStandings {
  const sheets = new Map<string, Sheet>();

  function openSheet(calendar: Calendar, semester: string, today: string): Sheet {
    const text = JSON.stringify(calendar);
    const held = sheets.get(semester);
    const isCurrent = held?.calendar === text && held.today === today;
    const sheet: Sheet = isCurrent ? held : { calendar: text, today, byPerson: new Map() };
    sheets.delete(semester);
    sheets.set(semester, sheet);
    const oldest = sheets.keys().next().value;
    if (sheets.size > SHEETS && oldest !== undefined) sheets.delete(oldest);
    return sheet;
  }

  return {
    async read(calendar, people, logOf, semester, today) {
      const { byPerson } = openSheet(calendar, semester, today);
      let assessed = 0;
      const standingsOf = new Map<string, DeclaredStanding[]>();
      for (const person of people) {
        const log = logOf(person.id);
        let held = byPerson.get(person.id);
        if (held?.person !== person || held.log !== log) {
          assessed += 1;
          if (assessed % SLICE === 0) await afterOthers();
          held = { person, log, standings: assessAll(policy, calendar, person, log, semester, today) };
          byPerson.set(person.id, held);
        }
        standingsOf.set(person.id, held.standings);
      }
      return standingsOf;
    },
  };
}

function assessAll(
  policy: Policy,
  calendar: Calendar,
  person: Person,
  { activities, declarations }: KeptLog,
  semester: string,
  today: string,
): DeclaredStanding[] {
  const standings = assess(policy, calendar, person, activities, semester, today);
  return applyDeclarations(policy, standings, declarations, today);
}
