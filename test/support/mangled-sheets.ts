import { strToU8, type Zippable, zipSync } from 'fflate/node';
import { COLUMN_HEADS, ROSTER_COLUMNS } from '../../src/domain/office/roster-import/columns.ts';
import { createSeededRandom, type SeededRandom } from '../../src/endpoint/demo/seeded-random.ts';
import type { SpreadsheetFailure } from '../../src/ui/office/spreadsheet/spreadsheet.ts';
import { createRawWorkbook, type RawCell, rawWorkbookFiles } from './raw-workbook.ts';
import { createRosterRows } from './roster-sheet.ts';

export interface MangledSheet {
  /** How it was mangled. */
  kind: string;
  bytes: Uint8Array;
  /**
   * What must come of it: a refusal for one of the reasons; a table whose good and bad rows are known; a table without a
   * head; or anything at all, as long as nothing breaks.
   */
  expect: { failure: SpreadsheetFailure[] } | { good: number; bad: number[] } | 'noHead' | 'anything';
}

/** A roster before it is mangled: its heads and rows as texts, and which rows are wrong. */
interface Plain {
  random: SeededRandom;
  seed: number;
  heads: string[];
  rows: string[][];
  /** Indices. */
  wrong: number[];
}
type Mangle = (plain: Plain) => Omit<MangledSheet, 'kind'>;

/** A table of rows under their heads, with the row numbers of the bad ones where the first person stands in `first`. */
function known({ rows, wrong }: Plain, first = 2): { good: number; bad: number[] } {
  return { good: rows.length - wrong.length, bad: wrong.map((index) => index + first) };
}

function workbook(rows: RawCell[][], merges: string[] = [], more = ''): Uint8Array {
  return createRawWorkbook([{ rows, merges, more }]);
}

function csv(rows: string[][], separator = ','): string {
  return rows
    .map((row) =>
      row.map((cell) => (/[",\n;\t]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(separator),
    )
    .join('\r\n');
}

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

/** GB18030 has no encoder in the platform: each letter is looked up by decoding all pairs of bytes once. */
const GB_BYTES = new Map<string, number[]>();
function toGb18030(text: string): Uint8Array {
  if (GB_BYTES.size === 0) {
    const decoder = new TextDecoder('gb18030');
    for (let high = 0x81; high <= 0xfe; high += 1) {
      for (let low = 0x40; low <= 0xfe; low += 1) {
        if (low !== 0x7f) GB_BYTES.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
      }
    }
  }
  return new Uint8Array([...text].flatMap((letter) => GB_BYTES.get(letter) ?? [letter.charCodeAt(0)]));
}

function toUtf16(text: string, isBig: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !isBig);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2 + 2, text.charCodeAt(at), !isBig);
  return bytes;
}

/** Writes other sizes over what an archive says of its files, in each head of a file and of the directory. */
function lieAboutSizes(archive: Uint8Array, size: number): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 30; at += 1) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, size, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return bytes;
}

/** Packed once under each name: it takes longer than all that is asked of it. */
const bombs = new Map<string, Uint8Array>();
function packBomb(name: string, files: Zippable): Uint8Array {
  const held = bombs.get(name);
  if (held) return held;
  const bomb = zipSync({ ...files, [name]: new Uint8Array(80 * 1024 * 1024).fill(32) }, { level: 1 });
  bombs.set(name, bomb);
  return bomb;
}

function compoundFile(words: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, letter] of [...words].entries()) bytes[512 + index * 2] = letter.charCodeAt(0);
  return bytes;
}

const MANGLES: Record<string, Mangle> = {
  plain: (plain) => ({ bytes: workbook([plain.heads, ...plain.rows]), expect: known(plain) }),
  'a title row and notes above': (plain) => ({
    bytes: workbook(
      [['湖南科技大学领导干部名册'], ['单位（盖章）：', '', '日期：'], [], plain.heads, ...plain.rows],
      ['A1:I1'],
    ),
    expect: known(plain, 5),
  }),
  'columns in another order': (plain) => {
    const order = plain.heads.map((_, index) => index).sort(() => (plain.random.happens(0.5) ? 1 : -1));
    const turned = [plain.heads, ...plain.rows].map((row) => order.map((index) => row[index] ?? ''));
    return { bytes: workbook(turned), expect: known(plain) };
  },
  'units merged over their people': (plain) => {
    const sorted = plain.rows.map((row, index) => ({ row, isWrong: plain.wrong.includes(index) }));
    sorted.sort((a, b) => ((a.row[2] ?? '') < (b.row[2] ?? '') ? -1 : 1));
    const merges: string[] = [];
    let begin = 0;
    const rows = sorted.map(({ row }, index) => {
      const unit = row[2] ?? '';
      const isFirst = index === 0 || sorted[index - 1]?.row[2] !== unit;
      if (isFirst) begin = index;
      const isLast = sorted[index + 1]?.row[2] !== unit;
      // Rows without a unit are wrong, and stay so.
      if (isLast && begin < index && unit !== '') merges.push(`C${begin + 2}:C${index + 2}`);
      return row.map((cell, column) => (column === 2 && !isFirst ? null : cell));
    });
    const wrong = sorted.flatMap(({ isWrong }, index) => (isWrong ? [index] : []));
    return { bytes: workbook([plain.heads, ...rows], merges), expect: known({ ...plain, wrong }) };
  },
  formulas: (plain) => {
    const rows = plain.rows.map((row, index) =>
      row.map((cell, column): RawCell => {
        if (column === 2 && plain.wrong.includes(index))
          return { formula: 'VLOOKUP(A1,B:B,1)', value: '#N/A' };
        return cell === '' ? null : { formula: `CONCATENATE("${column}")`, value: cell };
      }),
    );
    return { bytes: workbook([plain.heads, ...rows]), expect: known(plain) };
  },
  'numbers and dates as numbers': (plain) => {
    const rows = plain.rows.map((row): RawCell[] => [
      ...row.map(
        (cell, column): RawCell =>
          column === 1 && /^\d+$/.test(cell) ? { number: String(Number(cell)) } : cell,
      ),
      { number: String(plain.random.between(30_000, 46_000)), style: 1 },
      { number: '1.0012E7' },
    ]);
    return { bytes: workbook([[...plain.heads, '出生日期', '编码'], ...rows]), expect: known(plain) };
  },
  'full-width digits': (plain) => ({
    bytes: workbook([
      plain.heads,
      ...plain.rows.map((row) => row.map((cell, column) => (column === 1 ? fullWidth(cell) : cell))),
    ]),
    expect: known(plain),
  }),
  'blanks and letters that are not seen': (plain) => {
    const pad = (cell: string) => (cell === '' ? '' : `\u200b ${cell}\u3000\n\ufeff`);
    return {
      bytes: workbook([plain.heads.map(pad), ...plain.rows.map((row) => row.map(pad))]),
      expect: known(plain),
    };
  },
  'blank rows between and after': (plain) => {
    const gap = plain.random.between(0, plain.rows.length - 1);
    const spread = plain.rows.flatMap((row, index): RawCell[][] =>
      index === gap ? [[], [' ', null], row] : [row],
    );
    const bad = plain.wrong.map((index) => index + (index >= gap ? 4 : 2));
    return {
      bytes: workbook([plain.heads, ...spread, [], [null], ['', ' ']]),
      expect: { ...known(plain), bad },
    };
  },
  'the same number for everybody': (plain) => ({
    bytes: workbook([
      plain.heads,
      ...plain.rows.map((row) => row.map((cell, column) => (column === 1 ? '7' : cell))),
    ]),
    expect: { good: 0, bad: plain.rows.map((_, index) => index + 2) },
  }),
  '10,000 rows': (plain) => {
    // The later ones are but just too many, and narrow: the same is shown at less cost.
    const isLarge = plain.seed < 100;
    const rows = Array.from({ length: isLarge ? 10_000 : 5_001 }, (_, index) => {
      const row = plain.rows[index % plain.rows.length] ?? [];
      return isLarge ? row : row.slice(0, 2);
    });
    return { bytes: workbook([plain.heads, ...rows]), expect: { failure: ['tooManyRows'] } };
  },
  'a bomb that lies about its sizes': ({ heads, rows, random }) => {
    const files = rawWorkbookFiles([{ rows: [heads, ...rows] }]);
    const name = random.pick(['xl/sharedStrings.xml', 'xl/media/image1.png']);
    const bytes = lieAboutSizes(packBomb(name, files), random.between(0, 1_000));
    return { bytes, expect: { failure: ['bomb'] } };
  },
  'a thousand files': ({ heads, rows }) => {
    const many = Object.fromEntries(
      Array.from({ length: 1_200 }, (_, index) => [`xl/x${index}.bin`, new Uint8Array(1)]),
    );
    return {
      bytes: zipSync({ ...rawWorkbookFiles([{ rows: [heads, ...rows] }]), ...many }, { level: 0 }),
      expect: { failure: ['bomb'] },
    };
  },
  'cut off': ({ heads, rows, random }) => {
    const whole = workbook([heads, ...rows]);
    return {
      bytes: whole.slice(0, random.between(40, whole.length - 400)),
      expect: { failure: ['damaged', 'notSpreadsheet'] },
    };
  },
  'bytes changed at random': ({ heads, rows, random }) => {
    const bytes = workbook([heads, ...rows]);
    for (let change = 0; change < 8; change += 1)
      bytes[random.between(4, bytes.length - 1)] = random.between(0, 255);
    return { bytes, expect: 'anything' };
  },
  'XML changed at random': ({ heads, rows, random }) => {
    const files = rawWorkbookFiles([{ rows: [heads, ...rows] }]);
    const sheet = files['xl/worksheets/sheet1.xml'];
    if (sheet instanceof Uint8Array) {
      for (let change = 0; change < 3; change += 1)
        sheet[random.between(0, sheet.length - 1)] = random.between(32, 126);
    }
    return { bytes: zipSync(files), expect: 'anything' };
  },
  'random bytes': ({ random }) => ({ bytes: random.bytes(random.between(1, 5_000)), expect: 'anything' }),
  pdf: ({ random }) => ({
    bytes: strToU8(`%PDF-1.7\n${random.between(0, 9)} 0 obj`),
    expect: { failure: ['pdf'] },
  }),
  'a web page named .xls': ({ rows }) => ({
    bytes: strToU8(
      `\ufeff<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>${rows.map((row) => `<tr><td>${row.join('</td><td>')}`).join('')}`,
    ),
    expect: { failure: ['webPage'] },
  }),
  'an old .xls': () => ({ bytes: compoundFile('Workbook'), expect: { failure: ['oldExcel'] } }),
  protected: () => ({ bytes: compoundFile('EncryptedPackage'), expect: { failure: ['protected'] } }),
  'csv in GB18030': (plain) => ({
    bytes: toGb18030(csv([plain.heads, ...plain.rows])),
    expect: known(plain),
  }),
  'csv in UTF-16': (plain) => ({
    bytes: toUtf16(csv([plain.heads, ...plain.rows], '\t'), plain.random.happens(0.5)),
    expect: known(plain),
  }),
  'csv with a byte order mark': (plain) => ({
    bytes: strToU8(`\ufeff${csv([plain.heads, ...plain.rows])}`),
    expect: known(plain),
  }),
  'csv with semicolons': (plain) => ({
    bytes: strToU8(csv([plain.heads, ...plain.rows], ';')),
    expect: known(plain),
  }),
  'csv with a quote that is not closed': ({ heads, rows, random }) => {
    const text = csv([heads, ...rows]);
    const at = random.between(30, text.length - 1);
    return { bytes: strToU8(`${text.slice(0, at)}"${text.slice(at)}`), expect: 'anything' };
  },
  'a million empty rows with a style': (plain) => {
    // The first few are as many as Excel has; the others show the same at less cost.
    const count = plain.seed < 100 ? 1_000_000 : 20_000;
    const more = Array.from(
      { length: count },
      (_, index) => `<row r="${index + 100}" s="1" customFormat="1"/>`,
    ).join('');
    return { bytes: workbook([plain.heads, ...plain.rows], [], more), expect: known(plain) };
  },
  'a cell in the last corner': (plain) => ({
    bytes: workbook(
      [plain.heads, ...plain.rows],
      [],
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    ),
    expect: { failure: ['tooManyColumns', 'tooManyRows'] },
  }),
  'a row beyond all rows': (plain) => ({
    bytes: workbook(
      [plain.heads, ...plain.rows],
      [],
      '<row r="999999999"><c r="A999999999"><v>1</v></c></row>',
    ),
    expect: { failure: ['damaged'] },
  }),
  'too many columns': ({ heads, rows }) => ({
    bytes: workbook([[...heads, ...Array.from({ length: 150 }, (_, index) => `列${index}`)], ...rows]),
    expect: { failure: ['tooManyColumns'] },
  }),
  'no head': ({ rows }) => ({ bytes: workbook(rows), expect: 'noHead' }),
  'a head of two rows': (plain) => ({
    bytes: workbook(
      [
        [...plain.heads.slice(0, 6), '联系', null, null],
        [null, null, null, null, null, null, '班级', '学院', '支部'],
        ...plain.rows,
      ],
      plain.random.happens(0.5) ? ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'F1:F2', 'G1:I1'] : [],
    ),
    expect: known(plain, 3),
  }),
  empty: ({ random }) => ({
    bytes: random.pick([new Uint8Array(), workbook([]), workbook([[null, ' '], []]), strToU8('\n\n , \n')]),
    expect: { failure: ['empty'] },
  }),
  'another kind of document': () => ({
    bytes: zipSync({ 'word/document.xml': strToU8('<w:document/>') }),
    expect: { failure: ['notSpreadsheet'] },
  }),
};

const KINDS = Object.keys(MANGLES);

/** The seeds go through all kinds in turn. */
export function createMangledSheet(seed: number): MangledSheet {
  const random = createSeededRandom(seed + 1);
  const kind = KINDS[seed % KINDS.length] ?? 'plain';
  const { rows, wrong } = createRosterRows({
    ...{ people: random.between(6, 24), badRows: random.between(0, 3), seed: seed + 1 },
  });
  const made = MANGLES[kind]?.({
    ...{ random, seed },
    heads: ROSTER_COLUMNS.map((column) => COLUMN_HEADS[column]),
    rows: rows.map((row) => ROSTER_COLUMNS.map((column) => row[column])),
    wrong: [...wrong].sort((a, b) => a - b),
  });
  if (!made) throw new Error(`There is no kind ${kind}`);
  return { kind, ...made };
}
