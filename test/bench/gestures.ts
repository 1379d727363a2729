import type { CDPSession, Page } from 'playwright-core';

const LEAPS = 20;

/** As fast as a wheel goes: a third of a screen in every frame. */
export async function wheelDown(page: Page): Promise<void> {
  await page.mouse.move(180, 400);
  for (let step = 0; step < 300; step += 1) await page.mouse.wheel(0, 240);
}

/** As one drags the scroll bar. */
export async function leapToEnd(page: Page): Promise<void> {
  for (let leap = 1; leap <= LEAPS; leap += 1) {
    await page.evaluate((part) => scrollTo(0, document.documentElement.scrollHeight * part), leap / LEAPS);
    await wait(page, 250);
  }
}

/** Back up over the whole list, as fast as a finger can. */
export async function flingToTop(page: Page, cdp: CDPSession): Promise<void> {
  for (let fling = 0; fling < 40; fling += 1) {
    await cdp.send('Input.synthesizeScrollGesture', {
      ...{ x: 180, y: 200, yDistance: 450, speed: 6_000 },
      ...{ preventFling: false, gestureSourceType: 'touch' },
    });
    if ((await page.evaluate(() => scrollY)) === 0) break;
  }
}

/** Letter by letter, until the address follows. */
export async function typeSearch(page: Page, typed: string): Promise<void> {
  await page.getByRole('searchbox').focus();
  for (const letter of typed) {
    await page.keyboard.insertText(letter);
    await wait(page, 150);
  }
  await page.waitForURL((url) => url.searchParams.get('q') === typed);
}

export async function switchChips(page: Page, positions: number[]): Promise<void> {
  for (const position of positions) {
    await page.locator('.search-tools .chip').nth(position).click();
    await wait(page, 300);
  }
}

/** What is drawn in the meantime is measured. */
async function wait(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), milliseconds);
}
