import type { DeclaredStanding } from '../../../domain/declarations.ts';
import type { DutyState, Window } from '../../../domain/progress.ts';
import type { Duty, LinkKind, Period as Per, Text } from '../../../domain/regulation/policy.ts';

export type Measure = Duty['counts']['measure'] | 'filing';

/** One duty as a row shows it. */
export interface DutyRow {
  duty: string;
  clause: string;
  title: Text;
  measure: Measure;
  /** What the figure counts: windows of this length where there are several, else what the duty measures. */
  per: Per | null;
  figure: { count: number; target: number } | null;
  /** One for each window, or for each time that one window asks. */
  marks: Mark[] | null;
  state: RowState;
}

export type Mark = Window['state'];

/** What is said of a duty, and how. */
export type RowState =
  | { tag: 'met'; isLate: boolean }
  /** There was no occasion, by the person's own word. */
  | { tag: 'declared' }
  | { tag: 'unassigned'; linked: LinkKind }
  | { tag: 'upcoming' }
  /** A figure without verdict. */
  | { tag: 'figure'; percent: number }
  /** Something is wanting in the window that is open. */
  | { tag: 'asks'; remaining: number; measure: Measure; per: Per; isDue: boolean; lost: number }
  /** This week, or month, is done. */
  | { tag: 'done'; per: Per; lost: number }
  /** Windows are over, and nothing is open. */
  | { tag: 'lost'; per: Per; lost: number }
  /** The only window is over: so much is wanting. */
  | { tag: 'short'; remaining: number; measure: Measure };

/** More than these are drawn as one bar. */
const MOST_MARKS = 24;

export function dutyRow(
  duty: Duty,
  standing: DeclaredStanding & { late?: string[] },
  today: string,
): DutyRow {
  const { windows } = standing;
  const [only] = windows;
  const isMany = windows.length > 1;
  const state = rowState(duty, standing, today);
  const figure = isMany
    ? { count: windows.filter(({ state }) => state === 'met').length, target: windows.length }
    : (only ?? null);
  return {
    duty: duty.id,
    clause: duty.clause,
    title: duty.title,
    measure: duty.counts.measure,
    per: isMany ? duty.per : null,
    figure: figure && { count: figure.count, target: figure.target },
    marks: isMany ? windows.map(({ state }) => state) : only ? windowMarks(only, state) : null,
    state,
  };
}

/** As many marks as the window asks for, filled one after the other; those that are wanting are ochre where they are due. */
export function windowMarks({ count, target, state }: Window, said: RowState): Mark[] | null {
  if (target > MOST_MARKS / 2 || !Number.isInteger(target)) return null;
  const isDue = said.tag === 'asks' && said.isDue;
  const rest = state === 'missed' || (state === 'open' && isDue) ? state : 'future';
  return Array.from({ length: target }, (_, index) => (index < count ? 'met' : rest));
}

function rowState(
  duty: Duty,
  { state, windows, deadline, late = [] }: DeclaredStanding & { late?: string[] },
  today: string,
): RowState {
  const { counts, per } = duty;
  const { measure } = counts;
  if (duty.noVerdict) return { tag: 'figure', percent: percentOf(duty, windows) };
  if (state === 'met') return metState(windows, late);
  if (state === 'unassigned' && counts.measure !== 'link' && counts.linked)
    return { tag: 'unassigned', linked: counts.linked };
  if (state === 'unassigned' && counts.measure === 'link')
    return { tag: 'unassigned', linked: counts.linked };
  const lost = windows.filter((window) => window.state === 'missed').length;
  const open = windows.find((window) => window.state === 'open');
  if (open) {
    const isBeforeDeadline = deadline !== null && today <= deadline;
    const isDue = state === 'behind' || isBeforeDeadline || per === 'week' || per === 'month';
    return { tag: 'asks', remaining: open.target - open.count, measure, per, isDue, lost };
  }
  if (state === 'upcoming') return { tag: 'upcoming' };
  if (windows.some(({ from, to }) => from <= today && today <= to)) return { tag: 'done', per, lost };
  const [only] = windows;
  if (windows.length === 1 && only) return { tag: 'short', remaining: only.target - only.count, measure };
  return lost > 0 ? { tag: 'lost', per, lost } : { tag: 'upcoming' };
}

function metState(windows: DeclaredStanding['windows'], late: string[]): RowState {
  const isDeclared = windows.some(({ count, target, declaration }) => declaration && count < target);
  return isDeclared ? { tag: 'declared' } : { tag: 'met', isLate: late.length > 0 };
}

/** Of all working days, where a share of them is the target. */
function percentOf({ target }: Duty, windows: Window[]): number {
  const all = windows.reduce((sum, window) => sum + window.target, 0) / target;
  const count = windows.reduce((sum, window) => sum + window.count, 0);
  return all > 0 ? Math.round((100 * count) / all) : 0;
}

/** For a unit's duty, which has one window. */
export function unitState(state: DutyState, window: Window, measure: Measure, isLate: boolean): RowState {
  const remaining = window.target - window.count;
  if (window.state === 'met') return { tag: 'met', isLate };
  if (window.state === 'future') return { tag: 'upcoming' };
  if (window.state === 'missed') return { tag: 'short', remaining, measure };
  return { tag: 'asks', remaining, measure, per: 'semester', isDue: state === 'behind', lost: 0 };
}
