import type { CameraFailure } from '../../../scan/scanning.ts';
import { useMessages } from '../../messages/language.ts';
import { useScanMessages } from '../../messages/scan-messages.ts';
import { Button } from '../../shared/button.tsx';

/** Why there is no picture, and what to do. */
export function CameraFailed({ failure, onRetry }: { failure: CameraFailure; onRetry(): void }) {
  const t = useMessages();
  const s = useScanMessages();
  return (
    <div class="scan-failed" role="alert">
      <p class="scan-failed-why">{s.failures[failure]}</p>
      {s.remedies[failure].map((remedy) => (
        <p key={remedy}>{remedy}</p>
      ))}
      {failure !== 'unsupported' && <Button onClick={onRetry}>{t.common.retry}</Button>}
    </div>
  );
}
