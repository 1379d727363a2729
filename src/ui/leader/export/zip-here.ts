/**
 * Takes the place of `fflate` for the writer of workbooks, see `vite.config.ts`. Its own `zip` starts workers from blobs,
 * which our content security policy forbids, and would then wait for ever; we are in a worker already.
 */
import { type FlateCallback, strToU8, type Zippable, zipSync } from 'fflate/browser';

export { strToU8, zipSync };

export function zip(files: Zippable, done: FlateCallback): void {
  done(null, zipSync(files));
}
