import { useEffect, useRef, useState } from 'preact/hooks';
import { useDeskMessages } from '../../messages/desk-messages.ts';
import { useServices } from '../../services.ts';
import { download } from '../../shared/download.ts';
import { showToast } from '../../shared/toast.tsx';
import { failureToWords } from './failure-words.ts';

/** Fetches a document from under `/api/office` and hands it to the browser under a name. Leaving the page calls it off. */
export function useDeskFile() {
  const d = useDeskMessages();
  const { desk } = useServices();
  /** How many bytes have come; `null` where none are asked for. */
  const [received, setReceived] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  const busy = received !== null;
  useEffect(() => () => running.current?.abort(), []);

  async function fetchFile(path: string, name: string): Promise<void> {
    if (busy) return;
    const controller = new AbortController();
    const onBytes = (bytes: number) => {
      if (running.current === controller) setReceived(bytes);
    };
    running.current = controller;
    setReceived(0);
    try {
      const { signal } = controller;
      const answer = await (await desk()).file(path, { stop: signal, onBytes });
      if (signal.aborted) return;
      if ('failure' in answer) showToast({ text: failureToWords(answer, d) });
      else download(answer.blob, name);
    } finally {
      if (running.current === controller) setReceived(null);
    }
  }

  function stop(): void {
    running.current?.abort();
    running.current = null;
    setReceived(null);
  }
  return { busy, received, fetchFile, stop };
}
