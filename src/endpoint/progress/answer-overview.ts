import { createCampusClock } from '../../domain/campus-clock.ts';
import { helpFor } from '../../domain/office/help.ts';
import {
  type AssessedPerson,
  countRequired,
  dutyFigures,
  periodOf,
  toShownStanding,
  unitRow,
} from '../../domain/office/overview.ts';
import type {
  Overview,
  PersonRow,
  ShownUnitStanding,
  UnitOverview,
} from '../../domain/office/overview-wire.ts';
import { lateActivities } from '../../domain/pace.ts';
import type { Scope } from '../../domain/permissions.ts';
import type { UnitStanding } from '../../domain/unit-progress.ts';
import type { Dependencies } from '../dependencies.ts';
import { ProblemError } from '../http/problem.ts';
import { helpBeyond } from './help-beyond.ts';
import type { Progress } from './progress-book.ts';
import { type Campus, readCampus } from './read-campus.ts';

type Needed = Pick<Dependencies, 'database' | 'policy'>;

/** Figures by clause and by unit over all that the scope reaches, and what needs help now. */
export async function answerOverview(needed: Needed, progress: Progress, scope: Scope): Promise<Overview> {
  const { policy } = needed;
  const { calendar, semester, today } = progress;
  const campus = await readCampus(needed, progress, scope);
  return {
    period: periodOf(calendar, semester, today),
    people: campus.people.length,
    enrolled: campus.people.filter(({ isEnrolled }) => isEnrolled).length,
    required: countRequired(policy, campus.people),
    duties: dutyFigures(policy, campus.people),
    units: campus.units.map(({ unit, members, standings }) =>
      unitRow(policy, unit, members, standings, today),
    ),
    help: await helpNow(needed, progress, campus, scope),
  };
}

/** The same for one unit, with its own duties and its people. */
export async function answerUnit(needed: Needed, progress: Progress, id: string): Promise<UnitOverview> {
  const { policy } = needed;
  const { calendar, semester, today } = progress;
  const scope: Scope = { reach: 'unit', unit: id };
  const campus = await readCampus(needed, progress, scope);
  const [unit] = campus.units;
  if (!unit) throw new ProblemError('not-found');
  const { name, kind } = unit.unit;
  return {
    period: periodOf(calendar, semester, today),
    unit: { id, name, kind },
    enrolled: unit.members.filter(({ isEnrolled }) => isEnrolled).length,
    required: countRequired(policy, unit.members),
    duties: dutyFigures(policy, unit.members),
    standings: unit.standings.map((standing) => toShownUnitStanding(standing, progress, campus)),
    people: unit.members.map((member) => personRow(needed, progress, member, scope)),
    help: await helpNow(needed, progress, campus, scope),
  };
}

/** A person's standings, with the appointments that the scope may see. */
export function personRow(
  { policy }: Pick<Needed, 'policy'>,
  { calendar, logOf }: Progress,
  { person, standings, isEnrolled }: AssessedPerson,
  scope: Scope,
): PersonRow {
  const { id, name, appointments } = person;
  const { activities } = logOf(id);
  return {
    ...{ id, name, isEnrolled },
    appointments: appointments.filter(
      ({ unit }) => scope.reach === 'all' || (scope.reach === 'unit' && scope.unit === unit.id),
    ),
    required: countRequired(policy, [{ standings }]),
    standings: standings.map((standing) =>
      toShownStanding(standing, lateActivities(policy, calendar, standing, activities).length),
    ),
  };
}

/** Help is for what can still be helped: of a semester that is over only the figures are told. */
async function helpNow(
  { database, policy }: Needed,
  progress: Progress,
  { units }: Campus,
  scope: Scope,
): Promise<Overview['help']> {
  const { calendar, semester, today } = progress;
  if (!periodOf(calendar, semester, today).isNow) return [];
  const named = units.map(({ unit }) => unit);
  return helpFor(policy, units, await helpBeyond(database, progress, scope, named), today);
}

function toShownUnitStanding(
  { duty, clause, state, isShared, deadline, isLate, window }: UnitStanding,
  { calendar }: Progress,
  { unitActivities, filings }: Campus,
): ShownUnitStanding {
  const { from, to, count, target } = window;
  const dateOf = createCampusClock(calendar.timeZone);
  const ids = new Set(window.activities);
  return {
    ...{ duty, clause, state, isShared, deadline, isLate },
    window: { ...{ from, to, count, target }, state: window.state, isDeclared: false },
    dates: [...unitActivities, ...filings]
      .filter(({ id }) => ids.has(id))
      .map(({ on }) => dateOf(on))
      .sort(),
  };
}
