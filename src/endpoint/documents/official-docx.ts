import { AlignmentType, Document, Footer, LineRuleType, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { dateInWords } from '../../domain/office/filings/date-words.ts';
import { numberBlocks } from '../../domain/office/filings/numbering.ts';
import type { Block, OfficialDocument } from '../../domain/office/filings/official-document.ts';
import { body, headingToParagraph, line } from './official-blocks.ts';
import {
  CHARACTER,
  FOOTER,
  fontsOf,
  fontTableXml,
  LINE,
  MARGIN,
  PAGE,
  SIZES,
  signatureIndents,
  TIGHTER,
} from './official-form.ts';
import { tableToTable } from './official-table.ts';
import { toPrintable } from './printable.ts';

/** The document as docx, in the form of GB/T 9704—2012 (FI8). */
export async function writeOfficialDocx(official: OfficialDocument): Promise<Uint8Array<ArrayBuffer>> {
  const document = toPrintable(official);
  const file = new Document({
    title: document.title.replaceAll('\n', ''),
    creator: document.signature.name,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: fontsOf('body'),
            size: SIZES.body,
            characterSpacing: TIGHTER,
            language: { value: 'en-US', eastAsia: 'zh-CN' },
          },
          paragraph: { spacing: { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: { size: PAGE, margin: { ...MARGIN, footer: FOOTER, header: FOOTER, gutter: 0 } },
        },
        footers: {
          default: pageNumber(AlignmentType.RIGHT),
          even: pageNumber(AlignmentType.LEFT),
        },
        children: [
          ...head(document),
          ...blocksToContent(document.blocks, true),
          ...attachmentNote(document),
          ...signature(document),
          ...document.attachments.flatMap((attachment, index) => [
            ...attachmentHead(attachment.title, document.attachments.length > 1 ? index + 1 : null),
            ...blocksToContent(attachment.blocks),
          ]),
        ],
      },
    ],
  });
  const bytes = await Packer.toBuffer(file, undefined, [
    { path: 'word/fontTable.xml', data: fontTableXml() },
  ]);
  return new Uint8Array(bytes);
}

function head({ title, subtitle, addressee }: OfficialDocument): Paragraph[] {
  return [
    ...titleLines(title),
    ...(subtitle === undefined
      ? []
      : [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ text: `（${subtitle}）`, font: fontsOf('heading2') })],
          }),
        ]),
    line(''),
    ...(addressee === undefined ? [] : [line(`${addressee}：`)]),
  ];
}

/** 2号小标宋; where the title names a break, it is a line each. */
function titleLines(title: string): Paragraph[] {
  return title.split('\n').map(
    (text) =>
      new Paragraph({
        keepNext: true,
        alignment: AlignmentType.CENTER,
        spacing: { line: 640, lineRule: LineRuleType.EXACT },
        children: [new TextRun({ text, font: fontsOf('title'), size: SIZES.title })],
      }),
  );
}

/** @param keepEnd whether the last paragraph stays with what follows */
function blocksToContent(blocks: Block[], keepEnd = false) {
  return numberBlocks(blocks).map((block, index) => {
    const keepNext = keepEnd && index === blocks.length - 1;
    switch (block.block) {
      case 'heading':
        return headingToParagraph(block, keepNext);
      case 'paragraph':
        return body([new TextRun(block.text)], keepNext);
      case 'table':
        return tableToTable(block);
      default:
        throw new Error(`A block without a form: ${block satisfies never}`);
    }
  });
}

/** 附件说明, a line under the text (7.3.4). */
function attachmentNote({ attachments }: OfficialDocument): Paragraph[] {
  if (attachments.length === 0) return [];
  const isOne = attachments.length === 1;
  return [
    line('', true),
    ...attachments.map(({ title }, index) => {
      const number = isOne ? '' : `${index + 1}.`;
      const indent = index === 0 ? '附件：' : '\u3000\u3000\u3000';
      return body([new TextRun(`${indent}${number}${title}`)], true);
    }),
  ];
}

/** It never stands on a page alone: it stays with the text before (7.3.5.5). */
function signature({ signature: { name, date } }: OfficialDocument): Paragraph[] {
  const words = dateInWords(date);
  const indents = signatureIndents(name, words);
  const right = (text: string, indent: number, keepNext: boolean) =>
    new Paragraph({
      keepNext,
      keepLines: true,
      alignment: AlignmentType.RIGHT,
      indent: { right: Math.round(indent * CHARACTER) },
      children: [new TextRun(text)],
    });
  return [line('', true), line('', true), right(name, indents.name, true), right(words, indents.date, false)];
}

/** 附件 begins on a page of its own: 3号黑体 at the top left, its title in the third line (7.3.6). */
function attachmentHead(title: string, number: number | null): Paragraph[] {
  return [
    new Paragraph({
      pageBreakBefore: true,
      children: [new TextRun({ text: `附件${number ?? ''}`, font: fontsOf('heading1') })],
    }),
    line(''),
    ...titleLines(title),
    line(''),
  ];
}

/** — 1 —, 4号宋体, a character from the outer edge (7.5). */
function pageNumber(alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: SIZES.pageNumber * 10, right: SIZES.pageNumber * 10 },
        spacing: { line: 240, lineRule: LineRuleType.AUTO },
        children: [
          new TextRun({
            font: { ...fontsOf('pageNumber'), ascii: '宋体', hAnsi: '宋体' },
            size: SIZES.pageNumber,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  });
}
