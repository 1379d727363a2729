import type { BrowserContext } from 'playwright-core';
import { buildProbe, typeOf } from './build-probe.ts';

/** Lets the browser find the page of `photo-page-probe.ts` at the origin, which needs no server. */
export async function servePhotoPage(context: BrowserContext, origin: string): Promise<void> {
  const files = await buildProbe('photo-page-probe.ts');
  await context.route(`${origin}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const body = files.get(name);
    return body === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ body, contentType: typeOf(name) });
  });
}
