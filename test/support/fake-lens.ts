import type { Page } from 'playwright-core';

interface LensUse {
  /** What the camera was asked to set, in order. */
  settings: Record<string, unknown>[];
  /** How long the phone was asked to vibrate, each time, in milliseconds. */
  vibrations: unknown[];
}

declare global {
  interface Window {
    lensUse: LensUse;
  }
}

/** Runs in a page before anything else: gives the fake camera a torch and a zoom, and the phone a motor. */
export function fakeLens(): void {
  const use: LensUse = { settings: [], vibrations: [] };
  window.lensUse = use;
  MediaStreamTrack.prototype.getCapabilities = () =>
    ({ torch: true, zoom: { min: 1, max: 8 } }) as MediaTrackCapabilities;
  MediaStreamTrack.prototype.applyConstraints = async (constraints) => {
    use.settings.push(...((constraints?.advanced ?? []) as Record<string, unknown>[]));
  };
  navigator.vibrate = (pattern) => {
    use.vibrations.push(pattern);
    return true;
  };
}

export const lensUse = (page: Page) => page.evaluate(() => window.lensUse);
