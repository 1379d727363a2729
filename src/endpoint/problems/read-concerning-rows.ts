import type { Viewer } from '../../domain/problems/viewer.ts';
import type { Database } from '../database/tables.ts';

/** An entry about a problem, without its text. */
export interface ProblemRow {
  device: string;
  seq: number;
  hash: string;
  person: string;
}

/**
 * The entries of each problem that concerns the viewer, as the viewer's phone is to hold them: all of the viewer's own,
 * and those of others that count (PR7). Newest problem first: ids are in the order of time.
 */
export async function readConcerningRows(
  database: Database,
  viewer: Viewer,
): Promise<Map<string, ProblemRow[]>> {
  const units = viewer.clerkOf === null ? viewer.units : [...viewer.units, viewer.clerkOf];
  const rows = await database
    .selectFrom('problems')
    // Crossed rather than inner: SQLite then keeps the order, from the few problems to their entries. Left to itself it
    // walks along all entries.
    .crossJoin('entries')
    .leftJoin('problem_people', (join) =>
      join
        .onRef('problem_people.problem', '=', 'problems.id')
        .onRef('problem_people.person', '=', 'entries.person'),
    )
    .select([
      'problems.id',
      'problems.person as raiser',
      'entries.device',
      'entries.seq',
      'entries.hash',
      'entries.type',
      'entries.person',
      'problem_people.person as entitled',
    ])
    .whereRef('entries.about', '=', 'problems.id')
    .where('entries.type', 'in', ['problem.raised', 'problem.moved', 'visit.retracted'])
    .$if(!viewer.roles.includes('office'), (query) =>
      query.where((is) =>
        is.or([
          is('problems.person', '=', viewer.person),
          is(
            'problems.id',
            'in',
            // Never an empty list: not every database knows one.
            is
              .selectFrom('problem_units')
              .select('problem')
              .where('unit', 'in', ['', ...units]),
          ),
        ]),
      ),
    )
    .orderBy('problems.id', 'desc')
    .orderBy('entries.device')
    .orderBy('entries.seq')
    .execute();

  const byProblem = new Map<string, ProblemRow[]>();
  for (const { id, raiser, type, entitled, ...row } of rows) {
    const counts = entitled !== null && (type === 'problem.moved' || row.person === raiser);
    if (!counts && row.person !== viewer.person) continue;
    const held = byProblem.get(id);
    if (held) held.push(row);
    else byProblem.set(id, [row]);
  }
  return byProblem;
}
