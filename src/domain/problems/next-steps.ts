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

/** What waits for the viewer first, then what is overdue, then the rest by due date, the newest first; ended ones last (PR9). */
export function compareProblems(viewer: Viewer, today: string): (a: Problem, b: Problem) => number {
  const standing = (problem: Problem) => {
    if (waitsFor(problem, viewer)) return isOverdue(problem, today) ? 0 : 1;
    if (isOverdue(problem, today)) return 2;
    return isEnded(problem.state) ? 4 : 3;
  };
  return (a, b) =>
    standing(a) - standing(b) ||
    compareDue(a, b) ||
    Date.parse(b.raised.on) - Date.parse(a.raised.on) ||
    (a.id < b.id ? 1 : -1);
}

function compareDue(a: Problem, b: Problem): number {
  if (a.due === b.due || isEnded(a.state)) return 0;
  if (a.due === null || b.due === null) return a.due === null ? 1 : -1;
  return a.due < b.due ? -1 : 1;
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
