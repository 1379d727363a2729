import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CameraControls, CameraFailure, Reading, ScanEvent } from '../../../scan/scanning.ts';
import { useServices } from '../../services.ts';

export type CameraView =
  | { name: 'opening' }
  | { name: 'running'; controls: CameraControls; isDark: boolean }
  | { name: 'failed'; failure: CameraFailure };

/**
 * A camera drawn into the element for as long as the component is mounted.
 *
 * @param attempt raise it to try again
 */
export function useCamera(
  element: RefObject<HTMLElement | null>,
  onRead: (reading: Reading) => void,
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
    const { signal } = leaving;
    const watch = async () => {
      const scanner = await loadScanner();
      if (!element.current) return;
      for await (const event of scanner.scan(element.current, { signal, cameraId })) {
        if (signal.aborted) return;
        if (event.type === 'reading') read.current(event);
        else setView((was) => viewAfter(was, event));
      }
    };
    setView({ name: 'opening' });
    watch().catch(() => {
      if (!signal.aborted) setView({ name: 'failed', failure: 'failed' });
    });
    return () => leaving.abort();
  }, [loadScanner, element, cameraId, attempt]);

  return view;
}

function viewAfter(was: CameraView, event: Exclude<ScanEvent, { type: 'reading' }>): CameraView {
  switch (event.type) {
    case 'opened':
      return { name: 'running', controls: event.camera, isDark: false };
    case 'light':
      return was.name === 'running' ? { ...was, isDark: event.isDark } : was;
    case 'failed':
      return { name: 'failed', failure: event.failure };
  }
}
