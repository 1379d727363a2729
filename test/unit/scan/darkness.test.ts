import { expect, test } from 'vitest';
import { createDarkness } from '../../../src/scan/darkness.ts';

test('it is dark when it has been for a second, and is told once', () => {
  const see = createDarkness();
  expect([0, 500, 999, 1_000, 1_500, 4_000].map((time) => see(20, time))).toEqual([
    null,
    null,
    null,
    true,
    null,
    null,
  ]);
});

test('a hand before the lens is no darkness', () => {
  const see = createDarkness();
  expect([see(20, 0), see(120, 900), see(20, 1_000), see(20, 1_900)]).toEqual([null, null, null, null]);
});

test('it is light again only when it is clearly lighter, for a second', () => {
  const see = createDarkness();
  see(20, 0);
  expect(see(20, 1_000)).toBe(true);
  expect([see(50, 2_000), see(50, 4_000)]).toEqual([null, null]);
  expect([see(90, 5_000), see(90, 6_000)]).toEqual([null, false]);
});
