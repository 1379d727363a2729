import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { comeToRest, findFaults } from './inspect-page.ts';

/** How one comes from the screen before to this one. */
export type Step = [screen: string, open: (page: Page) => Promise<unknown>];

/** What is looked at on a screen: leaves its pictures as `<folder>/<screen>-<look>.png`, and returns what is wrong. */
export type Looker = (page: Page, folder: string, screen: string) => Promise<string[]>;

/** Goes through screens, and looks at each; returns what is wrong with them. */
export async function walkScreens(
  page: Page,
  steps: Step[],
  folder: string,
  look: Looker,
): Promise<string[]> {
  const faults: string[] = [];
  for (const [screen, open] of steps) {
    await open(page);
    faults.push(...(await look(page, folder, screen)).map((fault) => `${screen}: ${fault}`));
  }
  return faults;
}

/** In English, by all rules of axe-core. */
export const lookAtEnglish: Looker = (page, folder, screen) => lookAs('en', page, folder, screen);

/** In English and large text, as the page is. */
export const lookAtLargeEnglish: Looker = (page, folder, screen) =>
  lookAs('en-large', page, folder, screen, RULES_OF_LAYOUT);

/**
 * In light, dark, high contrast of both, and in large text. The colours of the light theme are those of the English walk.
 *
 * @param narrow the window that the large text has to fit; the same, if not given
 */
export function lookAtThemes(narrow?: { width: number; height: number }): Looker {
  return async (page, folder, screen) => {
    const faults: string[] = [];
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      const rules = colorScheme === 'dark' ? ['color-contrast'] : [];
      faults.push(...(await lookAs(colorScheme, page, folder, screen, rules)));
      await page.emulateMedia({ contrast: 'more' });
      await comeToRest(page);
      const inContrast = await findFaults(page, ['color-contrast']);
      faults.push(...inContrast.map((fault) => `${colorScheme} in high contrast: ${fault}`));
      await page.emulateMedia({ contrast: null });
    }
    const viewport = page.viewportSize();
    await page.evaluate(doubleText);
    if (narrow) await page.setViewportSize(narrow);
    faults.push(...(await lookAs('large', page, folder, screen, RULES_OF_LAYOUT)));
    if (narrow && viewport) await page.setViewportSize(viewport);
    await page.evaluate(() => document.documentElement.removeAttribute('style'));
    return faults;
  };
}

/** Runs in the page: text as large as where the phone's own setting is 200 %. */
export function doubleText(): void {
  document.documentElement.style.fontSize = '212.5%';
}

/** Those of axe-core that another size may break; names and roles stay as they are. */
const RULES_OF_LAYOUT = ['color-contrast', 'target-size', 'scrollable-region-focusable'];

/** Higher than any page of the demo, in pixels. */
const TALL = 4_000;

async function lookAs(
  look: string,
  page: Page,
  folder: string,
  screen: string,
  rules?: string[],
): Promise<string[]> {
  await comeToRest(page);
  await page.screenshot({
    path: join(folder, `${screen}-${look}.png`),
    animations: 'disabled',
    scale: 'css',
  });
  const viewport = page.viewportSize();
  // With large text what sticks to the lower edge lies over much that one would scroll to.
  if (viewport && rules === RULES_OF_LAYOUT) await page.setViewportSize({ ...viewport, height: TALL });
  const faults = [...(await findFaults(page, rules)), ...(await page.evaluate(findSlivers))];
  if (viewport) await page.setViewportSize(viewport);
  return faults.map((fault) => `${look}: ${fault}`);
}

/** Runs in the page: texts of four lines and more that have no more than two signs in a line. */
function findSlivers(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const slivers: string[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent ?? '';
    if (text.length < 4) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const lines = new Set([...range.getClientRects()].map(({ top }) => top)).size;
    if (lines >= 4 && text.length <= 2 * lines) slivers.push(`a sliver: ${text}`);
  }
  return slivers;
}
