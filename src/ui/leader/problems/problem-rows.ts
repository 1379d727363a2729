import type { ProblemRank } from '../../../domain/problems/next-steps.ts';
import type { ProblemRecord } from '../../../storage/phone-state.ts';
import { addRow, type ListRow } from '../../shared/list-row.ts';
import type { RankedProblem } from './problems-model.ts';

/** What a row shows that says how many have ended, and unfolds them. */
export interface EndedFold {
  count: number;
  isOpen: boolean;
}

export type ProblemRow = ListRow<ProblemRecord | EndedFold, ProblemRank['section']>;

/** What waits, what is in progress, and folded what has ended. */
export function problemRows(found: RankedProblem[], isOpen: boolean): ProblemRow[] {
  const rows: ProblemRow[] = [];
  for (const [index, { record, rank }] of found.entries()) {
    const { id, section } = rank;
    if (section === 'ended' && rows.at(-1)?.section !== section)
      addRow(rows, { id: section, item: { count: found.length - index, isOpen }, section });
    if (section !== 'ended' || isOpen) addRow(rows, { id, item: record, section });
  }
  return rows;
}
