import { foldText } from '../fold-text.ts';
import type { PlaceKind } from '../place.ts';

/** The columns of a table of places. */
export type PlaceColumn = 'name' | 'kind' | 'college' | 'building';
export const REQUIRED_COLUMNS = ['name', 'kind'] as const satisfies PlaceColumn[];

/** What the heads of a table are called in the spreadsheets of offices. */
const HEADS: Record<PlaceColumn, string[]> = {
  name: ['名称', '地点', '地点名称', '场所', '场所名称', '名字', 'name', 'place'],
  kind: ['类型', '类别', '种类', '地点类型', '场所类型', '地点类别', '场所类别', 'kind', 'type'],
  college: ['学院', '所属学院', '教学院', '院系', '所属单位', '单位', '二级学院', 'college', 'unit'],
  building: ['楼栋', '楼', '楼宇', '楼名', '所在楼栋', '所在楼', '教学楼', '楼栋名称', '园区', 'building'],
};

const KINDS: Record<PlaceKind, string[]> = {
  classroom: ['教室', '课堂', '实验室', '机房', 'classroom'],
  class: ['班级', '班', '行政班', '行政班级', '教学班', 'class'],
  dorm: ['宿舍', '学生宿舍', '寝室', '公寓', '学生公寓', '宿舍楼', 'dorm', 'dormitory'],
  canteen: ['食堂', '学生食堂', '餐厅', 'canteen'],
  club: ['社团', '学生社团', '协会', '第二课堂', 'club'],
  lecture: ['讲座', '报告厅', '讲座场地', '讲座场所', '学术报告厅', 'lecture'],
};

/** Titles and notes may stand above the heads. */
const HEADS_WITHIN = 10;
/** What hands put into a cell that says nothing. */
const BLANKS = new Set(['', '-', '—', '--', '——', '/', '无', '全校']);

export interface TableRow {
  /** Its number in the table, from 1, as the spreadsheet shows it. */
  row: number;
  cell(column: PlaceColumn): string;
}

/** The rows under the heads, or which columns are missing. Empty rows are left out. */
export function readPlaceTable(table: string[][]): { rows: TableRow[] } | { missing: PlaceColumn[] } {
  const heads = table.slice(0, HEADS_WITHIN).map(readHeads);
  const at = heads.findIndex((columns) => missingIn(columns).length === 0);
  const columns = heads[at];
  if (!columns) {
    const fewest = heads.map(missingIn).sort((a, b) => a.length - b.length)[0];
    return { missing: fewest ?? [...REQUIRED_COLUMNS] };
  }
  const rows = table.slice(at + 1).map((cells, index): TableRow => {
    const cell = (column: PlaceColumn) => blankToNothing(cells[columns.get(column) ?? -1] ?? '');
    return { row: at + 2 + index, cell };
  });
  const all = [...columns.keys()];
  return { rows: rows.filter(({ cell }) => all.some((column) => cell(column) !== '')) };
}

/** The kind of place that a cell names. */
export function readPlaceKind(cell: string): PlaceKind | null {
  return findWord(KINDS, cell);
}

function readHeads(cells: string[]): Map<PlaceColumn, number> {
  const columns = new Map<PlaceColumn, number>();
  cells.forEach((cell, index) => {
    const column = findWord(HEADS, cell);
    if (column && !columns.has(column)) columns.set(column, index);
  });
  return columns;
}

function missingIn(columns: Map<PlaceColumn, number>): PlaceColumn[] {
  return REQUIRED_COLUMNS.filter((column) => !columns.has(column));
}

function findWord<Name extends string>(words: Record<Name, string[]>, cell: string): Name | null {
  // Heads bear marks of their own: 名称*, 学院（可空）.
  const wanted = foldText(cell).replace(/[*：:]|\(.*\)/g, '');
  return (Object.keys(words) as Name[]).find((name) => words[name].includes(wanted)) ?? null;
}

function blankToNothing(cell: string): string {
  const trimmed = cell.normalize('NFKC').trim();
  return BLANKS.has(trimmed) ? '' : cell.trim();
}
