import type { ReadEntry } from '../domain/log/fold.ts';
import { problemNamedBy, problemOf } from '../domain/problems/problem.ts';
import type { ForeignEntryRow } from './phone-database.ts';

/** What this phone holds of one problem. */
export interface ProblemEntries<Own extends ReadEntry> {
  own: Own[];
  foreign: ForeignEntryRow[];
}

/** The person's own entries and those of others, by the problem that they are about. */
export function entriesByProblem<Own extends ReadEntry>(
  own: Own[],
  foreign: ForeignEntryRow[],
): Map<string, ProblemEntries<Own>> {
  const byProblem = new Map<string, ProblemEntries<Own>>();
  const open = (problem: string) => {
    const held = byProblem.get(problem) ?? { own: [], foreign: [] };
    byProblem.set(problem, held);
    return held;
  };
  for (const row of foreign) open(row.problem).foreign.push(row);
  for (const row of own) {
    const problem = problemOf(row);
    if (problem !== null) open(problem).own.push(row);
  }
  // A retraction may take back a record just as well: it belongs to a problem only where there is one.
  for (const row of own) {
    if (row.event?.type === 'visit.retracted') byProblem.get(problemNamedBy(row) ?? '')?.own.push(row);
  }
  return byProblem;
}
