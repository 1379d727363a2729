import { headToColumn, ROSTER_COLUMNS, type RosterColumn } from './columns.ts';
import type { ImportRow } from './import-row.ts';

/** Where in a table the roster stands. Rows and columns count from 0. */
export interface Mapping {
  /** The row before the first person; -1 where the table has no head. */
  headRow: number;
  columns: Partial<Record<RosterColumn, number>>;
}

/** A title and a few notes may stand above the head. */
const HEAD_WITHIN = 30;

/**
 * The head of the table and what its columns are, as far as they are called by any name that is known (IM1). The head is
 * the row, or the pair of rows, in which most columns are recognised.
 */
export function guessMapping(rows: string[][]): Mapping {
  let best: Mapping = { headRow: -1, columns: {} };
  for (let row = 0; row < Math.min(rows.length, HEAD_WITHIN); row += 1) {
    for (const heads of [oneRow(rows, row), twoRows(rows, row)]) {
      if (!heads) continue;
      const columns = recognise(heads.names);
      if (sizeOf(columns) > sizeOf(best.columns)) best = { headRow: heads.headRow, columns };
    }
  }
  // One word that looks like a head is a title, or a person's unit.
  return sizeOf(best.columns) >= 2 ? best : { headRow: -1, columns: {} };
}

/** The persons under the head, with the cells that the mapping names. Blank rows and a head that is repeated are none. */
export function tableToImportRows(rows: string[][], { headRow, columns }: Mapping): ImportRow[] {
  const head = rows[headRow];
  const mapped = ROSTER_COLUMNS.flatMap((column) => {
    const at = columns[column];
    return at === undefined ? [] : [{ column, at }];
  });
  return rows.slice(headRow + 1).flatMap((row, index): ImportRow[] => {
    const cells = mapped.map(({ column, at }) => [column, row[at] ?? ''] as const);
    const isBlank = cells.every(([, cell]) => cell === '');
    const isHead = head !== undefined && mapped.every(({ at }) => (row[at] ?? '') === (head[at] ?? ''));
    if (isBlank || isHead) return [];
    return [{ row: headRow + index + 2, ...Object.fromEntries(cells) }];
  });
}

function oneRow(rows: string[][], row: number): { headRow: number; names: string[][] } {
  return { headRow: row, names: (rows[row] ?? []).map((cell) => [cell]) };
}

/** A head of two rows: 联系 over 班级, 学院 and 支部. `null` where the second row holds anything that is no head. */
function twoRows(rows: string[][], row: number): { headRow: number; names: string[][] } | null {
  const [upper = [], lower = []] = [rows[row], rows[row + 1]];
  const length = Math.max(upper.length, lower.length);
  const names: string[][] = [];
  let above = '';
  for (let column = 0; column < length; column += 1) {
    const [top = '', under = ''] = [upper[column], lower[column]];
    // What is merged sideways stands in its first cell alone where the file does not tell of the merging.
    above = top || above;
    if (under === '') names.push([top]);
    else if (headToColumn(above + under) || headToColumn(under)) names.push([above + under, under, top]);
    else if (under === top) names.push([top]);
    else return null;
  }
  return { headRow: row + 1, names };
}

/** Each column by the first of its names that is known; what was found once is not looked for again. */
function recognise(names: string[][]): Mapping['columns'] {
  const columns: Mapping['columns'] = {};
  for (const [at, candidates] of names.entries()) {
    const column = candidates.map(headToColumn).find((found) => found && columns[found] === undefined);
    if (column) columns[column] = at;
  }
  return columns;
}

function sizeOf(columns: Mapping['columns']): number {
  return Object.keys(columns).length;
}
