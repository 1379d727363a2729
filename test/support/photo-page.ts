import { fileURLToPath } from 'node:url';
import { preact } from '@preact/preset-vite';
import type { BrowserContext } from 'playwright-core';
import { build } from 'vite';

const PROBE = fileURLToPath(new URL('photo-page-probe.ts', import.meta.url));

/** Builds the page of `photo-page-probe.ts` and lets the browser find it at the origin, which needs no server. */
export async function servePhotoPage(context: BrowserContext, origin: string): Promise<void> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [preact()],
    build: { write: false, rollupOptions: { input: PROBE } },
  });
  if (!('output' in built)) throw new Error('Vite built more than one page');
  const files = new Map(
    built.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)]),
  );
  const names = [...files.keys()];
  const tags = names.map((name) =>
    name.endsWith('.css')
      ? `<link rel="stylesheet" href="/${name}">`
      : `<script type="module" src="/${name}"></script>`,
  );
  const page = `<!doctype html><html lang="zh-CN"><meta name="viewport" content="width=device-width"><title>Photos</title>${tags.join('')}<body></body></html>`;
  await context.route(`${origin}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const contentType = name.endsWith('.css') ? 'text/css' : name ? 'text/javascript' : 'text/html';
    const body = name ? files.get(name) : page;
    return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body, contentType });
  });
}
