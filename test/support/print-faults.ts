import type { Page } from 'playwright-core';

/** Every text that leaves its poster or slip, or comes closer to its edge than a printer may print; in the page's words. */
export async function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    for (const drawing of document.querySelectorAll<SVGSVGElement>('.print-drawing')) {
      const { width, height } = drawing.viewBox.baseVal;
      const edge = width * 0.035;
      for (const text of drawing.querySelectorAll('text')) {
        const box = text.getBBox();
        const isWithin =
          box.x >= edge &&
          box.y >= edge &&
          box.x + box.width <= width - edge &&
          box.y + box.height <= height - edge;
        if (!isWithin) faults.push(`${drawing.getAttribute('aria-label')}: ${text.textContent}`);
      }
    }
    return faults;
  });
}
