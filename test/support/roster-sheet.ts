import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import {
  COLUMN_HEADS,
  ROSTER_COLUMNS,
  type RosterColumn,
} from '../../src/domain/office/roster-import/columns.ts';
import { createSeededRandom, type SeededRandom } from '../../src/endpoint/demo/seeded-random.ts';

export interface RosterSheetOptions {
  people: number;
  /** How many of the rows are wrong, each in a way of its own as far as there are ways. */
  badRows: number;
  seed: number;
  /** Names of classes that the endpoint knows; some persons are linked to one of them. None, if not given. */
  classes?: string[];
}

export interface ExpectedRoster {
  /** How many rows go in, and how many are left out. */
  good: number;
  bad: number;
  /** The numbers of the bad rows in the file, from 1. */
  badRows: number[];
  units: string[];
  /** Everybody whose row is right, in the order of rows. */
  people: { name: string; staffNumber: string; unit: string; rank: string; title: string }[];
}

type Row = Record<RosterColumn, string>;

const SURNAMES =
  '王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈'.split(
    '',
  );
const GIVEN =
  '建国志强海燕文博静怡若冰明轩雨荷长风雪松如玉一帆知夏思齐景行晓岚卓然立新海涛浩宇清源以宁祥和丽君正阳承德俊杰欣然子涵'.match(
    /../g,
  ) ?? [];
const COLLEGES =
  '计算机,土木工程,机电工程,人文,商,化学化工,数学与计算科学,物理与电子科学,生命科学,外国语,法学与公共管理,马克思主义,教育,体育,艺术,建筑与艺术设计,资源环境与安全工程,信息与电气工程,材料科学与工程,地球科学与空间信息工程,齐白石艺术,黑田,国际教育,继续教育'
    .split(',')
    .map((name) => `${name}学院`);
const PARTY = ['组织部', '宣传部', '统战部', '纪委办公室', '党委办公室', '巡察办公室'];
const AFFAIRS = ['学生工作部', '研究生院', '基建后勤处', '校团委', '前沿交叉学科学院'];
const OTHERS =
  '财务处,人事处,科技处,社科处,审计处,保卫处,资产管理处,国际交流处,发展规划处,图书馆,档案馆,校医院,后勤集团,工会,离退休处,招标采购中心,信息化中心,期刊社,实验室管理处,评估中心,校友办,出版社,附属中学'.split(
    ',',
  );
const UNITS = ['校领导', '本科生院', ...COLLEGES, ...PARTY, ...AFFAIRS, ...OTHERS];

/** Ways in which rows are wrong, as they are met. */
const MISTAKES: ((row: Row, other: Row) => Row)[] = [
  (row) => ({ ...row, rank: '正科' }),
  (row) => ({ ...row, name: '' }),
  (row) => ({ ...row, staffNumber: '' }),
  (row, other) => ({ ...row, staffNumber: other.staffNumber }),
  (row) => ({ ...row, unit: '' }),
  (row) => ({ ...row, classes: '查无此班9999班' }),
  (row) => ({ ...row, branches: '查无此支部' }),
  (row) => ({ ...row, unit: '#REF!' }),
  (row) => ({ ...row, rank: '' }),
  (row) => ({ ...row, colleges: '查无此学院' }),
  (row) => ({ ...row, staffNumber: '工号待补' }),
  (row) => ({ ...row, title: '长'.repeat(250) }),
];

/**
 * A roster as a university keeps it: a title over the head, some 60 units, every rank, and rows that are wrong. A number
 * that stands twice makes both rows wrong, so that mistake takes a row of the good ones along.
 */
export async function createRosterSheet(
  options: RosterSheetOptions,
): Promise<{ bytes: Uint8Array; expected: ExpectedRoster }> {
  const { rows, wrong } = createRosterRows(options);
  const data: SheetData = [
    [{ value: '湖南科技大学领导干部名册', fontWeight: 'bold', columnSpan: ROSTER_COLUMNS.length }],
    ROSTER_COLUMNS.map((column) => ({ value: COLUMN_HEADS[column], fontWeight: 'bold' })),
    ...rows.map((row) => ROSTER_COLUMNS.map((column) => (row[column] === '' ? null : row[column]))),
  ];
  const bytes = await writeXlsxFile(data, { sheet: '名册' }).toBuffer();
  const good = rows.filter((_, index) => !wrong.has(index));
  return {
    bytes: new Uint8Array(bytes),
    expected: {
      ...{
        good: good.length,
        bad: wrong.size,
        badRows: [...wrong].sort((a, b) => a - b).map((index) => index + 3),
      },
      units: [...new Set(good.map(({ unit }) => unit))],
      people: good.map(({ name, staffNumber, unit, rank, title }) => ({
        name,
        staffNumber,
        unit,
        rank,
        title,
      })),
    },
  };
}

/** The rows of such a roster, and the indices of those that are wrong: exactly as many as were asked for. */
export function createRosterRows({ people, badRows, seed, classes = [] }: RosterSheetOptions): {
  rows: Row[];
  wrong: Set<number>;
} {
  const random = createSeededRandom(seed);
  const rows = Array.from({ length: people }, (_, index) => createRow(index, random, classes));
  const wrong = new Set<number>();
  const step = Math.max(1, Math.floor(people / (badRows + 1)));
  for (let mistake = 0; wrong.size < badRows; mistake += 1) {
    const at = (mistake + 1) * step;
    const row = rows[at];
    const other = rows[at + 1];
    if (!row || !other) break;
    const make = MISTAKES[mistake % MISTAKES.length];
    const isTwice = mistake % MISTAKES.length === 3;
    // Both rows would be wrong, and only one more is wanted.
    if (!make || (isTwice && badRows - wrong.size < 2)) continue;
    rows[at] = make(row, other);
    wrong.add(at);
    if (isTwice) wrong.add(at + 1);
  }
  return { rows, wrong };
}

function createRow(index: number, random: SeededRandom, classes: string[]): Row {
  // Each unit has a head and somebody beside them before any has a third.
  const unit = UNITS[index] ?? UNITS[index - UNITS.length] ?? random.pick(UNITS);
  const work = createWork(unit, index, random);
  return {
    name: `${random.pick(SURNAMES)}${random.pick(GIVEN)}`,
    staffNumber: String(10_000 + index * 7).padStart(6, '0'),
    unit,
    ...work,
    classes: classes.length > 0 && random.happens(0.4) ? random.pick(classes) : '',
    colleges: '',
    branches: '',
  };
}

function createWork(
  unit: string,
  index: number,
  random: SeededRandom,
): Pick<Row, 'title' | 'rank' | 'charge'> {
  if (unit === '校领导') {
    return index === 0
      ? { title: '党委书记', rank: '正厅级', charge: '' }
      : { title: '副校长、党委常委', rank: '副厅级', charge: '学生工作、后勤' };
  }
  const isHead = index < UNITS.length;
  const isCollege = unit.endsWith('学院');
  if (isHead) {
    const head = isCollege
      ? '院长、党委委员'
      : unit.endsWith('部')
        ? '部长'
        : unit.endsWith('处')
          ? '处长'
          : '主任';
    return { title: head, rank: '正处级', charge: '' };
  }
  if (isCollege && random.happens(0.4)) return { title: '党委副书记', rank: '副处级', charge: '学生工作' };
  return { title: isCollege ? '副院长' : '副主任', rank: '副处', charge: '' };
}
