import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { preact } from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';

/** The endpoint serves what stands beside a file as `.br` or `.gz`. */
const compress = compression({
  algorithms: [defineAlgorithm('brotliCompress'), defineAlgorithm('gzip')],
  include: /\.(js|css|html|svg|wasm|webmanifest)$/,
  threshold: 512,
});

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

export default defineConfig({
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
      },
    }),
    compress,
    compressWorker,
  ],
  resolve: {
    alias: [
      // The build for browsers of this decade: the package's default entry serves older ones too, and is larger.
      { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
      { find: /^fflate$/, replacement: join(import.meta.dirname, 'src/ui/leader/export/zip-here.ts') },
    ],
  },
  // One file for what everybody waits for: it compresses better than several, and is one request.
  build: {
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'home', tags: ['$initial'] }] } } },
  },
  test: {
    projects: [
      {
        test: {
          name: 'fast',
          include: ['test/{unit,property,storage,endpoint}/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/support/require-chromium.ts',
          // Two browsers at a time: most of the time they wait for what a person would wait for.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
