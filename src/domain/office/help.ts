import { dateToDay } from '../campus-day.ts';
import type { DeclaredStanding } from '../declarations.ts';
import type { LinkKind, Policy } from '../regulation/policy.ts';
import { lengthOf } from '../regulation/windows.ts';
import type { Unit } from '../roster.ts';
import type { UnitStanding } from '../unit-progress.ts';
import type { AssessedPerson } from './overview.ts';
import type { HelpItem } from './overview-wire.ts';

/** So many days ahead something is told to end soon. */
export const SOON_DAYS = 14;

/** A unit with its people and where it stands, in the roster's order. */
export interface AssessedUnit {
  unit: Unit;
  members: AssessedPerson[];
  standings: UnitStanding[];
}

/** One of a unit's duties for which it is time. */
export interface UnitAsk {
  duty: string;
  isLate: boolean;
  /** The last day on which it would have been, or will be, in time. */
  by: string;
}

/**
 * What the people of these units need help with, on a campus date: first what the office can do itself, then what ends
 * soon (OV4).
 *
 * @param beyond what else needs help
 */
export function helpFor(
  policy: Policy,
  units: AssessedUnit[],
  beyond: HelpItem[],
  today: string,
): HelpItem[] {
  return [
    ...missingLinks(policy, units),
    ...unitDuties(policy, units, today),
    ...notEnrolled(units),
    ...beyond,
    ...endingSoon(policy, units, today),
  ];
}

function missingLinks(policy: Policy, units: AssessedUnit[]): HelpItem[] {
  const linkedBy = new Map(policy.duties.map(({ id, counts }) => [id, counts.linked]));
  const kinds: LinkKind[] = ['classes', 'colleges', 'branches'];
  return kinds.flatMap((linked): HelpItem[] => {
    const counted = countByUnit(units, ({ standings }) =>
      standings.some(
        ({ duty, level, state }) =>
          level === 'required' && state === 'unassigned' && linkedBy.get(duty) === linked,
      ),
    );
    return counted.people > 0 ? [{ tag: 'link', linked, ...counted }] : [];
  });
}

function unitDuties(policy: Policy, units: AssessedUnit[], today: string): HelpItem[] {
  return policy.unitDuties.flatMap(({ id, shared }) =>
    [true, false].flatMap((isLate): HelpItem[] => {
      const asked = units.flatMap(({ unit, standings }) =>
        unitAsks(standings, today)
          .filter((ask) => ask.duty === id && ask.isLate === isLate)
          .map(({ by }) => ({ unit: { id: unit.id, name: unit.name }, by })),
      );
      const [first] = asked;
      if (!first) return [];
      // A shared duty waits for any of them: none of the units owes it more than the others.
      const named = shared ? [] : asked.map(({ unit }) => unit);
      return [{ tag: 'unitDuty', duty: id, isLate, by: first.by, units: named }];
    }),
  );
}

/** What is due soon or over of a unit's duties. */
export function unitAsks(standings: UnitStanding[], today: string): UnitAsk[] {
  return standings.flatMap(({ duty, deadline, window }): UnitAsk[] => {
    if (window.state === 'met' || window.state === 'future') return [];
    const by = deadline !== null && deadline < window.to ? deadline : window.to;
    const isLate = by < today;
    return isLate || isSoon(by, today) ? [{ duty, isLate, by }] : [];
  });
}

function notEnrolled(units: AssessedUnit[]): HelpItem[] {
  const counted = countByUnit(units, ({ isEnrolled }) => !isEnrolled);
  return counted.people > 0 ? [{ tag: 'notEnrolled', ...counted }] : [];
}

function endingSoon(policy: Policy, units: AssessedUnit[], today: string): HelpItem[] {
  return policy.duties
    .filter(({ level, noVerdict }) => level === 'required' && !noVerdict)
    .flatMap(({ id }) => {
      const days = new Set(
        units.flatMap(({ members }) => members.flatMap(({ standings }) => endsOf(standings, id, today))),
      );
      return [...days].sort().map((by): HelpItem => {
        const counted = countByUnit(units, ({ standings }) => endsOf(standings, id, today).includes(by));
        return { tag: 'endsSoon', duty: id, by, ...counted };
      });
    });
}

/** The days soon on which something ends that is not reached yet; a week is short enough to end by itself. */
function endsOf(standings: DeclaredStanding[], id: string, today: string): string[] {
  return standings
    .filter(({ duty, state }) => duty === id && state !== 'unassigned')
    .flatMap(({ deadline, windows }) =>
      windows
        .filter((window) => window.state === 'open' && lengthOf(window) > SOON_DAYS)
        .map(({ to }) => (deadline !== null && today <= deadline && deadline < to ? deadline : to)),
    )
    .filter((by) => isSoon(by, today));
}

function isSoon(by: string, today: string): boolean {
  const days = dateToDay(by) - dateToDay(today);
  return 0 <= days && days < SOON_DAYS;
}

/** How many people fit, each once, and how many in each unit. */
function countByUnit(
  units: AssessedUnit[],
  fits: (person: AssessedPerson) => boolean,
): { people: number; units: { unit: { id: string; name: string }; people: number }[] } {
  const counted = units
    .map(({ unit, members }) => ({ unit, fitting: members.filter(fits) }))
    .filter(({ fitting }) => fitting.length > 0);
  const everybody = new Set(counted.flatMap(({ fitting }) => fitting.map(({ person }) => person.id)));
  return {
    people: everybody.size,
    units: counted.map(({ unit, fitting }) => ({
      unit: { id: unit.id, name: unit.name },
      people: fitting.length,
    })),
  };
}
