import { setTimeout as wait } from 'node:timers/promises';
import { type EngineBrowser, PATIENCE } from './engine-browser.ts';

/** Between one look and the next, in milliseconds: what has not moved since has come to rest. */
const LOOK_AGAIN = 30;

export function button(words: string): string {
  return `//button[contains(normalize-space(), "${words}")]`;
}

export function link(words: string): string {
  return `//a[contains(normalize-space(), "${words}")]`;
}

/** An element whose own text is this. */
export function text(words: string): string {
  return `//*[normalize-space(text())="${words}"]`;
}

/** Waits until an element of this XPath is on screen, or further down the page. */
export async function see(browser: EngineBrowser, xpath: string): Promise<void> {
  await until(browser, xpath, async () =>
    (await browser.evaluate(isShown, xpath)) ? true : 'is not on screen',
  );
}

/**
 * Presses an element as a finger would: once it has come to rest, within the screen, and where nothing lies over it.
 * Scrolls only if it has to.
 */
export async function press(browser: EngineBrowser, xpath: string): Promise<void> {
  let before = '';
  const place = await until(browser, xpath, async () => {
    const found = await browser.evaluate(findPlace, xpath);
    if (typeof found === 'string') return found;
    const rests = JSON.stringify(found) === before;
    before = JSON.stringify(found);
    return rests ? found : 'keeps moving';
  });
  await browser.press(place.x, place.y);
}

/** What of the screen in front of one does not fit this width, in words. */
export function findExcess(browser: EngineBrowser, width: number): Promise<string[]> {
  return browser.evaluate(excessOver, width);
}

/** Where it waits in vain, the message tells what is on screen instead. */
async function until<Found>(
  browser: EngineBrowser,
  xpath: string,
  look: () => Promise<Found | string>,
): Promise<Found> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    // While one page gives way to the next there is nothing to look at.
    const found = await look().catch((error: unknown) => String(error));
    if (typeof found !== 'string') return found;
    if (Date.now() > end) {
      const screen = await browser.evaluate(() => `${location.href} ${document.body.innerText}`);
      throw new Error(`${xpath} ${found}, but: ${screen}`);
    }
    await wait(LOOK_AGAIN);
  }
}

/** Runs in the page. */
function isShown(xpath: string): boolean {
  const { singleNodeValue: found } = document.evaluate(xpath, document, null, 9);
  return found instanceof Element && found.checkVisibility({ visibilityProperty: true });
}

/** Runs in the page: the middle of the element, or why it cannot be pressed there. */
function findPlace(xpath: string): { x: number; y: number } | string {
  const { singleNodeValue: found } = document.evaluate(xpath, document, null, 9);
  if (!(found instanceof Element)) return 'is not there';
  const look = () => {
    const { left, right, top, bottom } = found.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return { left, right, x, y, hit: document.elementFromPoint(x, y) };
  };
  const isHit = ({ hit }: ReturnType<typeof look>) =>
    hit !== null && (found.contains(hit) || hit.contains(found));
  if (!isHit(look())) found.scrollIntoView({ block: 'center', behavior: 'instant' });
  const seen = look();
  if (seen.left < 0 || seen.right > innerWidth) return `reaches from ${seen.left} to ${seen.right}`;
  return isHit(seen)
    ? { x: seen.x, y: seen.y }
    : `is covered by <${seen.hit?.tagName} ${seen.hit?.className}>`;
}

/** Runs in the page. */
function excessOver(width: number): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const scrollsSideways = (element: Element): boolean => {
    for (let around = element.parentElement; around; around = around.parentElement)
      if (/auto|scroll/.test(getComputedStyle(around).overflowX)) return around !== document.documentElement;
    return false;
  };
  const outside = [
    ...document.querySelectorAll('a, button, input, select, textarea, summary, label, h1, h2, p'),
  ]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !scrollsSideways(element))
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -0.5 || right > clientWidth + 0.5;
    })
    .map((element) => `${element.outerHTML.slice(0, 120)} is not within the screen`);
  return [
    ...(innerWidth === width ? [] : [`the window is ${innerWidth} px wide, not ${width}`]),
    ...(scrollWidth > clientWidth ? [`wider than the screen by ${scrollWidth - clientWidth} px`] : []),
    ...outside,
  ];
}
