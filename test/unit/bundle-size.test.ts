import { expect, test } from 'vitest';
import { HOME_BUDGET, measureBundle } from '../support/bundle-size.ts';

test('the home screen is drawn with at most 52 KB of JavaScript (brotli)', () => {
  expect(measureBundle().entry.bytes).toBeLessThanOrEqual(HOME_BUDGET);
});
