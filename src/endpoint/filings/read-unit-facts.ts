import { visitsToActivities } from '../../domain/activity.ts';
import type { Semester } from '../../domain/calendar-schema.ts';
import { createCampusClock } from '../../domain/campus-clock.ts';
import { applyDeclarations, type DeclaredStanding } from '../../domain/declarations.ts';
import type { Visit } from '../../domain/log/fold.ts';
import { problemsOfSemester, type SemesterProblems } from '../../domain/office/filings/semester-problems.ts';
import type { Problem } from '../../domain/problems/problem.ts';
import { assess } from '../../domain/progress.ts';
import type { Appointment, Person, Unit } from '../../domain/roster.ts';
import { assessUnit, type UnitStanding } from '../../domain/unit-progress.ts';
import type { Filing, UnitActivity } from '../../domain/unit-records.ts';
import type { Database } from '../database/tables.ts';
import { type PersonLog, readLogs } from '../log/read-logs.ts';
import { readFilings, readUnitActivities } from '../reference/read-unit-records.ts';
import { readPeople } from '../roster/read-people.ts';
import type { Campus } from './read-campus.ts';
import { readUnitProblems } from './read-unit-problems.ts';

/** A leader of a unit in one semester. */
export interface UnitLeader {
  person: Person;
  /** Those in the unit that were held in the semester, the newest last. */
  appointments: Appointment[];
}

/** The same, with what was done. */
export interface LeaderFacts extends UnitLeader {
  /** Those of the semester that were not taken back, the earliest first. */
  visits: Visit[];
  standings: DeclaredStanding[];
}

/** What a unit's summary and lists are written from. */
export interface UnitFacts {
  unit: Unit;
  semester: Semester;
  leaders: LeaderFacts[];
  problems: SemesterProblems;
  /** Where the unit itself stands. */
  unitStandings: UnitStanding[];
}

const inOrder = new Intl.Collator('en', { numeric: true });

/**
 * Everybody who holds or has held an appointment, in one unit where it is named, in the roster's order: by staff number,
 * then by id (FI5).
 */
export async function readRoster(database: Database, unit?: string): Promise<Person[]> {
  const appointments = await database.selectFrom('appointments').select(['person', 'data']).execute();
  const held = appointments.filter(({ data }) => unit === undefined || JSON.parse(data).unit?.id === unit);
  const people = await readPeople(
    database,
    held.map(({ person }) => person),
  );
  const numbers = await database.selectFrom('people').select(['id', 'staff_number']).execute();
  const rows = numbers.filter(({ id }) => people.has(id));
  return rows
    .sort(
      (a, b) =>
        Number(a.staff_number === null) - Number(b.staff_number === null) ||
        inOrder.compare(a.staff_number ?? '', b.staff_number ?? '') ||
        inOrder.compare(a.id, b.id),
    )
    .flatMap(({ id }) => people.get(id) ?? []);
}

/** Who was of the unit on any day of the semester. */
export function leadersOf(roster: Person[], unit: string, { start, end }: Semester): UnitLeader[] {
  return roster.flatMap((person) => {
    const appointments = person.appointments
      .filter((held) => held.unit.id === unit && held.from <= end && (held.to === null || held.to >= start))
      .sort((a, b) => (a.from < b.from ? -1 : 1));
    return appointments.length > 0 ? [{ person, appointments }] : [];
  });
}

/** What stands behind a unit's figures, as it was read. */
export interface UnitSources {
  logs: Map<string, PersonLog>;
  problems: Problem[];
  activities: UnitActivity[];
  filings: Filing[];
}

export async function readUnitFacts(
  database: Database,
  campus: Campus,
  roster: Person[],
  unit: Unit,
  semester: Semester,
): Promise<UnitFacts> {
  const { policy, calendar } = campus;
  const people = leadersOf(roster, unit.id, semester).map(({ person }) => person.id);
  return unitFacts(campus, roster, unit, semester, {
    logs: await readLogs(database, people),
    problems: await readUnitProblems(database, unit.id),
    activities: await readUnitActivities(database, policy, calendar.timeZone),
    filings: await readFilings(database),
  });
}

/** What a unit's summary and lists are written from. */
export function unitFacts(
  campus: Campus,
  roster: Person[],
  unit: Unit,
  semester: Semester,
  { logs, problems, activities, filings }: UnitSources,
): UnitFacts {
  const { policy, calendar, today } = campus;
  const span = { from: semester.start, to: semester.end };
  return {
    ...{ unit, semester },
    leaders: leadersOf(roster, unit.id, semester).map((leader) =>
      addRecords(campus, leader, semester, logs.get(leader.person.id)),
    ),
    problems: problemsOfSemester(problems, span, calendar.timeZone),
    unitStandings: assessUnit(policy, calendar, unit, activities, filings, semester.id, today),
  };
}

function addRecords(
  { policy, calendar, today }: Campus,
  leader: UnitLeader,
  semester: Semester,
  log: PersonLog = { visits: [], declarations: [] },
): LeaderFacts {
  const activities = visitsToActivities(log.visits);
  const standings = assess(policy, calendar, leader.person, activities, semester.id, today);
  return {
    ...leader,
    visits: visitsWithin(log.visits, semester, calendar.timeZone),
    standings: applyDeclarations(policy, standings, log.declarations, today),
  };
}

/** The records of the semester that were not taken back, the earliest first. */
export function visitsWithin(visits: Visit[], { start, end }: Semester, timeZone: string): Visit[] {
  const campusDate = createCampusClock(timeZone);
  return visits
    .filter(({ retracted }) => !retracted)
    .filter(({ on }) => {
      const date = campusDate(on);
      return start <= date && date <= end;
    })
    .reverse();
}
