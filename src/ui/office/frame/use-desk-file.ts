import { useState } from 'preact/hooks';
import { useDeskMessages } from '../../messages/desk-messages.ts';
import { useServices } from '../../services.ts';
import { download } from '../../shared/download.ts';
import { showToast } from '../../shared/toast.tsx';
import { failureToWords } from './failure-words.ts';

/** Fetches a document from under `/api/office` and hands it to the browser under a name. */
export function useDeskFile() {
  const d = useDeskMessages();
  const { desk } = useServices();
  const [busy, setBusy] = useState(false);

  async function fetchFile(path: string, name: string): Promise<void> {
    if (busy) return;
    setBusy(true);
    try {
      const answer = await (await desk()).file(path);
      if ('failure' in answer) showToast({ text: failureToWords(answer, d) });
      else download(answer.blob, name);
    } finally {
      setBusy(false);
    }
  }
  return { busy, fetchFile };
}
