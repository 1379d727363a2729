import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HOME_BUDGET, LEADER_BUDGET, measureBundle, measureLeader } from '../support/bundle-size.ts';

test('the home screen is drawn with at most 50 KB of JavaScript (brotli)', () => {
  expect(measureBundle().entry.bytes).toBeLessThanOrEqual(HOME_BUDGET);
});

test('all that a leader’s pages and their workers ever load is at most 250 KB of JavaScript (brotli)', () => {
  expect(measureLeader()).toBeLessThanOrEqual(LEADER_BUDGET);
});

test('the decoder, which page and worker share, is fetched once', () => {
  expect(readdirSync('dist/assets').filter((name) => name.endsWith('.wasm'))).toHaveLength(1);
});
