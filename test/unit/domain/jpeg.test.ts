import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isJpeg, withoutMetadata } from '../../../src/domain/jpeg.ts';
import { makeGreyJpeg, readJpeg, withExif } from '../../support/make-jpeg.ts';

const grey = makeGreyJpeg(64, 48);
const segment = (marker: number, text: string) => [0xff, marker, 0, text.length + 2, ...Buffer.from(text)];
const withSegments = (...segments: number[][]) =>
  new Uint8Array([...grey.subarray(0, 2), ...segments.flat(), ...grey.subarray(2)]);

describe('a JPEG without metadata', () => {
  test('PH2 is the very same where it had none', () => {
    expect(withoutMetadata(grey)).toEqual(grey);
  });

  test('PH2 has lost EXIF, XMP, IPTC and comments, and nothing else', () => {
    const jpeg = withSegments(
      segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>'),
      segment(0xed, 'Photoshop 3.0\0 27.9,112.9'),
      segment(0xfe, 'taken at home'),
    );
    expect(withoutMetadata(withExif(jpeg, 6))).toEqual(grey);
  });

  test('PH2 keeps what colours depend on', () => {
    const jpeg = withSegments(
      segment(0xe0, 'JFIF\0'),
      segment(0xe2, 'ICC_PROFILE\0'),
      segment(0xee, 'Adobe\0'),
    );
    expect(withoutMetadata(jpeg)).toEqual(jpeg);
    expect(readJpeg(jpeg).markers.slice(0, 3)).toEqual([0xe0, 0xe2, 0xee]);
  });

  test('PH2 is not made of what is none, or of what ends before its picture', () => {
    expect(withoutMetadata(new Uint8Array())).toBeNull();
    expect(withoutMetadata(new TextEncoder().encode('<html></html>'))).toBeNull();
    for (let end = 0; end < 100; end += 1) expect(withoutMetadata(grey.slice(0, end))).toBeNull();
  });

  test('PH2 whatever the bytes are, it never throws, and what it gives has no APP1', () => {
    const bytes = fc.uint8Array({ maxLength: 200 }).map((tail) => new Uint8Array([0xff, 0xd8, ...tail]));
    fc.assert(
      fc.property(bytes, (jpeg) => {
        const kept = withoutMetadata(jpeg);
        return kept === null || !readJpeg(kept).markers.includes(0xe1);
      }),
      { seed: 1, numRuns: 2_000 },
    );
  });

  test('PH7 is told by its first bytes', () => {
    expect(isJpeg(grey)).toBe(true);
    expect(isJpeg(new Uint8Array([0xff, 0xd8]))).toBe(false);
    expect(isJpeg(new Uint8Array([0x89, 0x50, 0x4e, 0x47]))).toBe(false);
  });
});
