import { foldProblems } from '../../domain/problems/fold-problems.ts';
import type { Problem } from '../../domain/problems/problem.ts';
import type { Viewer } from '../../domain/problems/viewer.ts';
import type { Database } from '../database/tables.ts';
import { readStored } from '../log/read-stored.ts';
import { readConcerningRows } from '../problems/read-concerning-rows.ts';

/** Every problem that concerns the unit, with the steps that count (PR6, PR7). */
export function readUnitProblems(database: Database, unit: string): Promise<Problem[]> {
  return readProblemsOf(database, { person: '', roles: [], units: [unit], clerkOf: null });
}

/** Every problem that anybody has raised, as the office sees them. */
export function readAllProblems(database: Database): Promise<Problem[]> {
  return readProblemsOf(database, { person: '', roles: ['office'], units: [], clerkOf: null });
}

/** Every problem that the person has raised. */
export async function readRaisedProblems(database: Database, person: string): Promise<Problem[]> {
  const problems = await readProblemsOf(database, { person, roles: [], units: [], clerkOf: null });
  return problems.filter((problem) => problem.person === person);
}

/** A database takes only so many values in one question. */
const MOST_AT_ONCE = 500;

async function readProblemsOf(database: Database, viewer: Viewer): Promise<Problem[]> {
  const rows = await readConcerningRows(database, viewer);
  if (rows.size === 0) return [];
  const ids = [...rows.keys()];
  const jwsByPlace = new Map<string, string>();
  for (let begin = 0; begin < ids.length; begin += MOST_AT_ONCE) {
    const texts = await database
      .selectFrom('entries')
      .select(['device', 'seq', 'jws'])
      .where('about', 'in', ids.slice(begin, begin + MOST_AT_ONCE))
      .execute();
    for (const { device, seq, jws } of texts) jwsByPlace.set(`${device} ${seq}`, jws);
  }
  return foldProblems(
    [...rows.values()].flat().flatMap(({ device, seq, person }) => {
      const entry = readStored(jwsByPlace.get(`${device} ${seq}`) ?? '');
      return entry ? [{ ...entry, person }] : [];
    }),
  );
}
