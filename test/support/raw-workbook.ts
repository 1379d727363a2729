import { strToU8, type Zippable, zipSync } from 'fflate/node';

/** What a cell of a raw workbook is; a string is an inline text. */
export type RawCell =
  | string
  | null
  /** A number, by the digits that are stored; a style of 1 is a date. */
  | { number: string; style?: number }
  /** A formula with the value that was stored last; an error begins with #. */
  | { formula: string; value: string };

export interface RawSheet {
  rows: RawCell[][];
  /** `A1:B2` */
  merges?: string[];
  /** XML that follows the rows, within `sheetData`. */
  more?: string;
}

const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`;
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const STYLES = `<?xml version="1.0"?><styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** An `.xlsx` file as it could have been written by anything, cell by cell. */
export function createRawWorkbook(sheets: RawSheet[], level: 0 | 6 = 6): Uint8Array {
  return zipSync(rawWorkbookFiles(sheets), { level });
}

/** Its files, to be packed in another way. */
export function rawWorkbookFiles(sheets: RawSheet[]): Zippable {
  const names = sheets.map((_, index) => `sheet${index + 1}`);
  const files: Record<string, string> = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names
      .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}">${names
      .map(
        (name, index) =>
          `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/${name}.xml"/>`,
      )
      .join('')}<Relationship Id="rId99" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
  };
  for (const [index, sheet] of sheets.entries())
    files[`xl/worksheets/${names[index]}.xml`] = sheetToXml(sheet);
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]));
}

function sheetToXml({ rows, merges = [], more = '' }: RawSheet): string {
  const body = rows
    .map(
      (row, y) =>
        `<row r="${y + 1}">${row.map((cell, x) => cellToXml(cell, `${columnName(x)}${y + 1}`)).join('')}</row>`,
    )
    .join('');
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${body}${more}</sheetData>${
    merged && `<mergeCells>${merged}</mergeCells>`
  }</worksheet>`;
}

function cellToXml(cell: RawCell, ref: string): string {
  if (cell === null) return `<c r="${ref}" s="0"/>`;
  if (typeof cell === 'string')
    return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  if ('number' in cell) return `<c r="${ref}" s="${cell.style ?? 0}"><v>${cell.number}</v></c>`;
  const type = cell.value.startsWith('#') ? 'e' : 'str';
  return `<c r="${ref}" t="${type}"><f>${escapeXml(cell.formula)}</f><v>${escapeXml(cell.value)}</v></c>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** 0 is `A`, 26 `AA`. */
function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}
