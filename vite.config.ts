import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { preact } from '@preact/preset-vite';
import type { Plugin, Rolldown } from 'vite';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import packageJson from './package.json' with { type: 'json' };

/** The endpoint serves what stands beside a file as `.br` or `.gz`. */
const compress = compression({
  algorithms: [defineAlgorithm('brotliCompress'), defineAlgorithm('gzip')],
  include: /\.(js|css|html|svg|wasm|webmanifest)$/,
  threshold: 512,
});

/** Tests of the endpoint that have to hold on either database. */
const CONTRACT = [
  'audit',
  'blobs',
  'calendar',
  'enrolment',
  'enrolment-desk',
  'feedback',
  'filings',
  'permissions',
  'places',
  'problem-units',
  'progress',
  'pull',
  'pull-problems',
  'push',
  'roster-import',
  'roster-people',
  'shared-commits',
  'unit-records',
  'whole-text',
];

/** More than there are cores: most of the time a browser waits for what a person would wait for, and others can run. */
const MAX_WORKERS = availableParallelism() + 1;

/** One file for what everybody waits for: it compresses better than several, and is one request. */
const HOME = { name: 'home', tags: ['$initial' as const], priority: 2 };

const LEADERS = {
  minShareCount: 3,
  test: /\/src\/(ui\/(leader|shared|messages)|domain|storage|sync)\//,
};

/** What several screens of leaders need: without it there is a file for each set of screens that shares something. */
const SHARED = {
  ...LEADERS,
  name: (id: string, context: Rolldown.ChunkingContext) =>
    reaches(id, /\/zod\//, context) ? null : 'shared',
  priority: 1,
};

/** Schemas apart from it: to make them takes longer than all the rest, and a screen can start without. */
const SCHEMAS = { ...LEADERS, name: 'schemas' };

function reaches(id: string, what: RegExp, context: Rolldown.ChunkingContext): boolean {
  const seen = new Set([id]);
  for (const each of seen) {
    if (what.test(each)) return true;
    for (const imported of context.getModuleInfo(each)?.importedIds ?? []) seen.add(imported);
  }
  return false;
}

/** The home route lists the files of every screen, and has no bytes for their names; the desk's is told by its own. */
const nameFile = (name: string | undefined, ext: string) =>
  `assets/${name === 'office' ? 'office-' : ''}[hash:6]${ext}`;
const OUTPUT = {
  chunkFileNames: ({ name }: { name: string }) => nameFile(name, '.js'),
  // Anything but styles has the name that the decoder's worker, which is built apart, gives it: the same file is there once.
  assetFileNames: ({ names: [name = ''] }: { names: string[] }) =>
    name.endsWith('.css') ? nameFile(name.slice(0, -4), '.css') : 'assets/[name]-[hash][extname]',
};

let outDir = 'dist';

/** The worker comes last: the list of what it precaches is written into it after its own build. */
const compressWorker: Plugin = {
  name: 'compress-worker',
  apply: 'build',
  configResolved({ build }) {
    outDir = build.outDir;
  },
  closeBundle: {
    order: 'post',
    sequential: true,
    handler(error) {
      if (error) return;
      const worker = join(outDir, 'service-worker.js');
      const text = readFileSync(worker);
      writeFileSync(`${worker}.br`, brotliCompressSync(text));
      writeFileSync(`${worker}.gz`, gzipSync(text));
    },
  },
};

/** For the page about the app: which version it is, and the campus date on which it was built. */
const BUILD = {
  APP_VERSION: JSON.stringify(packageJson.version),
  APP_BUILT_ON: JSON.stringify(new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' })),
};

export default defineConfig({
  define: BUILD,
  plugins: [
    preact(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'sw',
      filename: 'service-worker.ts',
      injectRegister: false,
      manifest: false,
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: ['**/*.{js,css,html,svg,png,webmanifest,wasm}'],
        // The desk works with the network alone: no phone keeps it. Screenshots are for who has not installed the app yet.
        globIgnores: ['assets/office*', 'screenshots/*'],
      },
    }),
    compress,
    compressWorker,
  ],
  resolve: {
    alias: [
      // The build for browsers of this decade: the package's default entry serves older ones too, and is larger.
      { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
      // html5-qrcode only keeps the camera: its own decoder is four fifths of it, and would run beside ours.
      {
        find: /^\.\.\/third_party\/zxing-js\.umd$/,
        replacement: join(import.meta.dirname, 'src/scan/no-decoder.ts'),
      },
      { find: /^fflate$/, replacement: join(import.meta.dirname, 'src/ui/shared/zip-here.ts') },
    ],
  },
  build: {
    manifest: true,
    // Browsers without modulepreload just load modules later.
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { ...OUTPUT, codeSplitting: { groups: [HOME, SHARED, SCHEMAS] } } },
  },
  test: {
    projects: [
      {
        test: {
          name: 'fast',
          include: ['test/{unit,property,storage,endpoint}/**/*.test.ts'],
          globalSetup: 'test/support/require-office-programs.ts',
          maxWorkers: MAX_WORKERS,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'postgres',
          include: [
            'test/postgres/**/*.test.ts',
            'test/storage/known-traps.test.ts',
            ...CONTRACT.map((name) => `test/endpoint/${name}.test.ts`),
          ],
          env: { QIJINTONG_TEST_DATABASE: 'postgres' },
          globalSetup: 'test/support/require-postgres.ts',
          maxWorkers: MAX_WORKERS,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: [
            'test/support/require-chromium.ts',
            'test/support/require-office-programs.ts',
            'test/support/fill-demo.ts',
          ],
          maxWorkers: MAX_WORKERS,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
  // Of all pages in this repository the app's alone: those of tests name packages that are not installed.
  optimizeDeps: { entries: ['index.html'] },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
