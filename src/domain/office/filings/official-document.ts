import { z } from 'zod/mini';

/** How deep a heading stands: 一、 · （一） · 1. · （1）. */
export const headingLevelSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type HeadingLevel = z.infer<typeof headingLevelSchema>;

const tableSchema = z.object({
  block: z.literal('table'),
  /** `share`: how wide, beside the others. */
  columns: z.array(z.object({ title: z.string(), share: z.number().check(z.positive()) })),
  rows: z.array(z.array(z.string())),
});
export type TableBlock = z.infer<typeof tableSchema>;

const blockSchema = z.discriminatedUnion('block', [
  /** Its number is not part of it: it is written by `numberBlocks`. `text` runs on in the same paragraph. */
  z.object({
    block: z.literal('heading'),
    level: headingLevelSchema,
    title: z.string(),
    text: z.optional(z.string()),
  }),
  z.object({ block: z.literal('paragraph'), text: z.string() }),
  tableSchema,
]);
export type Block = z.infer<typeof blockSchema>;

/** A text in the form of a Chinese official document (FI1): what is previewed, filed and written as docx. */
export const officialDocumentSchema = z.object({
  /** Lines are broken where they should be read so. */
  title: z.string(),
  /** Under the title, in brackets. */
  subtitle: z.optional(z.string()),
  addressee: z.optional(z.string()),
  blocks: z.array(blockSchema),
  attachments: z.array(z.object({ title: z.string(), blocks: z.array(blockSchema) })),
  signature: z.object({
    name: z.string(),
    /** A campus date. */
    date: z.string(),
  }),
});
export type OfficialDocument = z.infer<typeof officialDocumentSchema>;

/** The paragraphs of a text as somebody typed it: a line each, without blanks around it. */
export function textToParagraphs(text: string): Block[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ block: 'paragraph', text: line }));
}
