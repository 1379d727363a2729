import type { ProblemMessages } from '../../messages/zh-cn-problems.ts';
import type { AppendFailure } from '../../services.ts';
import { showToast } from '../../shared/toast.tsx';

/**
 * Takes a problem back when the words have gone without undo. An entry of the log cannot be taken out again, so it is
 * the withdrawal itself that waits.
 */
export function withdrawWithUndo(
  withdraw: () => Promise<{ failure: AppendFailure } | null>,
  p: ProblemMessages,
): void {
  const run = async () => {
    const refused = await withdraw().catch(() => ({ failure: 'failed' }));
    if (refused) showToast({ text: p.withdrawFailed });
  };
  showToast({
    text: p.withdrawing,
    undo: { label: p.keep, onUndo: () => {} },
    onEnd: () => void run(),
  });
}
