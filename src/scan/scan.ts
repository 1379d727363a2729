import { aim, type Lens } from './aim.ts';
import { createDarkness } from './darkness.ts';
import type { Engine, Sight } from './decode/engine.ts';
import { shareDecoder } from './decoder.ts';
import { createEventQueue } from './event-queue.ts';
import { type OpenCamera, openCamera } from './open-camera.ts';
import { createRepeats } from './repeats.ts';
import type { Camera, CameraControls, CameraFailure, ScanEvent, ScanOptions } from './scanning.ts';
import { createFrameTaker } from './take-frame.ts';
import { watchFrames } from './watch-frames.ts';
import { whenRemoved } from './when-removed.ts';
import { createZoom } from './zoom.ts';

/** Why a camera that was open is so no longer. */
type Ending =
  /** Nobody looks any more: the signal, or the element is gone. */
  | 'left'
  | 'hidden'
  /** The platform took the camera away. */
  | 'lost'
  /** As `lost`, before it gave a single picture: to open it again would be to no avail. */
  | 'lostAtOnce'
  /** No frame can be taken or decoded: the decoder did not load, for one. */
  | 'blind';

/** A frame that cannot be taken or decoded is one frame less; so many on end are none. */
const MOST_FAILURES = 30;

/** Endings after which the camera is not opened again. */
const FAILURES: Partial<Record<Ending, CameraFailure>> = { lostAtOnce: 'cameraBusy', blind: 'failed' };

/** See {@link ScanModule.scan}. */
export async function* scan(
  element: HTMLElement,
  { signal, cameraId }: ScanOptions,
): AsyncGenerator<ScanEvent, void, undefined> {
  // Compiles while the camera starts.
  const decoder = shareDecoder();
  while (await becomesVisible(signal)) {
    const opened = await openCamera(element, signal, cameraId);
    if (signal.aborted || !('video' in opened)) {
      if ('video' in opened) await opened.close();
      else if (!signal.aborted) yield { type: 'failed', failure: opened.failure };
      return;
    }
    const ending = yield* look(opened, decoder, signal);
    if (ending === 'left') return;
    const failure = FAILURES[ending];
    if (failure) {
      yield { type: 'failed', failure };
      return;
    }
  }
}

/** Tells what one open camera sees until it ends, and turns it off. */
async function* look(
  camera: OpenCamera,
  decoder: Engine,
  signal: AbortSignal,
): AsyncGenerator<ScanEvent, Ending, undefined> {
  const events = createEventQueue<ScanEvent>();
  const looking = new AbortController();
  let ending: Ending = 'left';
  let hasSeen = false;
  const end = (why: Ending) => {
    if (looking.signal.aborted) return;
    ending = why;
    looking.abort();
    events.end();
    // At once, and not when the loop over the events next comes round.
    void camera.close();
  };
  const { signal: whileLooking } = looking;
  signal.addEventListener('abort', () => end('left'), { signal: whileLooking });
  document.addEventListener('visibilitychange', () => isHidden() && end('hidden'), { signal: whileLooking });
  camera.track.addEventListener('ended', () => end(hasSeen ? 'lost' : 'lostAtOnce'), {
    signal: whileLooking,
  });
  whenRemoved(camera.video, () => end('left'), whileLooking);
  if (signal.aborted) end('left');
  else if (isHidden()) end('hidden');
  try {
    const lens = aim(camera.track);
    const judge = createJudge(lens, (event) => events.tell(event));
    const takeFrame = createFrameTaker();
    let failures = 0;
    const lookOnce = async () => {
      hasSeen = true;
      try {
        const sight = await decoder.look(await takeFrame(camera.video), false);
        failures = 0;
        if (!whileLooking.aborted) judge(sight, performance.now());
      } catch {
        failures += 1;
        if (failures === MOST_FAILURES) end('blind');
      }
    };
    watchFrames(camera.video, skipWhileBusy(lookOnce), whileLooking);
    yield { type: 'opened', camera: await describe(camera.track, lens) };
    yield* events;
    return ending;
  } finally {
    end('left');
    await camera.close();
  }
}

/** Only the newest of the frames that come in the meantime is looked at, as soon as the one before it is done with. */
function skipWhileBusy(lookOnce: () => Promise<void>): () => void {
  let isBusy = false;
  let isFresh = false;
  return async function onFrame() {
    isFresh = true;
    if (isBusy) return;
    isBusy = true;
    while (isFresh) {
      isFresh = false;
      await lookOnce();
    }
    isBusy = false;
  };
}

/** Tells what each sight means, and zooms in on codes too small to read. */
function createJudge(lens: Lens, tell: (event: ScanEvent) => void): (sight: Sight, time: number) => void {
  const isRepeat = createRepeats();
  const hasDarkened = createDarkness();
  const zoomFor = lens.zoomRange ? createZoom(lens.zoomRange) : () => null;
  return (sight, time) => {
    const { code, width, height, brightness } = sight;
    if (code?.text) {
      const outline = { width, height, corners: code.corners };
      tell({ type: 'reading', text: code.text, isRepeat: isRepeat(code.text, time), outline });
    }
    const isDark = hasDarkened(brightness, time);
    if (isDark !== null) tell({ type: 'light', isDark });
    const zoom = zoomFor(sight, time);
    // A camera that refuses to zoom stays as it is.
    if (zoom !== null) lens.set({ zoom }).catch(() => undefined);
  };
}

async function describe(track: MediaStreamTrack, lens: Lens): Promise<CameraControls> {
  return {
    cameras: await listCameras(),
    cameraId: track.getSettings().deviceId ?? null,
    hasTorch: lens.hasTorch,
    setTorch: (torch) => lens.set({ torch }),
  };
}

async function listCameras(): Promise<Camera[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind }) => kind === 'videoinput')
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
}

const isHidden = () => document.visibilityState === 'hidden';

/** Resolves to `true` when the page is seen, at once if it is, and to `false` when the signal comes first. */
function becomesVisible(signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const done = new AbortController();
    const check = () => {
      if (!signal.aborted && isHidden()) return;
      done.abort();
      resolve(!signal.aborted);
    };
    document.addEventListener('visibilitychange', check, { signal: done.signal });
    signal.addEventListener('abort', check, { signal: done.signal });
    check();
  });
}
