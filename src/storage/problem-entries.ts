import { problemDigest } from '../domain/problems/digest.ts';
import { problemNamedBy, problemOf } from '../domain/problems/problem.ts';
import type { EntryRow, ForeignEntryRow, PhoneDatabase } from './phone-database.ts';

/** What this phone holds of one problem. */
export interface ProblemEntries {
  own: EntryRow[];
  foreign: ForeignEntryRow[];
}

/** The person's own entries and those of others, by the problem that they are about. */
export function entriesByProblem(own: EntryRow[], foreign: ForeignEntryRow[]): Map<string, ProblemEntries> {
  const byProblem = new Map<string, ProblemEntries>();
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

/** The digest of each problem of which this phone holds anything: what a pull tells the endpoint. */
export async function readProblemDigests(database: PhoneDatabase): Promise<Record<string, string>> {
  const [own, foreign] = await Promise.all([database.entries.toArray(), database.foreignEntries.toArray()]);
  const digests = [...entriesByProblem(own, foreign)].map(
    async ([problem, rows]): Promise<[string, string]> => [
      problem,
      await problemDigest([...rows.own, ...rows.foreign].map(({ hash }) => hash)),
    ],
  );
  return Object.fromEntries(await Promise.all(digests));
}
