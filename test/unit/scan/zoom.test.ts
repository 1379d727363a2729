import { expect, test } from 'vitest';
import type { Sight } from '../../../src/scan/decode/engine.ts';
import { createZoom } from '../../../src/scan/zoom.ts';

const RANGE = { min: 1, max: 8 };

/** A code of this side around this place in a picture of 1000 × 1000. */
function sight(side: number, { x = 500, y = 500, text = null as string | null } = {}): Sight {
  const [left, right, top, bottom] = [x - side / 2, x + side / 2, y - side / 2, y + side / 2];
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  return { code: { text, corners }, width: 1000, height: 1000, brightness: 120 };
}
const NOTHING: Sight = { code: null, width: 1000, height: 1000, brightness: 120 };

/** What the zoom is asked to be after each of the sights, a frame after the other. */
function watch(sights: Sight[], range = RANGE): (number | null)[] {
  const zoom = createZoom(range);
  return sights.map((seen, frame) => zoom(seen, frame * 33));
}

test('a small code that is located three times and not read is enlarged to a good part of the picture', () => {
  expect(watch([sight(150), sight(150), sight(150)])).toEqual([null, null, 3]);
});

test('a code that is read, or is large already, needs no zoom', () => {
  expect(watch([sight(150), sight(150), sight(150, { text: 'A' }), sight(150)])).not.toContain(3);
  expect(watch([sight(400), sight(400), sight(400)])).toEqual([null, null, null]);
});

test('a code near the edge is enlarged only as far as it stays in view, and one at the edge not at all', () => {
  const side = sight(100, { x: 750 });
  expect(watch([side, side, side])[2]).toBeCloseTo(0.8 / 0.6);
  const edge = sight(100, { x: 940 });
  expect(watch([edge, edge, edge])).toEqual([null, null, null]);
});

test('the camera and our own limit bound the zoom', () => {
  expect(watch([sight(20), sight(20), sight(20)])[2]).toBe(4);
  expect(watch([sight(20), sight(20), sight(20)], { min: 1, max: 2 })[2]).toBe(2);
});

test('where nothing is seen any more the whole is looked at again', () => {
  const zoom = createZoom(RANGE);
  for (const time of [0, 33, 66]) zoom(sight(150), time);
  expect(zoom(NOTHING, 2_500)).toBeNull();
  expect(zoom(NOTHING, 2_600)).toBe(1);
  expect(zoom(NOTHING, 6_000)).toBeNull();
});
