import { createHash } from 'node:crypto';
import type { Photo } from '../../src/domain/log/photo.ts';
import type { NewPhoto } from '../../src/storage/photos.ts';

/** A photograph without a picture: bytes that begin as those of a JPEG do, and its name in an entry. */
export interface TestPhoto {
  photo: Photo;
  bytes: Uint8Array<ArrayBuffer>;
}

/** @param seed another one, another picture */
export function makePhoto(length = 150_000, seed = 1, start = [0xff, 0xd8, 0xff, 0xe0]): TestPhoto {
  const bytes = new Uint8Array(length);
  let state = seed;
  for (let index = 0; index < length; index += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[index] = state >>> 24;
  }
  bytes.set(start);
  const sha256 = createHash('sha256').update(bytes).digest('base64url');
  return { bytes, photo: { sha256, type: 'image/jpeg', bytes: length, width: 1600, height: 1200 } };
}

/** The same as the phone keeps it. */
export function makeNewPhoto({ photo, bytes }: TestPhoto): NewPhoto {
  const type = 'image/jpeg';
  return { photo, blob: new Blob([bytes], { type }), thumbnail: new Blob([bytes.slice(0, 100)], { type }) };
}
