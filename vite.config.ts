import { preact } from '@preact/preset-vite';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';

/** The endpoint serves what stands beside a file as `.br` or `.gz`. */
const compress = compression({
  algorithms: [defineAlgorithm('brotliCompress'), defineAlgorithm('gzip')],
  include: /\.(js|css|html|svg|wasm|webmanifest)$/,
  threshold: 512,
});

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
        buildPlugins: { vite: [compress] },
        rollupFormat: 'iife',
        globPatterns: ['**/*.{js,css,html,svg,png,webmanifest,wasm}'],
      },
    }),
    compress,
  ],
  // The build for browsers of this decade: the package's default entry serves older ones too, and is larger.
  resolve: { alias: { dexie: 'dexie/dist/modern/dexie.mjs' } },
  build: { manifest: true },
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
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
