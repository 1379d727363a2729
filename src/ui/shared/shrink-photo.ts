import { sha256OfBytes } from '../../domain/hash.ts';
import { PHOTO_MAX_BYTES, PHOTO_MAX_SIDE } from '../../domain/log/limits.ts';
import type { NewPhoto } from '../../storage/photos.ts';
import { type EncodedJpeg, encodeJpeg } from './encode-jpeg.ts';
import { openPicture } from './open-picture.ts';

const THUMBNAIL_SIDE = 320;
const THUMBNAIL_MAX_BYTES = 20 * 1024;

/** Makes a photograph small, upright and free of metadata (PH1, PH2), with a thumbnail and the hash that an entry names. */
export async function shrinkPhoto(file: Blob): Promise<NewPhoto | { failure: 'unreadable' }> {
  const picture = await openPicture(file, PHOTO_MAX_SIDE);
  if (!picture) return { failure: 'unreadable' };
  try {
    const whole = await encodeJpeg(picture, PHOTO_MAX_SIDE, PHOTO_MAX_BYTES);
    const small = await encodeJpeg(picture, THUMBNAIL_SIDE, THUMBNAIL_MAX_BYTES);
    if (!whole || !small) return { failure: 'unreadable' };
    const { bytes, width, height } = whole;
    const sha256 = await sha256OfBytes(bytes);
    return {
      photo: { sha256, type: 'image/jpeg', bytes: bytes.length, width, height },
      blob: toBlob(whole),
      thumbnail: toBlob(small),
    };
  } finally {
    picture.close();
  }
}

function toBlob({ bytes }: EncodedJpeg): Blob {
  return new Blob([bytes], { type: 'image/jpeg' });
}
