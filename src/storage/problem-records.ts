import type { ReadEntry } from '../domain/log/fold.ts';
import { foldProblems } from '../domain/problems/fold-problems.ts';
import type { Person } from '../domain/roster.ts';
import type { ForeignEntryRow } from './phone-database.ts';
import type { ProblemRecord, RecordState } from './phone-state.ts';
import { entriesByProblem, type ProblemEntries } from './problem-entries.ts';

/** How sure it is that an entry will last. A record that stands in two chains after a fork is archived where one is. */
export const STRENGTH = { refused: 0, saved: 1, archived: 2 } as const;

/**
 * The problems that this phone holds, as screens draw them.
 *
 * @param stateById what may be said of each own entry
 */
export function toProblemRecords(
  own: ReadEntry[],
  foreign: ForeignEntryRow[],
  person: Pick<Person, 'id' | 'name'>,
  stateById: ReadonlyMap<string, RecordState>,
): ProblemRecord[] {
  const held = entriesByProblem(own, foreign);
  const names = new Map(foreign.map((row) => [row.person, row.name])).set(person.id, person.name);
  const authored = [...own.map((row) => ({ ...row, person: person.id })), ...foreign];
  return foldProblems(authored).map((problem) => {
    const authors = new Set([problem.person, ...problem.steps.map((step) => step.person)]);
    return {
      problem,
      state: weakestState(held.get(problem.id) ?? { own: [], foreign: [] }, stateById),
      authors: Object.fromEntries([...authors].map((id) => [id, names.get(id) ?? ''])),
    };
  });
}

function weakestState(
  { own, foreign }: ProblemEntries<ReadEntry>,
  stateById: ReadonlyMap<string, RecordState>,
): RecordState {
  const states = [
    ...own.map(({ id }): RecordState => stateById.get(id) ?? { name: 'saved' }),
    ...foreign.map(({ receivedAt }): RecordState => ({ name: 'archived', receivedAt })),
  ];
  return states.reduce((weakest, state) => {
    if (weakest.name !== 'archived' || state.name !== 'archived') {
      return STRENGTH[state.name] < STRENGTH[weakest.name] ? state : weakest;
    }
    // All of it is there since the last of it came.
    return state.receivedAt > weakest.receivedAt ? state : weakest;
  });
}
