import type { Page } from 'playwright-core';

/** Enrols the phone by its link and waits until the worker could start the app without network. */
export async function enrolAndWaitForWorker(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: '启用这台手机' }).click();
  await skipIntro(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Goes past the introduction like somebody in a hurry, and waits for the first screen. Only leaders are shown one. */
export async function skipIntro(page: Page): Promise<void> {
  const skip = page.getByRole('button', { name: '跳过' });
  const first = page.getByRole('link', { name: '我的' });
  await skip.or(first).waitFor();
  if (await skip.isVisible()) await skip.click();
  await first.waitFor();
}
