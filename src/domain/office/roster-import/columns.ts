import { foldText } from '../../fold-text.ts';

/** What a roster says of a person, in the order in which it is written. */
export const ROSTER_COLUMNS = [
  'name',
  'staffNumber',
  'unit',
  'title',
  'rank',
  'charge',
  'classes',
  'colleges',
  'branches',
] as const;
export type RosterColumn = (typeof ROSTER_COLUMNS)[number];

/** Without these a row says too little. */
export const REQUIRED_COLUMNS: RosterColumn[] = ['name', 'staffNumber', 'unit', 'rank'];

/** How the head of a roster names its columns: what is written, and the first that is looked for. */
export const COLUMN_HEADS: Record<RosterColumn, string> = {
  name: '姓名',
  staffNumber: '工号',
  unit: '单位',
  title: '职务',
  rank: '级别',
  charge: '分管',
  classes: '联系班级',
  colleges: '联系学院',
  branches: '联系支部',
};

/** What else a head may be called, the telling first: 职务级别 is a rank, 联系学院 no unit. */
const HEAD_PATTERNS: [RosterColumn, RegExp][] = [
  ['classes', /联系.*班|^(学生)?班级$|^class(es)?$/],
  ['branches', /联系.*支部|^(学生)?党?支部$|^branch(es)?$/],
  ['colleges', /联系.*(学院|院系|教学院|院部)|^colleges$/],
  ['staffNumber', /工号|^(教?职工|人员|人事|干部|教师)(编号|号|号码)$|^编号$|^staff(number|no)?$/],
  ['charge', /分管|主管工作|工作分工|^incharge(of)?$/],
  ['rank', /级别|职级|职务层次|^rank$/],
  ['title', /职务|岗位|^职位$|^(position|post|title)$/],
  ['unit', /单位|部门|^(所在)?(学院|院系)$|^(unit|department)$/],
  ['name', /^(干部|领导|教职工|职工|领导干部)?(姓名|名字)$|^name$/],
];

/** The column that a head means, or `null`. */
export function headToColumn(head: string): RosterColumn | null {
  const folded = foldText(head).replace(/\(.*?\)|[*:.]/g, '');
  const exact = ROSTER_COLUMNS.find((column) => COLUMN_HEADS[column] === folded);
  return exact ?? HEAD_PATTERNS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
