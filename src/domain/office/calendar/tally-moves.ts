import type { ImpactState, StateMove } from './impact-schema.ts';

/** What is compared of one duty of one person. */
export interface DutyGlance {
  state: ImpactState;
  /** The days over which it is judged, one text for each window. */
  windows: string[];
}

/** What becomes of one duty, summed up over all whose it is. */
export interface DutyTally {
  people: number;
  moves: StateMove[];
  windows: { before: number | null; after: number | null; count: number }[];
}

/** Sums up what two glances at the same duty of the same person tell apart. Says whether its state changed. */
export function tallyMove(tally: DutyTally, before: DutyGlance | null, after: DutyGlance | null): boolean {
  const states = { before: before?.state ?? null, after: after?.state ?? null };
  const isMoved = states.before !== states.after;
  if (isMoved) addOne(tally.moves, states);
  const isOther = isOtherWindows(before?.windows ?? [], after?.windows ?? []);
  if (isOther) {
    addOne(tally.windows, {
      before: before?.windows.length ?? null,
      after: after?.windows.length ?? null,
    });
  }
  if (isMoved || isOther) tally.people += 1;
  return isMoved;
}

/** One window whose ends move with the semester is told by the semester itself. */
function isOtherWindows(before: string[], after: string[]): boolean {
  if (before.length <= 1 && after.length <= 1) return false;
  return before.length !== after.length || before.some((days, index) => days !== after[index]);
}

function addOne<Key extends { before: unknown; after: unknown }>(
  tallies: (Key & { count: number })[],
  key: Key,
): void {
  const held = tallies.find(({ before, after }) => before === key.before && after === key.after);
  if (held) held.count += 1;
  else tallies.push({ ...key, count: 1 });
}
