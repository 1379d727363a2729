import { instantToCampusTime } from '../../../domain/calendar.ts';
import { useDeskMessages } from '../../messages/desk-messages.ts';
import { useFilingsMessages } from '../../messages/filings-messages.ts';
import { Button } from '../../shared/button.tsx';
import { useTimeZone } from '../../shared/use-today.ts';
import type { FilingDraft } from './use-filing-draft.ts';

/** Whether the draft is kept (已存草稿), said aloud when it changes. */
export function DraftStateWords({ draft }: { draft: FilingDraft }) {
  const d = useDeskMessages();
  const { draft: words } = useFilingsMessages();
  const timeZone = useTimeZone();
  const { state, base } = draft;
  const isDue = state === 'failed' || state === 'conflict';
  const sentence = () => {
    switch (state) {
      case 'untouched':
        return words.untouched;
      case 'saved':
        return base.savedAt === null
          ? words.untouched
          : words.saved(instantToCampusTime(base.savedAt, timeZone));
      case 'dirty':
      case 'saving':
        return words.saving;
      case 'failed':
      case 'conflict':
        return words[state];
      default:
        throw new Error(`A state without words: ${state satisfies never}`);
    }
  };
  return (
    <div class="filing-buttons filing-draft-state">
      <p class={isDue ? 'filing-draft-state-due' : undefined} role="status">
        {sentence()}
      </p>
      {state === 'failed' && (
        <Button look="text" onClick={() => void draft.flush()}>
          {d.retry}
        </Button>
      )}
    </div>
  );
}
