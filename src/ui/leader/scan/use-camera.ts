import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CameraFailure, CameraSession } from '../../../scan/scanning.ts';
import { useServices } from '../../services.ts';

export type CameraView =
  | { name: 'opening' }
  | { name: 'running'; session: CameraSession }
  | { name: 'failed'; failure: CameraFailure };

/**
 * A camera drawn into the element for as long as the component is mounted.
 *
 * @param attempt raise it to try again
 */
export function useCamera(
  element: RefObject<HTMLElement | null>,
  onRead: (text: string) => void,
  cameraId: string | undefined,
  attempt: number,
): CameraView {
  const { loadScanner } = useServices();
  const [view, setView] = useState<CameraView>({ name: 'opening' });
  const read = useRef(onRead);
  read.current = onRead;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks for another try
  useEffect(() => {
    const leaving = new AbortController();
    const open = async (): Promise<CameraView> => {
      const scanner = await loadScanner();
      if (!element.current) return { name: 'failed', failure: 'failed' };
      const onText = (text: string) => {
        if (!leaving.signal.aborted) read.current(text);
      };
      const opened = await scanner.openCamera(element.current, onText, leaving.signal, cameraId);
      return 'session' in opened
        ? { name: 'running', session: opened.session }
        : { name: 'failed', failure: opened.failure };
    };
    setView({ name: 'opening' });
    open()
      .catch((): CameraView => ({ name: 'failed', failure: 'failed' }))
      .then((opened) => {
        if (!leaving.signal.aborted) setView(opened);
        else if (opened.name === 'running') void opened.session.close();
      });
    return () => leaving.abort();
  }, [loadScanner, element, cameraId, attempt]);

  return view;
}
