import { useCallback, useEffect, useState } from 'preact/hooks';
import {
  type CalendarRequest,
  type PreviewAnswer,
  previewAnswerSchema,
} from '../../../domain/office/calendar/calendar-wire.ts';
import { useServices } from '../../services.ts';

/** How long nothing is changed before the endpoint is asked, in milliseconds. */
const PAUSE = 500;

/** What a change would alter: the answer is always for exactly the change that is asked about. */
export type Preview =
  | { state: 'none' }
  | { state: 'waiting' }
  | { state: 'failed' }
  | { state: 'ready'; answer: PreviewAnswer };

/** Weighs a change whenever it is another (CD4). `null` weighs nothing. */
export function usePreview(request: CalendarRequest | null): Preview & { retry(): void } {
  const { desk } = useServices();
  const [tries, setTries] = useState(0);
  const [held, setHeld] = useState<{ key: string; preview: Preview }>({
    key: '',
    preview: { state: 'none' },
  });
  const body = request === null ? null : JSON.stringify(request);
  const key = `${tries} ${body}`;
  useEffect(() => {
    if (body === null) return;
    let isOutdated = false;
    const ask = async () => {
      const answer = await (await desk()).post('/calendar/preview', JSON.parse(body), previewAnswerSchema);
      if (isOutdated) return;
      const preview: Preview =
        'data' in answer ? { state: 'ready', answer: answer.data } : { state: 'failed' };
      setHeld({ key, preview });
    };
    const timer = setTimeout(() => void ask(), PAUSE);
    return () => {
      isOutdated = true;
      clearTimeout(timer);
    };
  }, [body, key, desk]);
  const retry = useCallback(() => setTries((before) => before + 1), []);
  if (body === null) return { state: 'none', retry };
  return { ...(held.key === key ? held.preview : { state: 'waiting' as const }), retry };
}
