import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import {
  COLUMN_HEADS,
  ROSTER_COLUMNS,
  type RosterColumn,
} from '../../domain/office/roster-import/columns.ts';
import type { Policy } from '../../domain/regulation/policy.ts';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const WIDTHS: Record<RosterColumn, number> = {
  name: 12,
  staffNumber: 14,
  unit: 22,
  title: 28,
  rank: 10,
  charge: 24,
  classes: 22,
  colleges: 22,
  branches: 26,
};

/** The table as a workbook of texts: 工号 keeps its zeros, and what begins with = is no formula (EX2). */
export function writeRosterWorkbook(table: string[][]): Promise<Uint8Array<ArrayBuffer>> {
  const [heads = [], ...rows] = table;
  return write([
    { sheet: '名册', data: [heads.map(toHead), ...rows.map((row) => row.map(toCell))], widths: rosterWidths },
  ]);
}

/** An empty roster under its heads, with a second sheet that says what goes into it. */
export function writeTemplateWorkbook({ ranks }: Policy): Promise<Uint8Array<ArrayBuffer>> {
  const heads = ROSTER_COLUMNS.map((column) => COLUMN_HEADS[column]);
  const rankWords = ranks.map(({ title }) => title.zh).join('、');
  const help: Record<RosterColumn, string> = {
    name: '必填。',
    staffNumber: '必填，一人一个，不能重复。前面的 0 要保留。',
    unit: '必填，写全称。名册里没有的单位，导入时会请您确认。',
    title: '几个职务用顿号隔开，如：院长、党委委员。',
    rank: `必填：${rankWords}。`,
    charge: '分管的工作，如：学生工作。',
    classes: '几个班级用顿号隔开；没有就空着。',
    colleges: '校领导和校党委委员联系的教学院。',
    branches: '校、院党委委员联系的学生党支部。',
  };
  return write([
    { sheet: '名册', data: [heads.map(toHead)], widths: rosterWidths },
    {
      sheet: '填写说明',
      data: [
        ['列', '怎么填'].map(toHead),
        ...ROSTER_COLUMNS.map((column) => [COLUMN_HEADS[column], help[column]].map(toCell)),
      ],
      widths: [12, 60],
    },
  ]);
}

const rosterWidths = ROSTER_COLUMNS.map((column) => WIDTHS[column]);

function toHead(value: string) {
  return { value, type: String, fontWeight: 'bold' as const };
}

/** An empty text would be a cell with nothing in it. */
function toCell(value: string) {
  return value === '' ? null : { value, type: String, format: '@' };
}

async function write(
  sheets: { sheet: string; data: SheetData; widths: number[] }[],
): Promise<Uint8Array<ArrayBuffer>> {
  const file = await writeXlsxFile(
    sheets.map(({ sheet, data, widths }) => ({
      ...{ sheet, data, stickyRowsCount: 1 },
      columns: widths.map((width) => ({ width })),
    })),
  ).toBuffer();
  return new Uint8Array(file);
}
