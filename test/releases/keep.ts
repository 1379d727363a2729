import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * `npm run keep-release NAME`: keeps what this checkout's phone and endpoint are made of as `NAME/phone.mjs` and
 * `NAME/endpoint.mjs`, with which every later checkout has to get on. Packages are not kept.
 */
const [name] = process.argv.slice(2);
if (!name) throw new Error('Name the release: npm run keep-release 2026-11-26');

const path = (of: string) => fileURLToPath(new URL(of, import.meta.url));
for (const part of ['phone', 'endpoint']) {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: path(`${part}.ts`),
      outDir: path(name),
      emptyOutDir: false,
      copyPublicDir: false,
      minify: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: `${part}.mjs`, codeSplitting: false } },
    },
  });
}
