import { provideBarcodeDetector } from './barcode-detector.ts';

/** Phones take pictures of 12 megapixels and more; a poster in one needs no more than this on the longer side. */
const LONGEST_SIDE = 2048;

/** The text of the QR in a picture, or `null` where none can be read or the file is no picture. */
export async function readPicture(picture: Blob): Promise<string | null> {
  const detector = await provideBarcodeDetector();
  try {
    const bitmap = await createImageBitmap(picture);
    const found = await detector.detect(await shrink(bitmap));
    return found[0]?.rawValue || null;
  } catch {
    return null;
  }
}

async function shrink(bitmap: ImageBitmap): Promise<ImageBitmap> {
  const scale = LONGEST_SIDE / Math.max(bitmap.width, bitmap.height);
  if (scale >= 1) return bitmap;
  return createImageBitmap(bitmap, { resizeWidth: Math.round(bitmap.width * scale), resizeQuality: 'high' });
}
