import { type Chance, createChance } from './chance.ts';
import { type Box, type GrayImage, mapBox, pixelAt } from './gray-image.ts';

/** Something that goes wrong between the poster and the decoder; the worst of it within the box. */
export type Fault = (image: GrayImage, box: Box, chance: Chance) => void;

/** Out of focus: a bell of this deviation, first across and then down. */
export function blur(deviation: number): Fault {
  const reach = Math.ceil(deviation * 2.5);
  const bell = Float32Array.from({ length: 2 * reach + 1 }, (_, at) =>
    Math.exp(-((at - reach) ** 2) / (2 * deviation ** 2)),
  );
  return (image, box) => {
    weigh(image, box, bell, 1);
    weigh(image, box, bell, image.width);
  };
}

/** The hand moved while the shutter was open. */
export function motion(length: number, angle: number): Fault {
  return (image, box) => smear(image, box, (Math.cos(angle) * length) / 2, (Math.sin(angle) * length) / 2);
}

/** Light falls from one side, or there is the edge of a shadow; `depth` is how dark its darkest is. */
export function unevenLight(depth: number, angle: number, isSharp: boolean): Fault {
  return (image, box) => {
    const [middleX, middleY] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const reach = Math.hypot(box.right - box.left, box.bottom - box.top) / (isSharp ? 40 : 2);
    mapBox(image, wholeOf(image), (x, y, was) => {
      const along = ((x - middleX) * Math.cos(angle) + (y - middleY) * Math.sin(angle)) / reach;
      return was * (1 - depth * Math.min(1, Math.max(0, along / 2 + 0.5)));
    });
  };
}

/** A lamp in the sleeve: a spot that drowns what is under it. */
export function glare(chance: Chance, size: number): Fault {
  const [atX, atY] = [chance.from(0.3, 0.7), chance.from(0.3, 0.7)];
  return (image, box) => {
    const x0 = box.left + (box.right - box.left) * atX;
    const y0 = box.top + (box.bottom - box.top) * atY;
    const spread = (box.right - box.left) * size;
    mapBox(image, box, (x, y, was) => was + 230 * Math.exp(-(((x - x0) ** 2 + (y - y0) ** 2) / spread ** 2)));
  };
}

/** Faded print, or a dark corridor: what is left of the range, and where it begins. */
export function contrast(range: number, floor: number): Fault {
  return (image) => mapBox(image, wholeOf(image), (_x, _y, was) => floor + was * range);
}

export function noise(deviation: number): Fault {
  return (image, _box, chance) => {
    for (let from = 0; from < image.data.length; from += ROW) {
      const at = Math.floor(chance.from(0, GRAIN.length - ROW));
      for (let k = 0; k < ROW; k += 1)
        image.data[from + k] = (image.data[from + k] ?? 0) + (GRAIN[at + k] ?? 0) * deviation;
    }
  };
}

/** A screen is photographed, or print and pixels interfere. */
export function moire(strength: number, period: number, angle: number): Fault {
  return (image, box) => {
    const turn = (2 * Math.PI) / period;
    mapBox(image, box, (x, y, was) => {
      const wave = Math.sin((x * Math.cos(angle) + y * Math.sin(angle)) * turn);
      return was * (1 - strength / 2 + (strength / 2) * wave * Math.sin(y * turn * 0.93));
    });
  };
}

/** Scratches over the sleeve. */
export function scratches(chance: Chance, count: number): Fault {
  const lines = Array.from({ length: count }, () => ({
    at: chance.from(0.25, 0.75),
    slope: chance.from(-1.5, 1.5),
    width: chance.from(0.4, 1.6),
    shade: chance.pick([40, 200, 245]),
  }));
  return (image, box) =>
    mapBox(image, box, (x, y, was) => {
      for (const { at, slope, width, shade } of lines) {
        const middle = box.left + (box.right - box.left) * at + slope * (y - (box.top + box.bottom) / 2);
        if (Math.abs(x - middle) < width) return shade;
      }
      return was;
    });
}

/** A finger or a sticker over a part of the code. */
export function cover(chance: Chance, size: number): Fault {
  const [atX, atY] = [chance.from(0.35, 0.68), chance.from(0.35, 0.68)];
  const shade = chance.from(60, 200);
  return (image, box) => {
    const side = box.right - box.left;
    const [x0, y0] = [box.left + side * atX, box.top + side * atY];
    mapBox(image, box, (x, y, was) => (Math.hypot(x - x0, y - y0) < side * size ? shade : was));
  };
}

/** What JPEG leaves of blocks of 8 × 8 at this quality (ITU T.81, annex K's table for luminance). */
export function jpeg(quality: number): Fault {
  const scale = quality < 50 ? 50 / quality : (200 - 2 * quality) / 100;
  const steps = QUANTIZATION.map((step) => Math.max(1, Math.round(step * scale)));
  return (image, box) => {
    const block = new Float32Array(64);
    for (let top = box.top & ~7; top < box.bottom; top += 8) {
      for (let left = box.left & ~7; left < box.right; left += 8) {
        for (let at = 0; at < 64; at += 1) block[at] = pixelAt(image, left + (at & 7), top + (at >> 3)) - 128;
        transform(block, FORWARD);
        for (let at = 0; at < 64; at += 1) {
          const step = steps[at] ?? 1;
          block[at] = Math.round((block[at] ?? 0) / step) * step;
        }
        transform(block, BACKWARD);
        for (let at = 0; at < 64; at += 1) {
          const [x, y] = [left + (at & 7), top + (at >> 3)];
          if (x < image.width && y < image.height) image.data[y * image.width + x] = (block[at] ?? 0) + 128;
        }
      }
    }
  };
}

/** Drawing every grain anew takes longer than all else: a row begins anywhere in a long strip of them. */
const ROW = 240;
const grains = createChance(1);
const GRAIN = Float32Array.from({ length: 40_000 }, grains.bell);

function wholeOf({ width, height }: GrayImage): Box {
  return { left: 0, top: 0, right: width, bottom: height };
}

/** Each pixel becomes the mean of those around it, a step of so many places apart, weighed by this. */
function weigh(image: GrayImage, box: Box, weights: Float32Array, step: number): void {
  const source = image.data.slice();
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const reach = (weights.length - 1) / 2;
  for (let y = box.top; y < box.bottom; y += 1) {
    for (let x = box.left; x < box.right; x += 1) {
      const at = y * image.width + x;
      let total = 0;
      for (let k = -reach; k <= reach; k += 1) {
        total += (source[at + k * step] ?? source[at] ?? 0) * (weights[k + reach] ?? 0);
      }
      image.data[at] = total / sum;
    }
  }
}

/** The mean along a line of this half, each way. */
function smear(image: GrayImage, box: Box, halfX: number, halfY: number): void {
  const source = { ...image, data: image.data.slice() };
  const steps = Math.max(4, Math.ceil(3 * Math.max(Math.abs(halfX), Math.abs(halfY))));
  mapBox(image, box, (x, y) => {
    let sum = 0;
    for (let step = 0; step <= steps; step += 1) {
      const along = (2 * step) / steps - 1;
      sum += pixelAt(source, x + halfX * along, y + halfY * along);
    }
    return sum / (steps + 1);
  });
}

const QUANTIZATION = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22,
  29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103,
  121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
];

/** The cosine transform's matrix, by frequency and place, and the same transposed. */
const FORWARD = Float32Array.from({ length: 64 }, (_, at) => cosine(at >> 3, at & 7));
const BACKWARD = Float32Array.from({ length: 64 }, (_, at) => cosine(at & 7, at >> 3));
const half = new Float32Array(64);

function cosine(frequency: number, place: number): number {
  const scale = frequency === 0 ? Math.SQRT1_2 / 2 : 0.5;
  return scale * Math.cos(((2 * place + 1) * frequency * Math.PI) / 16);
}

/** matrix × block × matrix transposed, into `block`. */
function transform(block: Float32Array, matrix: Float32Array): void {
  for (let at = 0; at < 64; at += 1) {
    let sum = 0;
    for (let k = 0; k < 8; k += 1) sum += (matrix[(at & 56) + k] ?? 0) * (block[k * 8 + (at & 7)] ?? 0);
    half[at] = sum;
  }
  for (let at = 0; at < 64; at += 1) {
    let sum = 0;
    for (let k = 0; k < 8; k += 1) sum += (half[(at & 56) + k] ?? 0) * (matrix[(at & 7) * 8 + k] ?? 0);
    block[at] = sum;
  }
}
