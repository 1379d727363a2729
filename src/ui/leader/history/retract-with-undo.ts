import type { HistoryMessages } from '../../messages/zh-cn-history.ts';
import type { AppendFailure, NewEntry } from '../../services.ts';
import { showToast } from '../../shared/toast.tsx';

/** The entry that takes a record back. */
export function retraction(id: string, visit: string): NewEntry {
  return { id, event: { type: 'visit.retracted', body: { visit } } };
}

/**
 * Takes a record back when the words have gone without undo. An entry of the log cannot be taken out again, so it is
 * the retraction itself that waits.
 */
export function retractWithUndo(
  retract: () => Promise<{ failure: AppendFailure } | null>,
  t: HistoryMessages,
): void {
  const run = async () => {
    const refused = await retract().catch(() => ({ failure: 'failed' }));
    if (refused) showToast({ text: t.retractFailed });
  };
  showToast({
    text: t.retracting,
    undo: { label: t.keep, onUndo: () => {} },
    onEnd: () => void run(),
  });
}
