import { defineConfig } from 'vitest/config';

/** `npm run test:engines`: the main job in the engines of Firefox and Safari. */
export default defineConfig({
  test: {
    include: ['test/engines/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
