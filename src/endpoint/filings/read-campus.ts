import { type Calendar, type Semester, semesterSchema } from '../../domain/calendar-schema.ts';
import { placeSchema } from '../../domain/place-schema.ts';
import type { Policy } from '../../domain/regulation/policy.ts';
import { branchSchema, type Unit, unitSchema } from '../../domain/roster.ts';
import { campusToday, TIME_ZONE } from '../campus-time.ts';
import type { Database } from '../database/tables.ts';
import type { Dependencies } from '../dependencies.ts';
import { ProblemError } from '../http/problem.ts';

/** What documents are written with: the regulation, the calendar, and what things are called. */
export interface Campus {
  policy: Policy;
  calendar: Calendar;
  units: Unit[];
  /** The campus date. */
  today: string;
  /** By id; an id that nothing bears is its own name. */
  names: {
    place(id: string): string;
    unit(id: string): string;
    branch(id: string): string;
    /** The class, college or branch of a link. */
    linked(kind: 'classes' | 'colleges' | 'branches', id: string): string;
  };
}

export async function readCampus({
  database,
  policy,
  clock,
}: Pick<Dependencies, 'database' | 'policy' | 'clock'>): Promise<Campus> {
  const units = await readAll(database, 'units', unitSchema.parse);
  const place = namer(await readAll(database, 'places', placeSchema.parse));
  const branch = namer(await readAll(database, 'branches', branchSchema.parse));
  const unit = namer(units);
  const semesters = await readAll(database, 'semesters', semesterSchema.parse);
  const byKind = { classes: place, colleges: unit, branches: branch };
  return {
    policy,
    calendar: { timeZone: TIME_ZONE, semesters: semesters.sort((a, b) => (a.start < b.start ? -1 : 1)) },
    units,
    today: campusToday({ clock }),
    names: { place, unit, branch, linked: (kind, id) => byKind[kind](id) },
  };
}

/** The semester that a request names. */
export function requireSemester({ calendar }: Campus, id: string): Semester {
  const semester = calendar.semesters.find((each) => each.id === id);
  if (!semester) throw new ProblemError('not-found');
  return semester;
}

/** A unit that the request was found to reach (PE4). */
export function unitOf({ units }: Campus, id: string): Unit {
  const unit = units.find((each) => each.id === id);
  if (!unit) throw new ProblemError('not-found');
  return unit;
}

async function readAll<Row>(
  database: Database,
  table: 'units' | 'places' | 'branches' | 'semesters',
  parse: (value: unknown) => Row,
): Promise<Row[]> {
  const rows = await database.selectFrom(table).select('data').orderBy('id').execute();
  return rows.map(({ data }) => parse(JSON.parse(data)));
}

function namer(named: { id: string; name: string }[]): (id: string) => string {
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
