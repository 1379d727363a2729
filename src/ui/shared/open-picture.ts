/** A picture ready to be drawn, upright, no larger than was asked for. */
export interface OpenPicture {
  source: CanvasImageSource;
  width: number;
  height: number;
  /** Gives the memory back at once: it is much, and the browser would take its time. */
  close(): void;
}

/**
 * Opens whatever this browser can draw; `null` where it cannot. The size is read first, so that a picture of a hundred
 * megapixels is made small while it is being opened and never stands in memory twice.
 *
 * @param side the most pixels of its longest side
 */
export async function openPicture(file: Blob, side: number): Promise<OpenPicture | null> {
  const size = await readSize(file);
  if (!size) return null;
  const scale = Math.min(1, side / Math.max(size.width, size.height));
  const width = Math.max(1, Math.round(size.width * scale));
  const height = Math.max(1, Math.round(size.height * scale));
  const resize = { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' } as const;
  try {
    const bitmap = await createImageBitmap(file, {
      imageOrientation: 'from-image',
      ...(scale < 1 && resize),
    });
    return { source: bitmap, width, height, close: () => bitmap.close() };
  } catch {
    return null;
  }
}

/** How wide and high the picture is when it stands upright; a browser tells that without decoding all of it. */
async function readSize(file: Blob): Promise<{ width: number; height: number } | null> {
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    const loaded = new Promise<boolean>((resolve) => {
      image.onload = () => resolve(true);
      image.onerror = () => resolve(false);
    });
    image.src = url;
    if (!(await loaded)) return null;
    const { naturalWidth: width, naturalHeight: height } = image;
    return width > 0 && height > 0 ? { width, height } : null;
  } finally {
    URL.revokeObjectURL(url);
  }
}
