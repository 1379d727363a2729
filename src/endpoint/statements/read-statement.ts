import { visitsToActivities } from '../../domain/activity.ts';
import type { Semester } from '../../domain/calendar-schema.ts';
import { applyDeclarations } from '../../domain/declarations.ts';
import { problemsOfSemester } from '../../domain/office/filings/semester-problems.ts';
import { assess } from '../../domain/progress.ts';
import { academicYear } from '../../domain/regulation/windows.ts';
import type { Person } from '../../domain/roster.ts';
import type { Database } from '../database/tables.ts';
import { type Campus, requireSemester } from '../filings/read-campus.ts';
import { visitsWithin } from '../filings/read-unit-facts.ts';
import { readRaisedProblems } from '../filings/read-unit-problems.ts';
import type { StatementFacts } from '../filings/write-statement.ts';
import { ProblemError } from '../http/problem.ts';
import { readLogs } from '../log/read-logs.ts';

/** A semester by its id, or an academic year by the year in which it begins. */
export type AskedPeriod = { semester: string } | { year: string };

export async function readStatementFacts(
  database: Database,
  campus: Campus,
  person: Person,
  asked: AskedPeriod,
): Promise<StatementFacts> {
  const { policy, calendar, today } = campus;
  const { name, semesters } = periodOf(campus, asked);
  const log = (await readLogs(database, [person.id])).get(person.id) ?? { visits: [], declarations: [] };
  const activities = visitsToActivities(log.visits);
  const from = semesters[0]?.start ?? today;
  const to = semesters.at(-1)?.end ?? today;
  const problems = await readRaisedProblems(database, person.id);
  return {
    person,
    period: name,
    appointments: person.appointments
      .filter((held) => held.from <= to && (held.to === null || held.to >= from))
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
    semesters: semesters.map((semester) => {
      const standings = assess(policy, calendar, person, activities, semester.id, today);
      return { semester, standings: applyDeclarations(policy, standings, log.declarations, today) };
    }),
    visits: semesters.flatMap((semester) => visitsWithin(log.visits, semester, calendar.timeZone)),
    archivedAt: await readArchivedAt(database, person.id),
    problems: problemsOfSemester(problems, { from, to }, calendar.timeZone),
  };
}

/** Only what has begun: a statement is about what was. */
function periodOf(campus: Campus, asked: AskedPeriod): { name: string; semesters: Semester[] } {
  const { calendar, today } = campus;
  if ('semester' in asked) {
    const semester = requireSemester(campus, asked.semester);
    return { name: semester.name, semesters: [semester] };
  }
  const semesters = calendar.semesters.filter(
    (semester) => semester.start <= today && academicYear(calendar, semester).from.slice(0, 4) === asked.year,
  );
  if (semesters.length === 0) throw new ProblemError('not-found');
  return { name: `${asked.year}—${Number(asked.year) + 1}学年`, semesters };
}

/** When each of the person's records was first held here. */
async function readArchivedAt(database: Database, person: string): Promise<Map<string, string>> {
  const rows = await database
    .selectFrom('entries')
    .select(['id', 'received_at'])
    .where('person', '=', person)
    .where('type', '=', 'visit.logged')
    .orderBy('received_at', 'desc')
    .execute();
  return new Map(rows.map(({ id, received_at }) => [id, received_at]));
}
