import { defineConfig } from 'vitest/config';

/** `npm run test:screens`: every screen, as it looks in each theme, size and language. */
export default defineConfig({
  test: {
    include: ['test/screens/**/*.test.ts'],
    globalSetup: ['test/support/require-chromium.ts', 'test/support/fill-demo.ts'],
    // Each walk is long, and the machine may be busy.
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
});
