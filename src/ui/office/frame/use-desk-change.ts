import { useState } from 'preact/hooks';
import type { z } from 'zod/mini';
import { useDeskMessages } from '../../messages/desk-messages.ts';
import { useServices } from '../../services.ts';
import { showToast } from '../../shared/toast.tsx';
import { failureToWords } from './failure-words.ts';

/**
 * Asks the endpoint for a change, one at a time: a second click while the first is on its way does nothing. A failure
 * is said in a toast, and answered with `null`: what was typed stays where it is.
 */
export function useDeskChange() {
  const d = useDeskMessages();
  const { desk } = useServices();
  const [busy, setBusy] = useState(false);

  async function change<T>(path: string, body: unknown, schema: z.ZodMiniType<T>): Promise<T | null> {
    if (busy) return null;
    setBusy(true);
    try {
      const answer = await (await desk()).post(path, body, schema);
      if ('data' in answer) return answer.data;
      showToast({ text: failureToWords(answer, d) });
      return null;
    } finally {
      setBusy(false);
    }
  }
  return { busy, change };
}
