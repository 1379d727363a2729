import type { ProblemStep } from './bodies.ts';
import type { TakenStep } from './problem.ts';

/**
 * Which of two steps of one revision holds: they were taken by people who did not know of each other. In doubt the one
 * that goes farther does, but a reopening beats a closing, and anybody's work beats a withdrawal.
 */
const RANKS: Record<ProblemStep, number> = {
  withdrawn: 0,
  referred: 1,
  answered: 2,
  told: 3,
  explained: 4,
  reported: 5,
  closed: 6,
  reopened: 7,
};

/** The order in which steps hold, the same wherever and whenever they arrive (PR3). */
export function compareSteps(a: TakenStep, b: TakenStep): number {
  return (
    a.revision - b.revision ||
    RANKS[a.step] - RANKS[b.step] ||
    Date.parse(a.at) - Date.parse(b.at) ||
    compareTexts(a.device, b.device) ||
    a.seq - b.seq ||
    compareTexts(a.id, b.id)
  );
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
