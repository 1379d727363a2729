import type { Page } from 'playwright-core';

interface CameraUse {
  /** Tracks that were handed out and still run. */
  live: number;
  /** Asked for and not answered yet. */
  pending: number;
}

declare global {
  interface Window {
    cameraUse?: () => CameraUse;
  }
}

/** Runs in a page before anything else: keeps an eye on every camera track that the page is given. */
export function watchCamera(): void {
  const devices = navigator.mediaDevices;
  if (!devices) return;
  const tracks: MediaStreamTrack[] = [];
  let pending = 0;
  const getUserMedia = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (constraints) => {
    pending += 1;
    try {
      const stream = await getUserMedia(constraints);
      tracks.push(...stream.getTracks());
      return stream;
    } finally {
      pending -= 1;
    }
  };
  window.cameraUse = () => ({
    live: tracks.filter(({ readyState }) => readyState === 'live').length,
    pending,
  });
}

export async function cameraUse(page: Page): Promise<CameraUse> {
  const use = await page.evaluate(() => window.cameraUse?.());
  if (!use) throw new Error('watchCamera was not installed before the page');
  return use;
}
