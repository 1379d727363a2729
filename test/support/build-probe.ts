import { fileURLToPath } from 'node:url';
import { preact } from '@preact/preset-vite';
import { build } from 'vite';

/** Builds a page of tests, one of `test/support/*probe.ts`, as the app is built; its files by name, `''` for the page. */
export async function buildProbe(probe: string): Promise<Map<string, string>> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [preact()],
    build: { write: false, rollupOptions: { input: fileURLToPath(new URL(probe, import.meta.url)) } },
  });
  if (!('output' in built)) throw new Error('Vite built more than one page');
  const files = new Map(
    built.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)]),
  );
  const tags = [...files.keys()].map((name) =>
    name.endsWith('.css')
      ? `<link rel="stylesheet" href="/${name}">`
      : `<script type="module" src="/${name}"></script>`,
  );
  const head = '<meta name="viewport" content="width=device-width"><title>Probe</title>';
  return files.set(
    '',
    `<!doctype html><html lang="zh-CN"><head>${head}${tags.join('')}</head><body></body></html>`,
  );
}

export function typeOf(name: string): string {
  if (name === '') return 'text/html';
  return name.endsWith('.css') ? 'text/css' : 'text/javascript';
}
