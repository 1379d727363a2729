import { visitsToActivities } from '../activity.ts';
import { type Calendar, type Semester, semesterToShow } from '../calendar.ts';
import { createCampusClock } from '../campus-clock.ts';
import { applyDeclarations, foldDeclarations } from '../declarations.ts';
import type { ExportHeader, PersonLine } from '../export.ts';
import { foldVisits, type ReadEntry, type Visit } from '../log/fold.ts';
import { assess } from '../progress.ts';
import { countByCategory } from '../tally.ts';
import type { PersonFigures } from './figures-schema.ts';

/** By what figures are computed. */
export type Basis = Pick<ExportHeader, 'calendar' | 'policy' | 'exportedAt'>;

/** What is counted for one person: the entries of all chains, each chain with its size. */
export interface PersonLog {
  chains: PersonFigures['chains'];
  entries: ReadEntry[];
}

/**
 * The figures that a person's entries amount to on the day of the export: by the same fold and the same `assess` as on
 * the person's screens (VE5).
 *
 * @returns the visits that count as well, for the duties of units
 */
export function computeFigures(
  { calendar, policy, exportedAt }: Basis,
  { person, refused }: Pick<PersonLine, 'person' | 'refused'>,
  { chains, entries }: PersonLog,
): { figures: PersonFigures; counted: Visit[] } {
  const today = createCampusClock(calendar.timeZone)(exportedAt);
  const leftOut = new Set(refused);
  const counted = foldVisits(entries).filter(({ id, retracted }) => !retracted && !leftOut.has(id));
  const activities = visitsToActivities(counted);
  const declarations = foldDeclarations(entries);
  const semesters = begunSemesters(calendar, today).map((semester) => ({
    semester: semester.id,
    standings: applyDeclarations(
      policy,
      assess(policy, calendar, person, activities, semester.id, today),
      declarations,
      today,
    ),
    categories: countByCategory(policy, calendar, semester, counted),
  }));
  return { figures: { records: counted.length, chains, semesters }, counted };
}

/** The semesters that figures are told of: those that have begun, and the one to show. */
export function begunSemesters(calendar: Calendar, today: string): Semester[] {
  const shown = semesterToShow(calendar, today)?.id;
  return calendar.semesters.filter(({ id, start }) => start <= today || id === shown);
}
