import type { Problem } from './problem.ts';
import { belongsTo, type Viewer } from './viewer.ts';

/** Whether the next step is the viewer's (PR9). */
export function waitsFor(problem: Problem, viewer: Viewer): boolean {
  const { isRaiser, isDepartment, isOffice } = partOf(problem, viewer);
  switch (problem.state) {
    case 'raised':
    case 'answered':
    case 'told':
      return isRaiser;
    case 'referred':
      return isDepartment;
    case 'reported':
      return isOffice;
    case 'explained':
    case 'closed':
    case 'withdrawn':
      return false;
    default:
      throw new Error(`A state that waits for nobody known: ${problem.state satisfies never}`);
  }
}

/** What a viewer has to do with a problem; one person may be several. */
export interface Part {
  isRaiser: boolean;
  /** Of the unit that it was referred to last. */
  isDepartment: boolean;
  isOffice: boolean;
}

export function partOf({ person, department }: Problem, viewer: Viewer): Part {
  return {
    isRaiser: viewer.person === person,
    isDepartment: department !== null && belongsTo(viewer, department),
    isOffice: viewer.roles.includes('office'),
  };
}
