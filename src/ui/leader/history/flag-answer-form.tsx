import { useRef, useState } from 'preact/hooks';
import type { Flag } from '../../../domain/evidence/flag.ts';
import { FLAG_ANSWER_MAX_LENGTH } from '../../../domain/log/limits.ts';
import { useHistoryMessages } from '../../messages/history-messages.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../shared/button.tsx';
import { useKeptDraft } from '../../shared/use-kept-draft.ts';
import { WordsField } from '../visit/fields/words-field.tsx';
import { createFlagDraft, flagDraftToEntry } from './flag-draft.ts';
import type { FlagDraft } from './flag-draft-schema.ts';

interface FlagAnswerFormProps {
  flag: Flag;
  onSaved(): void;
}

/** The person's own word about a flag: one field. */
export function FlagAnswerForm({ flag, onSaved }: FlagAnswerFormProps) {
  const h = useHistoryMessages();
  const { append, phone } = useServices();
  const form = useKeptDraft<FlagDraft>(`flag:${flag.visit}:${flag.name}`, {
    read: async (kept) =>
      (await import('./flag-draft-schema.ts')).reviveFlagDraft(kept, phone.peek()?.log.entries ?? []),
    create: (id) => createFlagDraft(id, flag),
  });
  const [error, setError] = useState<string>();
  const [saving, setSaving] = useState(false);
  const pressed = useRef(false);
  const { draft } = form;
  if (!draft) return null;
  const save = async () => {
    if (pressed.current) return;
    const entry = flagDraftToEntry(draft, flag);
    if (!entry) return setError(h.flags.missing);
    pressed.current = true;
    setSaving(true);
    const refused = await append([entry]).catch(() => ({ failure: 'failed' }));
    if (!refused) {
      await form.forget();
      return onSaved();
    }
    pressed.current = false;
    setSaving(false);
    setError(h.flags.failed);
  };
  return (
    <div class="record-flag-form">
      <WordsField
        label={h.flags.words}
        hint={h.flags.hint}
        error={error}
        rows={2}
        maxLength={FLAG_ANSWER_MAX_LENGTH}
        value={draft.text}
        onChange={(text) => {
          setError(undefined);
          form.change({ text });
        }}
      />
      <Button look="primary" busy={saving} onClick={() => void save()}>
        {h.flags.save}
      </Button>
    </div>
  );
}
