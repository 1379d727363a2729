import { foldProblems } from '../../domain/problems/fold-problems.ts';
import type { AuthoredEntry, Problem } from '../../domain/problems/problem.ts';
import type { Viewer } from '../../domain/problems/viewer.ts';
import type { Database } from '../database/tables.ts';
import { readStored } from '../log/read-stored.ts';
import { readConcerningRows } from '../problems/read-concerning-rows.ts';

/** Nobody in particular, who sees whatever counts. */
const OFFICE: Viewer = { person: '', roles: ['office'], units: [], clerkOf: null };

/**
 * Reads all problems, as whoever holds the office sees them (PR6, PR7). They are read anew where the log has grown
 * since, and of the entries only those that are new.
 */
export function createProblemReader(database: Database): (logLength: number) => Promise<Problem[]> {
  const entries = new Map<string, AuthoredEntry | null>();
  let held: { logLength: number; problems: Problem[] } = { logLength: 0, problems: [] };

  return async function readProblems(logLength) {
    if (held.logLength === logLength) return held.problems;
    const rows = [...(await readConcerningRows(database, OFFICE)).values()].flat();
    const missing = rows.filter(({ device, seq }) => !entries.has(`${device} ${seq}`));
    for (const { device, seq, person } of missing) {
      const entry = readStored(await readText(database, device, seq));
      entries.set(`${device} ${seq}`, entry && { ...entry, person });
    }
    const counting = rows.flatMap(({ device, seq }) => entries.get(`${device} ${seq}`) ?? []);
    held = { logLength, problems: foldProblems(counting) };
    return held.problems;
  };
}

async function readText(database: Database, device: string, seq: number): Promise<string> {
  const { jws } = await database
    .selectFrom('entries')
    .select('jws')
    .where('device', '=', device)
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow();
  return jws;
}
