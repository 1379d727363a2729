import { foldText } from '../../domain/fold-text.ts';
import type { Text } from '../../domain/regulation/policy.ts';

/** Between the parts of a text, so that no search finds the end of one with the beginning of the next. */
export const BREAK = '\n';

/** A title as part of a text to be searched, in both languages, whichever is on screen. */
export function foldTitle(title: Text | null | undefined): string {
  return title ? foldText(title.zh) + BREAK + foldText(title.en) : '';
}

/** One word of what was typed. */
interface Wanted {
  text: string;
  /** `1月23日` is not meant to find 11月23日, nor 2栋 12栋. */
  beginsWithDigit: boolean;
}

/**
 * Finds what has all the words that were typed, in any order. Width, case and spaces make no difference.
 *
 * @param textOf a text whose parts were folded; it is not asked for where nothing was typed
 */
export function createFinder<Item>(typed: string, textOf: (item: Item) => string): (item: Item) => boolean {
  const wanted = readWanted(typed);
  if (wanted.length === 0) return () => true;
  return (item) => {
    const text = textOf(item);
    return wanted.every((word) => has(text, word));
  };
}

function readWanted(typed: string): Wanted[] {
  return typed
    .split(/[\s,，、]+/)
    .map(foldText)
    .filter((text) => text !== '')
    .map((text) => ({ text, beginsWithDigit: /^\d/.test(text) }));
}

function has(text: string, { text: wanted, beginsWithDigit }: Wanted): boolean {
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    if (!beginsWithDigit || !isDigit(text.charCodeAt(at - 1))) return true;
  }
  return false;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
