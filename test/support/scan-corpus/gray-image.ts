/** A picture in shades of grey, 0 to 255, row by row. */
export interface GrayImage {
  width: number;
  height: number;
  data: Float32Array;
}

/** A part of a picture, its right and lower edges excluded. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export function createGray(width: number, height: number): GrayImage {
  return { width, height, data: new Float32Array(width * height) };
}

/** Calls `shade` for each pixel of the box with its position and what it is, and stores what it returns. */
export function mapBox(
  image: GrayImage,
  { left, top, right, bottom }: Box,
  shade: (x: number, y: number, was: number) => number,
): void {
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const at = y * image.width + x;
      image.data[at] = shade(x, y, image.data[at] ?? 0);
    }
  }
}

/** The pixel, or the nearest one of the picture. */
export function pixelAt({ width, height, data }: GrayImage, x: number, y: number): number {
  const column = Math.min(width - 1, Math.max(0, Math.round(x)));
  const row = Math.min(height - 1, Math.max(0, Math.round(y)));
  return data[row * width + column] ?? 0;
}

/** As our own decoder takes it. */
export function grayToLuma({ data }: GrayImage): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Uint8ClampedArray.from(data).buffer);
}
