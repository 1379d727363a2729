import type { SpreadsheetFailure } from './spreadsheet.ts';

type FileKind = { kind: 'zip' | 'text' } | { kind: 'refused'; failure: SpreadsheetFailure };

/** “EncryptedPackage” as the compound file of a protected workbook names it, in UTF-16. */
const ENCRYPTED = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** What a file is by its first bytes; its name is not asked (RO1). */
export function fileKindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return refused('empty');
  if (startsWith(bytes, [0x50, 0x4b])) return { kind: 'zip' };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return refused(includes(bytes, ENCRYPTED) ? 'protected' : 'oldExcel');
  }
  if (
    startsWith(
      bytes,
      [...'%PDF'].map((letter) => letter.charCodeAt(0)),
    )
  )
    return refused('pdf');
  if (isUtf16(bytes)) return { kind: 'text' };
  const head = String.fromCharCode(...bytes.subarray(0, 1024)).toLowerCase();
  if (/^[\s\u00ef\u00bb\u00bf]*<(!doctype|html|\?xml|table|head|meta|body)/.test(head))
    return refused('webPage');
  return bytes.some(isControl) ? refused('notSpreadsheet') : { kind: 'text' };
}

/** Whether the text begins with the mark of UTF-16, in either order. */
export function isUtf16(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
}

/** A byte that no text in UTF-8 or GB18030 has: a control character other than tab and the ends of lines. */
function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c;
}

function refused(failure: SpreadsheetFailure): FileKind {
  return { kind: 'refused', failure };
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function includes(bytes: Uint8Array, part: number[]): boolean {
  const [first = 0] = part;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (part.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
