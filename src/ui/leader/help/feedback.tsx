import { useRef, useState } from 'preact/hooks';
import { WORDS_MAX_LENGTH } from '../../../domain/log/limits.ts';
import { useHelpMessages } from '../../messages/help-messages.ts';
import { type AppendFailure, useServices } from '../../services.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { Page } from '../../shared/page.tsx';
import { ResumedBanner } from '../../shared/resumed-banner.tsx';
import { showToast } from '../../shared/toast.tsx';
import { useKeptDraft } from '../../shared/use-kept-draft.ts';
import { WordsField } from '../visit/fields/words-field.tsx';
import {
  createFeedbackDraft,
  type FeedbackDraft,
  feedbackDraftToEntry,
  reviveFeedbackDraft,
} from './feedback-draft.ts';
import { GivenFeedback } from './given-feedback.tsx';
import '../visit/visit-form.css';

/** `/me/feedback`: what the person has to say about the app (FB1). Once saved, the next begins on an empty page. */
export function Feedback() {
  const [written, setWritten] = useState(0);
  return <Form key={written} onSaved={() => setWritten(written + 1)} />;
}

function Form({ onSaved }: { onSaved(): void }) {
  const { feedback } = useHelpMessages();
  const { append, phone } = useServices();
  const form = useKeptDraft<FeedbackDraft>('feedback', {
    read: async (kept) => reviveFeedbackDraft(kept, phone.peek()?.log.entries ?? []),
    create: createFeedbackDraft,
  });
  const [isMissing, setMissing] = useState(false);
  const [failure, setFailure] = useState<AppendFailure | null>(null);
  const [saving, setSaving] = useState(false);
  const pressed = useRef(false);
  const { draft } = form;

  const save = async () => {
    const entry = draft && feedbackDraftToEntry(draft);
    if (pressed.current) return;
    if (!entry) return setMissing(true);
    pressed.current = true;
    setSaving(true);
    setFailure(null);
    const refused = await append([entry]).catch(() => ({ failure: 'failed' as const }));
    if (!refused) {
      await form.forget();
      showToast({ text: feedback.saved });
      return onSaved();
    }
    pressed.current = false;
    setSaving(false);
    setFailure(refused.failure);
  };

  return (
    <Page
      title={feedback.title}
      back="/me/about"
      foot={
        <>
          {failure && <Banner look="due">{feedback.failures[failure]}</Banner>}
          <Button look="primary" busy={saving} onClick={() => void save()}>
            {feedback.save}
          </Button>
        </>
      }
    >
      {form.resumed && <ResumedBanner onStartOver={form.startOver} />}
      <section class="form-card">
        {draft && (
          <WordsField
            label={feedback.words}
            hint={feedback.hint}
            error={isMissing ? feedback.missing : undefined}
            rows={5}
            maxLength={WORDS_MAX_LENGTH}
            value={draft.words}
            onChange={(words) => {
              form.change({ words });
              setMissing(false);
              setFailure(null);
            }}
          />
        )}
      </section>
      <GivenFeedback />
    </Page>
  );
}
