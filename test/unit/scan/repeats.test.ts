import { expect, test } from 'vitest';
import { createRepeats } from '../../../src/scan/repeats.ts';

test('a poster in view is new once, however often it is read', () => {
  const isRepeat = createRepeats();
  expect([0, 33, 900, 2_300].map((time) => isRepeat('A', time))).toEqual([false, true, true, true]);
});

test('a poster that was out of view, or gave way to another, is new again', () => {
  const isRepeat = createRepeats();
  expect(isRepeat('A', 0)).toBe(false);
  expect(isRepeat('A', 1_500)).toBe(false);
  expect(isRepeat('B', 1_510)).toBe(false);
  expect(isRepeat('A', 1_520)).toBe(false);
});
