import type { Frame } from './frame.ts';

/** A picture in shades of grey, one byte a pixel, row by row. */
export interface Luma {
  width: number;
  height: number;
  data: Uint8Array | Uint8ClampedArray;
}

/** Formats that begin with a plane of brightness, https://www.w3.org/TR/webcodecs/#pixel-format */
const WITH_LUMA_PLANE = /^(I4|NV12$)/;

/** Brightness takes many shares of a picture before it changes: one pixel in so many will do. */
const BRIGHTNESS_STEP = 61;

let canvas: OffscreenCanvasRenderingContext2D | null = null;
let planes = new Uint8Array(0);

/** Reads a frame's brightness; what it returns is good until the next call. The frame stays the caller's to close. */
export async function frameToLuma(frame: Frame): Promise<Luma> {
  if ('data' in frame) return rgbaToLuma(frame);
  if (!('codedWidth' in frame)) return rgbaToLuma(draw(frame, frame.width, frame.height));
  return (await copyLumaPlane(frame)) ?? rgbaToLuma(draw(frame, frame.displayWidth, frame.displayHeight));
}

/** How bright a picture is on the whole, from 0 to 255. */
export function meanBrightness({ data }: Luma): number {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < data.length; at += BRIGHTNESS_STEP) {
    sum += data[at] ?? 0;
    count += 1;
  }
  return sum / count;
}

/** Cameras mostly give brightness apart from colour already; `null` where this one does not, or is turned or stretched. */
async function copyLumaPlane(frame: VideoFrame): Promise<Luma | null> {
  const { format, visibleRect, displayWidth, displayHeight } = frame;
  if (!format || !WITH_LUMA_PLANE.test(format) || !visibleRect) return null;
  const { width, height } = visibleRect;
  if (width !== displayWidth || height !== displayHeight) return null;
  const size = frame.allocationSize();
  if (planes.length < size) planes = new Uint8Array(size);
  const [plane] = await frame.copyTo(planes);
  if (!plane) return null;
  const { offset, stride } = plane;
  if (stride !== width) {
    for (let row = 0; row < height; row += 1) {
      planes.copyWithin(row * width, offset + row * stride, offset + row * stride + width);
    }
  }
  const start = stride === width ? offset : 0;
  return { width, height, data: planes.subarray(start, start + width * height) };
}

function draw(picture: VideoFrame | ImageBitmap, width: number, height: number): ImageData {
  canvas ??= new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!canvas) throw new Error('No canvas to draw on');
  if (canvas.canvas.width !== width) canvas.canvas.width = width;
  if (canvas.canvas.height !== height) canvas.canvas.height = height;
  canvas.drawImage(picture, 0, 0, width, height);
  return canvas.getImageData(0, 0, width, height);
}

/** Green weighs half, which is near enough and the same whether red or blue comes first. */
function rgbaToLuma({ width, height, data }: ImageData): Luma {
  const luma = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < luma.length; at += 1, from += 4) {
    luma[at] = ((data[from] ?? 0) + 2 * (data[from + 1] ?? 0) + (data[from + 2] ?? 0)) >> 2;
  }
  return { width, height, data: luma };
}
