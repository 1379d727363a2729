import { expect, test } from 'vitest';
import { toRfc3339 } from '../../../src/domain/time.ts';

const NOW = Date.parse('2026-11-22T16:30:00.125Z');

test.each([
  [480, '2026-11-23T00:30:00.125+08:00'],
  [0, '2026-11-22T16:30:00.125Z'],
  [-210, '2026-11-22T13:00:00.125-03:30'],
  [330, '2026-11-22T22:00:00.125+05:30'],
])('CA1 an instant is written in the wall time of its offset: %i min', (offset, text) => {
  expect(toRfc3339(NOW, offset)).toBe(text);
  expect(Date.parse(text)).toBe(NOW);
});
