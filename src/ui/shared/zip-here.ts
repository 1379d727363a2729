/**
 * Takes the place of `fflate` for the writer and the reader of workbooks, see `vite.config.ts`. Its own `zip` and `unzip`
 * start workers from blobs, which our content security policy forbids, and would then wait for ever; we are in a worker
 * already.
 */
import {
  type FlateCallback,
  strFromU8,
  strToU8,
  type UnzipCallback,
  unzipSync,
  type Zippable,
  zipSync,
} from 'fflate/browser';

export { strFromU8, strToU8, zipSync };

export function zip(files: Zippable, done: FlateCallback): void {
  done(null, zipSync(files));
}

export function unzip(archive: Uint8Array, done: UnzipCallback): void {
  done(null, unzipSync(archive));
}
