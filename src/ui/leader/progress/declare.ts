import type { ProgressMessages } from '../../messages/zh-cn-progress.ts';
import type { AppendFailure } from '../../services.ts';
import { showToast } from '../../shared/toast.tsx';

/** Says something in the log when the words have gone without undo: an entry cannot be taken out again. */
export function afterUndo(
  text: string,
  keep: string,
  append: () => Promise<{ failure: AppendFailure } | null>,
  t: ProgressMessages,
  onUndo: () => void = () => {},
): void {
  const run = async () => {
    const refused = await append().catch(() => ({ failure: 'failed' }));
    if (refused) showToast({ text: t.detail.failed });
  };
  showToast({ text, undo: { label: keep, onUndo }, onEnd: () => void run() });
}
