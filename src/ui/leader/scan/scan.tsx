import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { readPosterText } from '../../../domain/place.ts';
import type { Reading } from '../../../scan/scanning.ts';
import { useScanMessages } from '../../messages/scan-messages.ts';
import type { ScanMessages } from '../../messages/zh-cn-scan.ts';
import { useServices } from '../../services.ts';
import { keepChoice, readChoice } from '../../shared/kept-choice.ts';
import { Page } from '../../shared/page.tsx';
import { CameraFailed } from './camera-failed.tsx';
import { CodeSheet } from './code-sheet.tsx';
import { Outline } from './outline.tsx';
import { ScanTools } from './scan-tools.tsx';
import { type CameraView, useCamera } from './use-camera.ts';
import './scan.css';

/** How long words about what was read stay when it has left the view, in milliseconds. */
const WORDS_STAY = 4_000;
/** The same for its outline: as long as a glance. */
const OUTLINE_STAYS = 400;
/** How long the phone vibrates: for a poster, and for a code that is none. */
const FOUND = 60;
const FOREIGN = 20;

/** The camera, and the other ways to a poster's code: a picture, or typing it. */
export function Scan() {
  const s = useScanMessages();
  const { loadScanner } = useServices();
  const { route } = useLocation();
  const frame = useRef<HTMLDivElement>(null);
  const [words, say] = usePassing<string>(WORDS_STAY);
  const [outline, draw] = usePassing<Reading['outline']>(OUTLINE_STAYS);
  const [typing, setTyping] = useState(false);
  const [cameraId, setCameraId] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const done = useRef(false);

  const open = (code: string, proof: string) => {
    if (done.current) return;
    done.current = true;
    navigator.vibrate?.(FOUND);
    route(`/p/${code}${proof}`, true);
  };
  const take = (text: string) => {
    const code = readPosterText(text);
    if (code) open(code, '');
    else say(s.notPoster);
  };
  const see = ({ text, isRepeat, outline: seen }: Reading) => {
    draw(seen);
    // Words about a picture are not talked over by what happens to stay in view.
    if (isRepeat && words !== s.notPoster) return;
    if (!isRepeat && !readPosterText(text)) navigator.vibrate?.(FOREIGN);
    take(text);
  };
  const camera = useCamera(frame, see, cameraId, attempt);
  const isAsking = useFirstTime(camera);

  const readPicture = async (picture: Blob) => {
    say(s.reading);
    try {
      const text = await (await loadScanner()).readPicture(picture);
      if (text === null) say(s.noCodeInPicture);
      else take(text);
    } catch {
      say(s.pictureFailed);
    }
  };

  return (
    <Page title={s.title} back="/" look="night">
      <div class="scan">
        <div ref={frame} class="scan-video" aria-hidden="true" />
        {camera.name === 'failed' ? (
          <CameraFailed failure={camera.failure} onRetry={() => setAttempt(attempt + 1)} />
        ) : (
          <div class="scan-corners" />
        )}
        {outline && <Outline outline={outline} />}
        <p class="scan-words" role="status">
          {words ?? hintFor(camera, isAsking, s)}
        </p>
        <ScanTools
          controls={camera.name === 'running' ? camera.controls : null}
          onCamera={setCameraId}
          onPicture={(picture) => void readPicture(picture)}
          onType={() => setTyping(true)}
        />
      </div>
      {typing && <CodeSheet onCode={(code) => open(code, '?proof=code')} onClose={() => setTyping(false)} />}
    </Page>
  );
}

function hintFor(camera: CameraView, isAsking: boolean, s: ScanMessages): string {
  if (camera.name === 'failed') return '';
  if (camera.name === 'opening') return isAsking ? s.asking : s.opening;
  if (!camera.isDark) return s.aim;
  return camera.controls.hasTorch ? s.darkTorch : s.dark;
}

const STORAGE_KEY = 'camera';

/** Whether no camera has ever opened here, so that the browser is about to ask for it (HE3). */
function useFirstTime(camera: CameraView): boolean {
  const [isFirst] = useState(() => readChoice(STORAGE_KEY) === null);
  const isOpen = camera.name === 'running';
  useEffect(() => {
    if (isOpen) keepChoice(STORAGE_KEY, 'opened');
  }, [isOpen]);
  return isFirst;
}

/** Something that is shown until a while after it was last said. */
function usePassing<T>(stays: number): [T | null, (value: T) => void] {
  const [shown, show] = useState<T | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const say = (value: T) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => show(null), stays);
    show(value);
  };
  return [shown, say];
}
