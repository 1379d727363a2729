import { shareDecoder } from './decoder.ts';

/** Phones take pictures of 12 megapixels and more; a poster in one needs no more than this on the longer side. */
const LONGEST_SIDE = 2048;

/** The text of the QR in a picture, or `null` where none can be read or the file is no picture. */
export async function readPicture(picture: Blob): Promise<string | null> {
  try {
    const { code } = await shareDecoder().look(await toFrame(picture), true);
    return code?.text ?? null;
  } catch {
    return null;
  }
}

async function toFrame(picture: Blob): Promise<ImageBitmap | ImageData> {
  const bitmap = await createImageBitmap(picture);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  if ('OffscreenCanvas' in window) {
    if (scale === 1) return bitmap;
    return createImageBitmap(bitmap, {
      resizeWidth: Math.round(bitmap.width * scale),
      resizeQuality: 'high',
    });
  }
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas to draw on');
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
