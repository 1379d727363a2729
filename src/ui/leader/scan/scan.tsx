import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { readPosterText } from '../../../domain/place.ts';
import { useScanMessages } from '../../messages/scan-messages.ts';
import { useServices } from '../../services.ts';
import { Page } from '../../shared/page.tsx';
import { CameraFailed } from './camera-failed.tsx';
import { CodeSheet } from './code-sheet.tsx';
import { ScanTools } from './scan-tools.tsx';
import { useCamera } from './use-camera.ts';
import './scan.css';

/** How long words about what was read stay, in milliseconds. */
const WORDS_STAY = 4_000;

/** The camera, and the other ways to a poster's code: a picture, or typing it. */
export function Scan() {
  const s = useScanMessages();
  const { loadScanner } = useServices();
  const { route } = useLocation();
  const frame = useRef<HTMLDivElement>(null);
  const [words, say] = useState<string | null>(null);
  const [typing, setTyping] = useState(false);
  const [cameraId, setCameraId] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const done = useRef(false);

  const open = (code: string, proof: string) => {
    if (done.current) return;
    done.current = true;
    navigator.vibrate?.(60);
    route(`/p/${code}${proof}`, true);
  };
  const take = (text: string) => {
    const code = readPosterText(text);
    if (code) open(code, '');
    else say(s.notPoster);
  };
  const camera = useCamera(frame, take, cameraId, attempt);

  useEffect(() => {
    if (words === null) return;
    const timer = setTimeout(() => say(null), WORDS_STAY);
    return () => clearTimeout(timer);
  }, [words]);

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
        <p class="scan-words" role="status">
          {words ?? (camera.name === 'opening' ? s.opening : camera.name === 'running' ? s.aim : '')}
        </p>
        <ScanTools
          session={camera.name === 'running' ? camera.session : null}
          onCamera={setCameraId}
          onPicture={(picture) => void readPicture(picture)}
          onType={() => setTyping(true)}
        />
      </div>
      {typing && <CodeSheet onCode={(code) => open(code, '?proof=code')} onClose={() => setTyping(false)} />}
    </Page>
  );
}
