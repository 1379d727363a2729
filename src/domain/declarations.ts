import { dateToDay, dayToDate } from './campus-day.ts';
import type { DutyDeclaredBody } from './log/declaration-body.ts';
import type { ReadEntry } from './log/fold.ts';
import { standsBefore } from './log/stands-before.ts';
import type { Standing, Window } from './progress.ts';
import type { Policy } from './regulation/policy.ts';
import { dutyState } from './regulation/states.ts';
import { isWithin } from './regulation/windows.ts';

/** What a person said about a duty in one of its windows, with the id of the entry that says it. */
export interface Declaration extends DutyDeclaredBody {
  id: string;
  /** When it was said, by the phone's clock. */
  at: string;
}

/** A window with what the person declared for it. */
export interface DeclaredWindow extends Window {
  declaration?: Declaration;
}

/** A standing with what the person declared. */
export interface DeclaredStanding extends Standing {
  windows: DeclaredWindow[];
}

/**
 * What a person's entries declare, the earliest first; taken back ones are left out. Neither the order nor the number of
 * times in which the entries arrive makes a difference (LG8).
 */
export function foldDeclarations(entries: Iterable<ReadEntry>): Declaration[] {
  const declared = new Map<string, { entry: ReadEntry; declaration: Declaration }>();
  const retracted = new Set<string>();
  for (const entry of entries) {
    const { id, at, event } = entry;
    if (event?.type === 'visit.retracted') retracted.add(event.body.visit);
    if (event?.type !== 'duty.declared') continue;
    const held = declared.get(id);
    if (held && !standsBefore(entry, held.entry)) continue;
    declared.set(id, { entry, declaration: { ...event.body, id, at } });
  }
  return [...declared.values()]
    .map(({ declaration }) => declaration)
    .filter(({ id }) => !retracted.has(id))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1));
}

/**
 * The standings with the person's declarations (RE18): where a duty's policy takes `noOccasion`, its window asks nothing
 * more and is met; where it takes a `share`, that figure stands beside the window, and changes nothing. Of several
 * declarations for one window the last holds. Declarations of duties that take none are passed over.
 *
 * @param today a campus date
 */
export function applyDeclarations(
  policy: Policy,
  standings: Standing[],
  declarations: Declaration[],
  today: string,
): DeclaredStanding[] {
  const declarable = new Map(policy.duties.map(({ id, declarable: takes }) => [id, takes]));
  return standings.map((standing) => {
    const takes = declarable.get(standing.duty);
    const own = declarations.filter(({ duty }) => duty === standing.duty);
    if (!takes || own.length === 0) return standing;
    const windows = standing.windows.map((window): DeclaredWindow => {
      const declaration = own.findLast((candidate) => isAbout(candidate, window));
      if (!declaration) return window;
      return { ...window, ...(takes === 'noOccasion' ? { state: 'met' } : {}), declaration };
    });
    const state =
      takes === 'noOccasion' ? dutyState(windows, standing.state === 'unassigned', today) : standing.state;
    return { ...standing, windows, state };
  });
}

/**
 * A calendar that is mended moves a window's ends: the declaration goes with the window that holds the middle of the
 * stretch that it was made for.
 */
function isAbout({ from, to }: Declaration, window: Window): boolean {
  return isWithin(window, dayToDate(Math.floor((dateToDay(from) + dateToDay(to)) / 2)));
}
