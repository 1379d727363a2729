import { dateToDay } from '../campus-day.ts';
import { lengthOf, type Span } from './windows.ts';

export type WindowState = 'met' | 'missed' | 'future' | 'open';
export type DutyState = 'met' | 'missed' | 'behind' | 'onTrack' | 'upcoming' | 'unassigned';

/** One window of a duty, and what was counted in it. */
export interface Window extends Span {
  count: number;
  target: number;
  state: WindowState;
  /** The activities that made the count, in the order of their campus dates. */
  activities: string[];
}

/** The state of a window on a campus date: the first that fits (RE10). */
export function windowState({ from, to }: Span, isMet: boolean, today: string): WindowState {
  if (isMet) return 'met';
  if (to < today) return 'missed';
  return today < from ? 'future' : 'open';
}

/**
 * A duty's state from those of its windows: the first that fits (RE11).
 *
 * @param needsLink whether the link is missing without which nothing can count
 */
export function dutyState(windows: Window[], needsLink: boolean, today: string): DutyState {
  if (windows.every(({ state }) => state === 'met')) return 'met';
  if (needsLink) return 'unassigned';
  if (windows.some(({ state }) => state === 'missed')) return 'missed';
  if (windows.every(({ state }) => state === 'future')) return 'upcoming';
  const isBehind = windows.some(
    (window) => window.state === 'open' && window.count < expectedBy(window, today),
  );
  return isBehind ? 'behind' : 'onTrack';
}

/** What one would have by now at an even pace, rounded down; today has elapsed. */
function expectedBy(window: Window, today: string): number {
  const elapsed = dateToDay(today) - dateToDay(window.from) + 1;
  return Math.floor((window.target * elapsed) / lengthOf(window));
}
