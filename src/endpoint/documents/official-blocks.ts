import { AlignmentType, Paragraph, TextRun } from 'docx';
import type { NumberedBlock } from '../../domain/office/filings/numbering.ts';
import type { HeadingLevel } from '../../domain/office/filings/official-document.ts';
import { CHARACTER, type Face, fontsOf } from './official-form.ts';

/** A paragraph of the text: its first line two characters in. */
export function body(children: TextRun[], keepNext = false): Paragraph {
  return new Paragraph({
    keepNext,
    alignment: AlignmentType.BOTH,
    indent: { firstLine: 2 * CHARACTER },
    children,
  });
}

/** A line that begins at the edge. */
export function line(text: string, keepNext = false): Paragraph {
  return new Paragraph({ keepNext, children: text === '' ? [] : [new TextRun(text)] });
}

const HEADINGS: Record<HeadingLevel, { face: Face; bold: boolean }> = {
  1: { face: 'heading1', bold: false },
  2: { face: 'heading2', bold: false },
  3: { face: 'body', bold: true },
  4: { face: 'body', bold: false },
};

/** 一、黑体, （一）楷体, 1. and （1）仿宋; what runs on is set like the text. */
export function headingToParagraph(
  { level, title, text, number = '' }: Extract<NumberedBlock, { block: 'heading' }>,
  keepNext: boolean,
): Paragraph {
  const { face, bold } = HEADINGS[level];
  const runsOn = text !== undefined && text !== '';
  const heading = new TextRun({
    text: `${number}${title}${runsOn ? '。' : ''}`,
    font: fontsOf(face),
    bold,
  });
  return body(runsOn ? [heading, new TextRun(text)] : [heading], keepNext || !runsOn);
}
