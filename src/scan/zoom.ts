import type { Sight } from './decode/engine.ts';

export interface ZoomRange {
  min: number;
  max: number;
}

/** A code that is located and cannot be read in so many looks is too small: any one may be blurred. */
const LOOKS = 3;
/** How wide a code should be seen, as a share of the picture's shorter side, and when it is wide enough without. */
const WANTED = 0.45;
const WIDE = 0.35;
/** The code stays within this share of the picture, counted from its middle: hands move. */
const FIELD = 0.8;
/** Further in, the lens only enlarges pixels, and nobody holds a phone that still. */
const MOST = 4;
/** Where nothing is seen any more for so long, in milliseconds, one looks at the whole again. */
const NOTHING_SEEN = 2_500;

/**
 * Takes each frame's sight and time; returns what the zoom should become, or `null` to leave it.
 *
 * @param range what the camera can do
 */
export function createZoom({ min, max }: ZoomRange): (sight: Sight, time: number) => number | null {
  let zoom = min;
  let looks = 0;
  let seenAt = Number.NEGATIVE_INFINITY;
  return (sight, time) => {
    if (sight.code) seenAt = time;
    if (sight.code?.text) looks = 0;
    else if (sight.code) looks += 1;
    if (zoom > min && time - seenAt > NOTHING_SEEN) {
      zoom = min;
      return zoom;
    }
    if (looks < LOOKS) return null;
    looks = 0;
    const wanted = Math.min(max, MOST * min, zoom * enlargementFor(sight));
    if (wanted <= zoom) return null;
    zoom = wanted;
    return zoom;
  };
}

/** How much larger the code may become and still be in view. */
function enlargementFor({ code, width, height }: Sight): number {
  const corners = code?.corners ?? [];
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const side = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
  const shorter = Math.min(width, height);
  if (!(side > 0) || side > WIDE * shorter) return 1;
  const reach = Math.max(
    ...xs.map((x) => Math.abs(x / width - 0.5) * 2),
    ...ys.map((y) => Math.abs(y / height - 0.5) * 2),
  );
  return Math.min((WANTED * shorter) / side, FIELD / reach);
}
