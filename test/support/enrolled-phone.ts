import type { Page } from 'playwright-core';

/** Enrols the phone by its link and waits until the worker could start the app without network. */
export async function enrolAndWaitForWorker(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: '启用这台手机' }).click();
  await page.getByRole('link', { name: '我的' }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}
