import { keepChoice, readChoice } from './kept-choice.ts';

/** A class of the page's root. */
export type TextSize = 'standard' | 'large';

const STORAGE_KEY = 'text-size';

/** Draws text in the size that was chosen on this phone (LT1). Part of the bundle that everybody waits for. */
export function restoreTextSize(): void {
  document.documentElement.className = readChoice(STORAGE_KEY) ?? '';
}

export function shownTextSize(): TextSize {
  return document.documentElement.className === 'large' ? 'large' : 'standard';
}

export function chooseTextSize(chosen: TextSize): void {
  document.documentElement.className = chosen;
  keepChoice(STORAGE_KEY, chosen);
}
