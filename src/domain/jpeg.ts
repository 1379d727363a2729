/** What a picture needs to be drawn as it was meant: JFIF, the colour profile, Adobe's note on how colours are coded. */
const KEPT_APPLICATION_SEGMENTS = [0xe0, 0xe2, 0xee];
const COMMENT = 0xfe;
const START_OF_SCAN = 0xda;

/** Whether bytes begin as those of a JPEG do. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/**
 * The same JPEG without what is said beside the picture: EXIF with its place and time, XMP, comments (PH2). `null` where
 * the bytes are no JPEG up to the picture's first scan.
 */
export function withoutMetadata(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  if (!isJpeg(bytes)) return null;
  const kept = new Uint8Array(bytes.length);
  kept.set(bytes.subarray(0, 2));
  let to = 2;
  const keep = (start: number, end: number) => {
    kept.set(bytes.subarray(start, end), to);
    to += end - start;
  };
  let from = 2;
  for (;;) {
    const marker = bytes[from + 1];
    const length = ((bytes[from + 2] ?? 0) << 8) | (bytes[from + 3] ?? 0);
    const end = from + 2 + length;
    if (bytes[from] !== 0xff || marker === undefined || length < 2 || end > bytes.length) return null;
    if (marker === START_OF_SCAN) {
      keep(from, bytes.length);
      return kept.slice(0, to);
    }
    if (!isMetadata(marker)) keep(from, end);
    from = end;
  }
}

function isMetadata(marker: number): boolean {
  if (marker === COMMENT) return true;
  return marker >= 0xe0 && marker <= 0xef && !KEPT_APPLICATION_SEGMENTS.includes(marker);
}
