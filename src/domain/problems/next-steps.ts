import type { ProblemStep } from './bodies.ts';
import { isEnded, type Problem } from './problem.ts';
import type { Viewer } from './viewer.ts';
import { partOf, waitsFor } from './waits-for.ts';

/** The steps that the viewer may sensibly take now, the most likely first (PR8). */
export function nextSteps(problem: Problem, viewer: Viewer): ProblemStep[] {
  const { isRaiser, isDepartment, isOffice } = partOf(problem, viewer);
  const steps = new Set<ProblemStep>([
    ...(isDepartment ? stepsOfDepartment(problem) : []),
    ...(isRaiser ? stepsOfRaiser(problem) : []),
    ...(isOffice ? stepsOfOffice(problem) : []),
  ]);
  return [...steps];
}

/** @param today the campus date; what is due on it is not overdue yet */
export function isOverdue({ state, due }: Problem, today: string): boolean {
  return due !== null && due < today && !isEnded(state);
}

/** Where a problem stands among all that the viewer sees (PR9), read once: thousands are compared often. */
export interface ProblemRank {
  section: 'waiting' | 'open' | 'ended';
  isOverdue: boolean;
  /** A campus date; of those that ended, and where nothing is due, one after all others. */
  due: string;
  /** When it was heard, in milliseconds since the epoch. */
  on: number;
  id: string;
}

export function createRankOf(viewer: Viewer, today: string): (problem: Problem) => ProblemRank {
  return (problem) => {
    const hasEnded = isEnded(problem.state);
    return {
      section: waitsFor(problem, viewer) ? 'waiting' : hasEnded ? 'ended' : 'open',
      isOverdue: isOverdue(problem, today),
      due: hasEnded ? NEVER : (problem.due ?? NEVER),
      on: Date.parse(problem.raised.on),
      id: problem.id,
    };
  };
}

const NEVER = '9999-12-31';
const ORDER = { waiting: 0, open: 1, ended: 2 };

/** What waits for the viewer first, then what is in progress, each overdue first, then by due date, the newest first; ended ones last (PR9). */
export function compareRanks(a: ProblemRank, b: ProblemRank): number {
  return (
    ORDER[a.section] - ORDER[b.section] ||
    Number(b.isOverdue) - Number(a.isOverdue) ||
    compareText(a.due, b.due) ||
    b.on - a.on ||
    compareText(b.id, a.id)
  );
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function stepsOfRaiser({ state }: Problem): ProblemStep[] {
  switch (state) {
    case 'raised':
      return ['referred', 'answered', 'explained', 'withdrawn'];
    case 'referred':
      return ['answered', 'referred', 'explained', 'reported', 'withdrawn'];
    case 'answered':
      return ['told', 'explained', 'referred', 'reported'];
    case 'told':
      return ['closed', 'explained', 'reopened'];
    case 'explained':
      return ['reported', 'closed', 'reopened'];
    case 'reported':
      return ['told', 'closed'];
    case 'closed':
      return ['reopened'];
    case 'withdrawn':
      return [];
    default:
      throw new Error(`A state without steps: ${state satisfies never}`);
  }
}

function stepsOfDepartment({ state }: Problem): ProblemStep[] {
  switch (state) {
    case 'referred':
      return ['answered', 'referred'];
    case 'answered':
    case 'explained':
      return ['answered'];
    case 'raised':
    case 'told':
    case 'reported':
    case 'closed':
    case 'withdrawn':
      return [];
    default:
      throw new Error(`A state without steps: ${state satisfies never}`);
  }
}

function stepsOfOffice({ state }: Problem): ProblemStep[] {
  switch (state) {
    case 'raised':
    case 'referred':
    case 'answered':
      return ['referred', 'answered', 'reported'];
    case 'told':
      return ['closed', 'reopened'];
    case 'explained':
      return ['reported', 'reopened'];
    case 'reported':
      return ['answered', 'referred', 'closed'];
    case 'closed':
      return ['reopened'];
    case 'withdrawn':
      return [];
    default:
      throw new Error(`A state without steps: ${state satisfies never}`);
  }
}
