import type { Event } from '../domain/log/bodies.ts';
import type { ReadEntry } from '../domain/log/fold.ts';
import { problemDigest } from '../domain/problems/digest.ts';
import { problemNamedBy, problemOf } from '../domain/problems/problem.ts';
import type { ForeignEntryRow, PhoneDatabase } from './phone-database.ts';

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

/** The types that may speak of a problem. */
const ABOUT_PROBLEMS: Event['type'][] = ['problem.raised', 'problem.moved', 'visit.retracted'];

/** The digest of each problem of which this phone holds anything: what a pull tells the endpoint. */
export async function readProblemDigests(database: PhoneDatabase): Promise<Record<string, string>> {
  const [own, foreign] = await Promise.all([
    database.entries.where('type').anyOf(ABOUT_PROBLEMS).toArray(),
    database.foreignEntries.toArray(),
  ]);
  const digests = [...entriesByProblem(own, foreign)].map(
    async ([problem, rows]): Promise<[string, string]> => [
      problem,
      await problemDigest([...rows.own, ...rows.foreign].map(({ hash }) => hash)),
    ],
  );
  return Object.fromEntries(await Promise.all(digests));
}
