import type { Page } from 'playwright-core';

/** Goes to a screen as a link within the app does, without loading the page anew: that is tested elsewhere. */
export async function openInApp(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}
