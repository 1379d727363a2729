import { asItIs, enlarged, evenlyLit, type Preparation, smoothed } from './prepare.ts';
import type { ReadOptions } from './qr-reader.ts';

/** One look at a picture: how it is made ready, and how zxing then looks. */
export interface Pass {
  prepare: Preparation;
  options: ReadOptions;
}

/** What every frame gets. */
export const PLAIN_PASS: Pass = {
  prepare: asItIs,
  options: { downscaleFactor: 2, downscaleThreshold: 200 },
};

/**
 * What a frame that the plain pass missed gets one of, in turn: chosen for what each reads beyond those before it, for
 * its time (`npm run bench` prints what they read together).
 */
export const RETRY_PASSES: readonly Pass[] = [
  { prepare: evenlyLit, options: {} },
  // A code that is located but cannot be read is told here alone: asking for it costs readings.
  { prepare: smoothed, options: { tryDenoise: true, returnErrors: true } },
  { prepare: enlarged(1.5, 0.7), options: { tryDownscale: false } },
];
