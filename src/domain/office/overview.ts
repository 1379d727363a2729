import { clampDate, isHeldOn } from '../appointments.ts';
import { type Calendar, type Semester, semesterToShow } from '../calendar.ts';
import { compareChinese } from '../chinese-order.ts';
import type { DeclaredStanding } from '../declarations.ts';
import type { Policy } from '../regulation/policy.ts';
import type { Person, Unit } from '../roster.ts';
import type { UnitStanding } from '../unit-progress.ts';
import { unitAsks } from './help.ts';
import type { DutyFigure, ShownPeriod, ShownSemester, ShownStanding, UnitRow } from './overview-wire.ts';

/** A person with where they stand, as their own phone would show it. */
export interface AssessedPerson {
  person: Person;
  standings: DeclaredStanding[];
  /** Whether a phone or computer of theirs is in use. */
  isEnrolled: boolean;
}

/** The semester that is asked for, else the one to show on the day; `undefined` where the calendar knows no such. */
export function semesterAsked(
  calendar: Calendar,
  asked: string | undefined,
  today: string,
): Semester | undefined {
  if (asked === undefined) return semesterToShow(calendar, today);
  return calendar.semesters.find(({ id }) => id === asked);
}

export function periodOf(calendar: Calendar, semester: Semester | undefined, today: string): ShownPeriod {
  const now = semesterToShow(calendar, today);
  const begun = calendar.semesters.filter(({ id, start }) => start <= today || id === now?.id);
  return {
    today,
    semester: semester ? nameSemester(semester) : null,
    semesters: begun.sort((a, b) => (a.start < b.start ? 1 : -1)).map(nameSemester),
    isNow: semester?.id === now?.id,
  };
}

export function nameSemester({ id, name, start, end }: Semester): ShownSemester {
  return { id, name, start, end };
}

/** The day on which a semester's people are looked at: today, cut to the semester (OV2). */
export function dayShown({ start, end }: Semester, today: string): string {
  return clampDate(today, { from: start, to: end });
}

/** The units to which a person belongs on a day, each once; what clerks are the clerks of is no part of it (OV2). */
export function unitsOfPersonOn({ appointments }: Pick<Person, 'appointments'>, day: string): Unit[] {
  const held = appointments.filter((appointment) => isHeldOn(appointment, day));
  return [...new Map(held.map(({ unit }) => [unit.id, unit])).values()];
}

/** How many stand where, duty by duty in the policy's order; what is nobody's duty is left out (OV1). */
export function dutyFigures(policy: Policy, people: Pick<AssessedPerson, 'standings'>[]): DutyFigure[] {
  const figures = new Map<string, DutyFigure>();
  for (const { standings } of people) {
    for (const { duty, state } of standings) {
      const figure = figures.get(duty) ?? emptyFigure(duty);
      figure.people += 1;
      figure.states[state] += 1;
      figures.set(duty, figure);
    }
  }
  return policy.duties.flatMap(({ id }) => figures.get(id) ?? []);
}

function emptyFigure(duty: string): DutyFigure {
  const states = { met: 0, onTrack: 0, behind: 0, upcoming: 0, missed: 0, unassigned: 0 };
  return { duty, people: 0, states };
}

/** Of the duties that are required and bear a verdict, how many are met: each person's each duty is one (OV1). */
export function countRequired(
  policy: Policy,
  people: Pick<AssessedPerson, 'standings'>[],
): { met: number; total: number } {
  const unjudged = new Set(policy.duties.filter(({ noVerdict }) => noVerdict).map(({ id }) => id));
  const asked = people
    .flatMap(({ standings }) => standings)
    .filter(({ duty, level }) => level === 'required' && !unjudged.has(duty));
  return { met: asked.filter(({ state }) => state === 'met').length, total: asked.length };
}

/** One row for a unit: counts alone, nothing by which units could be set in an order (OV3). */
export function unitRow(
  policy: Policy,
  { id, name, kind }: Unit,
  members: AssessedPerson[],
  standings: UnitStanding[],
  today: string,
): UnitRow {
  const needsLink = ({ level, state }: DeclaredStanding) => level === 'required' && state === 'unassigned';
  return {
    unit: { id, name, kind },
    people: members.length,
    enrolled: members.filter(({ isEnrolled }) => isEnrolled).length,
    required: countRequired(policy, members),
    unassigned: members.filter(({ standings: own }) => own.some(needsLink)).length,
    unitDuties: unitAsks(standings, today).map(({ duty, isLate }) => ({ duty, isLate })),
  };
}

/** Units as the roster has them: by the policy's kinds, then by name (OV3). */
export function inRosterOrder(policy: Policy, units: Unit[]): Unit[] {
  const place = new Map(policy.unitKinds.map(({ id }, index) => [id, index]));
  const placeOf = ({ kind }: Unit) => place.get(kind) ?? policy.unitKinds.length;
  return [...units].sort((a, b) => placeOf(a) - placeOf(b) || compareNames(a, b));
}

/** By name as a Chinese dictionary has it, then by id: never by a figure (OV3). */
export function compareNames(a: { id: string; name: string }, b: { id: string; name: string }): number {
  return compareChinese(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

/** A standing as the desk shows it: the records behind it are asked for by themselves. */
export function toShownStanding(standing: DeclaredStanding, late: number): ShownStanding {
  const { duty, clause, level, state, deadline, windows } = standing;
  return {
    ...{ duty, clause, level, state, deadline, late },
    windows: windows.map(({ from, to, count, target, state, declaration }) => ({
      ...{ from, to, count, target, state },
      isDeclared: declaration !== undefined,
    })),
  };
}
