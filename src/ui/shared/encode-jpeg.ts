import { withoutMetadata } from '../../domain/jpeg.ts';
import type { OpenPicture } from './open-picture.ts';

/** From one that nobody can tell from the original to one that shows its blocks. */
const QUALITIES = [0.85, 0.75, 0.65, 0.55, 0.45];
/** How much smaller the sides are made when no quality would do. */
const SHRINK = 0.8;
const SMALLEST_SIDE = 16;

export interface EncodedJpeg {
  bytes: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
}

/**
 * The picture as a JPEG without metadata, in the best quality and then the largest size that fit; `null` where the
 * browser cannot.
 *
 * @param side the most pixels of its longest side
 */
export async function encodeJpeg(
  picture: OpenPicture,
  side: number,
  maxBytes: number,
): Promise<EncodedJpeg | null> {
  const canvas = document.createElement('canvas');
  const longest = Math.max(picture.width, picture.height);
  try {
    for (let fit = Math.min(side, longest); fit >= Math.min(longest, SMALLEST_SIDE); fit *= SHRINK) {
      const width = Math.max(1, Math.round((picture.width * fit) / longest));
      const height = Math.max(1, Math.round((picture.height * fit) / longest));
      if (!draw(canvas, picture, width, height)) return null;
      for (const quality of QUALITIES) {
        const bytes = await toJpeg(canvas, quality);
        if (!bytes) return null;
        if (bytes.length <= maxBytes) return { bytes, width, height };
      }
    }
    return null;
  } finally {
    // An iPhone counts the memory of canvases that are out of use.
    canvas.width = 0;
  }
}

function draw(canvas: HTMLCanvasElement, { source }: OpenPicture, width: number, height: number): boolean {
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return false;
  context.imageSmoothingQuality = 'high';
  // A JPEG knows no transparency: what is see-through would turn black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(source, 0, 0, width, height);
  return true;
}

/** Safari writes EXIF of its own into what a canvas gives; nothing of that kind leaves here (PH2). */
async function toJpeg(canvas: HTMLCanvasElement, quality: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  return blob && withoutMetadata(new Uint8Array(await blob.arrayBuffer()));
}
