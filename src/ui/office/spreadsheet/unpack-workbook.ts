import { Unzip, UnzipInflate } from 'fflate/browser';
import { MAX_UNPACKED_BYTES, MAX_ZIP_FILES, SpreadsheetError } from './spreadsheet.ts';

/** How much of the archive is given to the unpacker at once: it stops soon after the limit is passed. */
const PIECE = 16 * 1024;

/**
 * The XML files of a workbook by their paths. What comes out is counted as it comes; what the archive says of its own
 * sizes is not believed (RO2).
 */
export function unpackWorkbook(archive: Uint8Array): Map<string, Uint8Array> {
  const parts = new Map<string, { pieces: Uint8Array[]; whole: boolean }>();
  let bytes = 0;
  let files = 0;

  const unzip = new Unzip((file) => {
    files += 1;
    if (files > MAX_ZIP_FILES) throw new SpreadsheetError('bomb');
    const pieces: Uint8Array[] = [];
    const part = { pieces, whole: false };
    // What is no XML is a picture or a macro: it is counted, and not kept.
    const isKept = /\.(xml|rels)$/i.test(file.name);
    if (isKept) parts.set(file.name, part);
    file.ondata = (error, data, isLast) => {
      if (error) throw error;
      bytes += data.length;
      if (bytes > MAX_UNPACKED_BYTES) throw new SpreadsheetError('bomb');
      if (isKept) pieces.push(data);
      part.whole = isLast;
    };
    file.start();
  });
  unzip.register(UnzipInflate);

  try {
    for (let begin = 0; begin < archive.length; begin += PIECE) {
      unzip.push(archive.subarray(begin, begin + PIECE), begin + PIECE >= archive.length);
    }
  } catch (error) {
    throw error instanceof SpreadsheetError ? error : new SpreadsheetError('damaged');
  }
  if ([...parts.values()].some(({ whole }) => !whole)) throw new SpreadsheetError('damaged');
  return new Map([...parts].map(([path, { pieces }]) => [path, join(pieces)]));
}

function join(pieces: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
