import { Html5Qrcode, Html5QrcodeSupportedFormats } from 'html5-qrcode';
import { provideBarcodeDetector } from './barcode-detector.ts';
import { errorToCameraFailure } from './camera-failure.ts';
import type { Camera, CameraFailure, CameraSession } from './scanning.ts';

/** A text that stays in view is told again after this long, in milliseconds. */
const REPEAT_AFTER = 1000;

type Opened = { session: CameraSession } | { failure: CameraFailure };

/** html5-qrcode breaks when `stop` overtakes `start`: one camera operation follows the other. */
let lastOperation: Promise<unknown> = Promise.resolve();

function inTurn<T>(operation: () => Promise<T>): Promise<T> {
  const result = lastOperation.then(operation);
  lastOperation = result.catch(() => undefined);
  return result;
}

// html5-qrcode drops the promise of `play()`, which is rejected where the screen is left before the picture moves.
addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof DOMException && event.reason.name === 'AbortError') event.preventDefault();
});

/** See {@link ScanModule.openCamera}. */
export function openCamera(
  element: HTMLElement,
  onRead: (text: string) => void,
  signal: AbortSignal,
  cameraId?: string,
): Promise<Opened> {
  return inTurn(async () => {
    if (!navigator.mediaDevices?.getUserMedia) return { failure: 'unsupported' };
    await provideBarcodeDetector();
    if (signal.aborted) return { failure: 'failed' };
    const surface = addSurface(element);
    const reader = new Html5Qrcode(surface.id, {
      formatsToSupport: [Html5QrcodeSupportedFormats.QR_CODE],
      useBarCodeDetectorIfSupported: true,
      verbose: false,
    });
    try {
      // The first argument is overridden by videoConstraints, but has to be there.
      await reader.start({ facingMode: 'environment' }, scanConfig(cameraId), onceASecond(onRead), undefined);
    } catch (error) {
      await stop(reader, surface);
      return { failure: errorToCameraFailure(error) };
    }
    const session = await createSession(reader, surface);
    signal.addEventListener('abort', () => void session.close());
    if (signal.aborted) await stop(reader, surface);
    return { session };
  });
}

function scanConfig(cameraId: string | undefined) {
  const lens = cameraId ? { deviceId: { exact: cameraId } } : { facingMode: 'environment' };
  return {
    fps: 30,
    qrbox: undefined,
    // Otherwise every second frame is decoded mirrored, and nobody hangs posters in a mirror.
    disableFlip: true,
    videoConstraints: { ...lens, width: { ideal: 720 }, height: { ideal: 1280 } },
  };
}

async function createSession(reader: Html5Qrcode, surface: HTMLElement): Promise<CameraSession> {
  const track = tracksOf(surface)[0];
  const capabilities = track?.getCapabilities?.() ?? {};
  let closing: Promise<void> | undefined;
  return {
    cameras: await listCameras(),
    cameraId: track?.getSettings().deviceId ?? null,
    hasTorch: 'torch' in capabilities && capabilities.torch === true,
    async setTorch(on) {
      // `torch` is of https://www.w3.org/TR/image-capture/, which TypeScript's library leaves out.
      await track?.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] });
    },
    close() {
      closing ??= inTurn(() => stop(reader, surface));
      return closing;
    },
  };
}

async function listCameras(): Promise<Camera[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter((device) => device.kind === 'videoinput')
    .map((device) => ({ id: device.deviceId, label: device.label }));
}

async function stop(reader: Html5Qrcode, surface: HTMLElement): Promise<void> {
  const tracks = tracksOf(surface);
  try {
    if (reader.isScanning) await reader.stop();
    reader.clear();
  } catch {
    // Whatever state html5-qrcode is in, the camera's light must go out.
  } finally {
    for (const track of tracks) track.stop();
    surface.remove();
  }
}

/** html5-qrcode finds its element by id, empties it and sets its position: it gets one of its own. */
function addSurface(element: HTMLElement): HTMLElement {
  const surface = document.createElement('div');
  surface.id = 'camera-surface';
  element.replaceChildren(surface);
  return surface;
}

function tracksOf(surface: HTMLElement): MediaStreamTrack[] {
  const stream = surface.querySelector('video')?.srcObject;
  return stream instanceof MediaStream ? stream.getTracks() : [];
}

function onceASecond(onRead: (text: string) => void): (text: string) => void {
  let last = { text: '', time: Number.NEGATIVE_INFINITY };
  return (text) => {
    const time = performance.now();
    // Some decoders report an empty text as success.
    if (!text || (text === last.text && time - last.time < REPEAT_AFTER)) return;
    last = { text, time };
    onRead(text);
  };
}
