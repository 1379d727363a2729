import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Until what was just done has been drawn, and nothing of it moves any more. */
export function comeToRest(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    // What is folded away stands still in its midst, and never ends.
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations === 1)
      .filter(({ effect }) => effect instanceof KeyframeEffect && effect.target?.checkVisibility());
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
}

/**
 * What axe-core finds, and whether anything is wider than the screen; in words.
 *
 * @param rules of axe-core; all, if not given
 */
export async function findFaults(page: Page, rules?: string[]): Promise<string[]> {
  const faults = rules?.length === 0 ? [] : await findAxeFaults(page, rules);
  const excess = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  return excess > 0 ? [...faults, `wider than the screen by ${excess} px`] : faults;
}

/** Of a long table, what is looked at by a few rules alone: the rows after these look as they do. */
const AFTER_FIRST_ROWS = 'tbody tr:nth-child(n + 13)';

async function findAxeFaults(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    ({ only, exclude }) =>
      window.axe.run(only ? { exclude } : document, {
        ...(only ? { runOnly: only } : {}),
        // What passed is not asked for, and the one rule that wants styles fetched anew is about turned screens.
        resultTypes: ['violations'],
        preload: false,
      }),
    { only: rules, exclude: [AFTER_FIRST_ROWS] },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
