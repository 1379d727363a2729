import type { Luma } from './luma.ts';

/** Where a prepared picture is written; see `QrReader.paper`. */
type Paper = (pixels: number) => Uint8ClampedArray;

/** A picture made ready for a pass: its size, and where a pixel of it lies in the frame. */
export interface Prepared {
  width: number;
  height: number;
  /** The frame's position is `left + x / scale`, `top + y / scale`. */
  left: number;
  top: number;
  scale: number;
}

export type Preparation = (picture: Luma, paper: Paper) => Prepared;

/** The side of the squares whose mean stands for the light that falls there: wider than a finder pattern far away. */
const LIGHT_SQUARE = 24;
const LIGHT_GAIN = 3;

/** As it is. */
export const asItIs: Preparation = ({ width, height, data }, paper) => {
  paper(width * height).set(data);
  return { width, height, left: 0, top: 0, scale: 1 };
};

/** A little noise is smoothed away. */
export const smoothed: Preparation = (picture, paper) => {
  const { width, height, data } = picture;
  const out = paper(width * height);
  out.set(data);
  const sums = new Int32Array(width);
  for (let y = 1; y < height - 1; y += 1) {
    sumAround(picture, y, sums);
    for (let x = 1, at = y * width + 1; x < width - 1; x += 1, at += 1) out[at] = (sums[x] ?? 0) >> 4;
  }
  return { width, height, left: 0, top: 0, scale: 1 };
};

/**
 * Light and shadow are taken out, and what is left is made three times as strong: each pixel is compared with the mean
 * of the squares around it. It is smoothed first, or its noise would grow as well.
 */
export const evenlyLit: Preparation = (picture, paper) => {
  const { width, height, data } = picture;
  const light = measureLight(picture);
  const out = paper(width * height);
  out.set(data);
  const along = neighbours(width, light.columns);
  const down = neighbours(height, light.rows);
  const row = new Float32Array(light.columns + 1);
  const sums = new Int32Array(width);
  for (let y = 1; y < height - 1; y += 1) {
    sumAround(picture, y, sums);
    lightOfRow(light, down.at[y] ?? 0, down.share[y] ?? 0, row);
    for (let x = 1, at = y * width + 1; x < width - 1; x += 1, at += 1) {
      const column = along.at[x] ?? 0;
      const from = row[column] ?? 0;
      const mean = from + ((row[column + 1] ?? 0) - from) * (along.share[x] ?? 0);
      out[at] = 128 + ((LIGHT_GAIN * ((sums[x] ?? 0) - 16 * mean)) >> 4);
    }
  }
  return { width, height, left: 0, top: 0, scale: 1 };
};

/** The middle of the picture, this share of each side, enlarged: small modules then span enough pixels. */
export function enlarged(scale: number, share: number): Preparation {
  return ({ width, height, data }, paper) => {
    const left = Math.round((width * (1 - share)) / 2);
    const top = Math.round((height * (1 - share)) / 2);
    const outWidth = Math.floor((width - 2 * left) * scale);
    const outHeight = Math.floor((height - 2 * top) * scale);
    const out = paper(outWidth * outHeight);
    let at = 0;
    for (let y = 0; y < outHeight; y += 1) {
      const down = top + Math.max(0, (y + 0.5) / scale - 0.5);
      const row = Math.min(height - 2, down | 0) * width;
      const below = down - (down | 0);
      for (let x = 0; x < outWidth; x += 1) {
        const along = left + Math.max(0, (x + 0.5) / scale - 0.5);
        const from = row + Math.min(width - 2, along | 0);
        const right = along - (along | 0);
        const upper = (data[from] ?? 0) * (1 - right) + (data[from + 1] ?? 0) * right;
        const lower = (data[from + width] ?? 0) * (1 - right) + (data[from + width + 1] ?? 0) * right;
        out[at] = upper * (1 - below) + lower * below;
        at += 1;
      }
    }
    return { width: outWidth, height: outHeight, left, top, scale };
  };
}

/**
 * For each pixel of a row but its ends, sixteen times the mean around it, the nearer the weightier. Three pixels above
 * each other are added once, for the three sums in which they are.
 */
function sumAround({ width, data }: Luma, y: number, sums: Int32Array): void {
  const start = y * width;
  let left = columnSum(data, start, width);
  let middle = columnSum(data, start + 1, width);
  for (let x = 1; x < width - 1; x += 1) {
    const right = columnSum(data, start + x + 1, width);
    sums[x] = left + 2 * middle + right;
    left = middle;
    middle = right;
  }
}

function columnSum(data: Luma['data'], at: number, width: number): number {
  return (data[at - width] ?? 0) + 2 * (data[at] ?? 0) + (data[at + width] ?? 0);
}

/** The mean of each square of the picture; every second pixel each way stands for its neighbours. */
function measureLight({ width, height, data }: Luma) {
  const columns = Math.ceil(width / LIGHT_SQUARE);
  const rows = Math.ceil(height / LIGHT_SQUARE);
  const means = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const right = Math.min(width, (column + 1) * LIGHT_SQUARE);
      const bottom = Math.min(height, (row + 1) * LIGHT_SQUARE);
      let sum = 0;
      let count = 0;
      for (let y = row * LIGHT_SQUARE; y < bottom; y += 2) {
        for (let x = column * LIGHT_SQUARE; x < right; x += 2) {
          sum += data[y * width + x] ?? 0;
          count += 1;
        }
      }
      means[row * columns + column] = sum / count;
    }
  }
  return { columns, rows, means };
}

/** The light of each column of squares at a row of pixels, and that of the last once more. */
function lightOfRow(
  { columns, rows, means }: ReturnType<typeof measureLight>,
  square: number,
  share: number,
  row: Float32Array,
): void {
  const above = square * columns;
  const below = Math.min(square + 1, rows - 1) * columns;
  for (let column = 0; column < columns; column += 1) {
    const from = means[above + column] ?? 0;
    row[column] = from + ((means[below + column] ?? 0) - from) * share;
  }
  row[columns] = row[columns - 1] ?? 0;
}

/** For each pixel along a side: the square whose middle lies before it, and how far it is towards that of the next. */
function neighbours(pixels: number, squares: number): { at: Uint16Array; share: Float32Array } {
  const at = new Uint16Array(pixels);
  const share = new Float32Array(pixels);
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    const place = Math.max(0, Math.min(squares - 1, (pixel + 0.5) / LIGHT_SQUARE - 0.5));
    at[pixel] = place | 0;
    share[pixel] = place - (place | 0);
  }
  return { at, share };
}
