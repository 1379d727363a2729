import { Html5Qrcode, Html5QrcodeSupportedFormats } from 'html5-qrcode';
import { errorToCameraFailure } from './camera-failure.ts';
import { createTurns } from './in-turn.ts';
import type { CameraFailure } from './scanning.ts';

/** A camera whose picture runs. */
export interface OpenCamera {
  video: HTMLVideoElement;
  track: MediaStreamTrack;
  /** Turns the camera off; safe at any time and any number of times. */
  close(): Promise<void>;
}

/** html5-qrcode breaks when `stop` overtakes `start`: one camera operation follows the other. */
const inTurn = createTurns();
/** One that closes may still be there when the next one opens. */
let surfaces = 0;

// html5-qrcode drops the promise of `play()`, which is rejected where the screen is left before the picture moves.
addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof DOMException && event.reason.name === 'AbortError') event.preventDefault();
});

/**
 * Opens a camera and draws its picture into the element.
 *
 * @param cameraId the back camera if not given
 */
export function openCamera(
  element: HTMLElement,
  signal: AbortSignal,
  cameraId: string | undefined,
): Promise<OpenCamera | { failure: CameraFailure }> {
  return inTurn(async () => {
    if (!navigator.mediaDevices?.getUserMedia) return { failure: 'unsupported' };
    if (signal.aborted) return { failure: 'failed' };
    const surface = addSurface(element);
    try {
      const reader = new Html5Qrcode(surface.id, {
        formatsToSupport: [Html5QrcodeSupportedFormats.QR_CODE],
        useBarCodeDetectorIfSupported: false,
        verbose: false,
      });
      // The first argument is overridden by videoConstraints, but has to be there.
      await reader.start({ facingMode: 'environment' }, configOf(cameraId), () => undefined, undefined);
      const camera = cameraIn(surface);
      if (camera) return { ...camera, close: createClose(reader, surface) };
      turnOff(surface);
      return { failure: 'failed' };
    } catch (error) {
      turnOff(surface);
      return { failure: errorToCameraFailure(error) };
    }
  });
}

function configOf(cameraId: string | undefined) {
  const lens = cameraId ? { deviceId: { exact: cameraId } } : { facingMode: 'environment' };
  return {
    // Frames are read elsewhere: its own loop, whose decoder is left out of the build, comes round once a day.
    fps: 1 / 86_400,
    disableFlip: true,
    videoConstraints: { ...lens, width: { ideal: 1080 }, height: { ideal: 1920 } },
  };
}

function createClose(reader: Html5Qrcode, surface: HTMLElement): () => Promise<void> {
  let closing: Promise<void> | undefined;
  return () => {
    closing ??= inTurn(async () => {
      const tracks = tracksOf(surface);
      const video = surface.querySelector('video');
      try {
        await reader.stop();
      } catch {
        // Stopped before "playing", or its element is gone: whatever its state, the camera's light must go out.
      } finally {
        for (const track of tracks) track.stop();
        if (video) letGo(video);
        surface.remove();
      }
    });
    return closing;
  };
}

/** One that begins to play after it was closed would have the library wait for its loop, and hold on to all of it. */
function letGo(video: HTMLVideoElement): void {
  // It throws at that.
  video.onabort = null;
  video.srcObject = null;
}

/** html5-qrcode finds its element by id, empties it and sets its position: it gets one of its own. */
function addSurface(element: HTMLElement): HTMLElement {
  const surface = document.createElement('div');
  surfaces += 1;
  surface.id = `camera-surface-${surfaces}`;
  element.replaceChildren(surface);
  return surface;
}

function cameraIn(surface: HTMLElement): Pick<OpenCamera, 'video' | 'track'> | null {
  const video = surface.querySelector('video');
  const [track] = tracksOf(surface);
  return video && track ? { video, track } : null;
}

function turnOff(surface: HTMLElement): void {
  for (const track of tracksOf(surface)) track.stop();
  surface.remove();
}

function tracksOf(surface: HTMLElement): MediaStreamTrack[] {
  const stream = surface.querySelector('video')?.srcObject;
  return stream instanceof MediaStream ? stream.getTracks() : [];
}
