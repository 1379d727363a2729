import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { TableBlock } from '../../domain/office/filings/official-document.ts';
import { fontsOf, MARGIN, PAGE, SIZES } from './official-form.ts';

const WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
/** Cells with more letters than that begin at the left. */
const CENTRED_UNTIL = 8;

/** With borders, as wide as the text; its head stands on every page. */
export function tableToTable({ columns, rows }: TableBlock): Table {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((share / all) * WIDTH));
  const isLong = columns.map((_, index) => rows.some((row) => (row[index]?.length ?? 0) > CENTRED_UNTIL));
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, index) => cell(title, widths[index] ?? 0, true, 'heading1')),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((text, index) => cell(text, widths[index] ?? 0, !isLong[index], 'body')),
          }),
      ),
    ],
  });
}

function cell(text: string, width: number, isCentred: boolean, face: 'body' | 'heading1'): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 60, right: 60, top: 40, bottom: 40 },
    children: [
      new Paragraph({
        alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing: { line: 340, lineRule: LineRuleType.EXACT },
        children: [new TextRun({ text, font: fontsOf(face), size: SIZES.table })],
      }),
    ],
  });
}
