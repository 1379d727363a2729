import type { ZoomRange } from './zoom.ts';

/** Settings of https://www.w3.org/TR/image-capture/, which TypeScript's library leaves out. */
interface LensSettings {
  focusMode?: 'continuous';
  torch?: boolean;
  zoom?: number;
}

interface LensCapabilities {
  focusMode?: string[];
  torch?: boolean;
  zoom?: ZoomRange;
}

/** What can be set on a running camera. */
export interface Lens {
  hasTorch: boolean;
  /** `null` where the camera cannot zoom. */
  zoomRange: ZoomRange | null;
  /** Rejects where the camera refuses. */
  set(settings: LensSettings): Promise<void>;
}

/** The lens of a camera's track; begins to focus by itself where it can. */
export function aim(track: MediaStreamTrack): Lens {
  const capabilities = (track.getCapabilities?.() ?? {}) as LensCapabilities;
  const { torch, zoom } = capabilities;
  let settings: LensSettings = {};

  async function set(changed: LensSettings): Promise<void> {
    // What is not named in a call goes back to what it was: all is said each time.
    const next = { ...settings, ...changed };
    await track.applyConstraints({ advanced: [next as MediaTrackConstraintSet] });
    settings = next;
  }

  if (capabilities.focusMode?.includes('continuous')) {
    // A camera that refuses focuses as it likes.
    set({ focusMode: 'continuous' }).catch(() => undefined);
  }
  return {
    hasTorch: torch === true,
    zoomRange: zoom && zoom.max > zoom.min ? { min: zoom.min, max: zoom.max } : null,
    set,
  };
}
