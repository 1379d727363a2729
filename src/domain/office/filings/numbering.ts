import type { Block, HeadingLevel } from './official-document.ts';

/** A block whose heading bears its number. */
export type NumberedBlock = Block & { number?: string };

/**
 * Writes the numbers of headings as text: 一、 · （一） · 1. · （1） (FI1, GB/T 9704—2012 7.3.3). Each level begins anew
 * under the one above it.
 */
export function numberBlocks(blocks: Block[]): NumberedBlock[] {
  const counts = [0, 0, 0, 0];
  return blocks.map((block) => {
    if (block.block !== 'heading') return block;
    const index = block.level - 1;
    const count = (counts[index] ?? 0) + 1;
    counts.fill(0, index);
    counts[index] = count;
    return { ...block, number: headingNumber(block.level, count) };
  });
}

/** @param count 1 for the first */
export function headingNumber(level: HeadingLevel, count: number): string {
  switch (level) {
    case 1:
      return `${toChineseNumeral(count)}、`;
    case 2:
      return `（${toChineseNumeral(count)}）`;
    case 3:
      return `${count}.`;
    case 4:
      return `（${count}）`;
    default:
      throw new Error(`A level without numbers: ${level satisfies never}`);
  }
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A whole number from 1 to 999 in Chinese numerals: 十, 二十一, 一百零三. */
export function toChineseNumeral(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const end = DIGITS[ones] ?? '';
  if (hundreds === 0) {
    if (tens === 0) return end;
    return `${tens === 1 ? '' : DIGITS[tens]}十${end}`;
  }
  const head = `${DIGITS[hundreds]}百`;
  if (tens > 0) return `${head}${DIGITS[tens]}十${end}`;
  return ones > 0 ? `${head}零${end}` : head;
}
