import type { Page } from 'playwright-core';
import { comeToRest } from './inspect-page.ts';

/** No page has more places to stop at before what is looked for. */
const MOST_STOPS = 150;

/** Presses Tab until what has the focus is called so. The mouse is never used. Each stop on the way has to be seen. */
export async function reach(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(describeFocus);
    if (focused.fault) throw new Error(`${focused.fault}: ${focused.name}`);
    if (name.test(focused.name)) return;
  }
  throw new Error(`Tab never reaches ${name}`);
}

export async function press(page: Page, name: RegExp): Promise<void> {
  await reach(page, name);
  await page.keyboard.press('Enter');
}

/** What has the focus: its role in words of the page, and its name; `body` where the focus is lost. */
export async function readFocus(page: Page): Promise<string> {
  await comeToRest(page);
  return page.evaluate(() => {
    const element = document.activeElement;
    const labelled = document.getElementById(element?.getAttribute('aria-labelledby') ?? '');
    const name = element?.getAttribute('aria-label') ?? (labelled ?? element)?.textContent ?? '';
    return element === document.body ? 'body' : `${element?.localName} ${name.trim()}`;
  });
}

/** Runs in the page. A stop is seen if a ring is drawn around it and nothing lies over it. */
function describeFocus(): { name: string; fault?: string } {
  const element = document.activeElement;
  // After the last stop of the page the browser's own buttons follow.
  if (!(element instanceof HTMLElement) || element === document.body) return { name: '' };
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  const name = (element.getAttribute('aria-label') ?? (label ?? element).textContent ?? '').trim();
  const ringed = [element, element.nextElementSibling, label].some(
    (each) => each && getComputedStyle(each).outlineStyle !== 'none',
  );
  if (!ringed) return { name, fault: 'no ring around the focus' };
  const own = label ?? element;
  const { left, right, top, bottom } = own.getBoundingClientRect();
  const middle = (from: number, to: number, end: number) => (Math.max(from, 0) + Math.min(to, end)) / 2;
  const hit = document.elementFromPoint(middle(left, right, innerWidth), middle(top, bottom, innerHeight));
  const isSeen = hit !== null && (own.contains(hit) || hit.contains(own));
  return isSeen ? { name } : { name, fault: 'the focus is covered' };
}
