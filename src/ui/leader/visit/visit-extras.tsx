import { useState } from 'preact/hooks';
import { useVisitMessages } from '../../messages/visit-messages.ts';
import { Field } from '../../shared/field.tsx';
import { Icon } from '../../shared/icon.tsx';
import { downIcon } from '../../shared/icons.ts';
import { Stepper } from '../../shared/stepper.tsx';
import { hasInput, looksPersonal, NOTE_MAX_LENGTH, PEOPLE_MAX, type VisitDraft } from './visit-draft.ts';
import { WhenField } from './when-field.tsx';

interface VisitExtrasProps {
  draft: VisitDraft;
  onChange(part: Partial<VisitDraft>): void;
}

/** What nobody has to fill in: folded until asked for, open where there is something in it. */
export function VisitExtras({ draft, onChange }: VisitExtrasProps) {
  const v = useVisitMessages();
  const [openAtFirst] = useState(() => hasInput({ ...draft, kind: null }));
  return (
    <details class="extras" open={openAtFirst}>
      <summary>
        <span>{v.more}</span>
        <Icon path={downIcon} />
      </summary>
      <div class="extras-fields">
        <Stepper
          label={v.people}
          unit={v.peopleUnit}
          fewer={v.fewer}
          more={v.moreOne}
          value={draft.people}
          max={PEOPLE_MAX}
          onChange={(people) => onChange({ people })}
        />
        <Field
          label={v.note}
          hint={v.noteHint}
          error={looksPersonal(draft.note) ? v.notePersonal : undefined}
        >
          {(attributes) => (
            <textarea
              {...attributes}
              aria-invalid={false}
              class="input"
              rows={3}
              maxLength={NOTE_MAX_LENGTH}
              value={draft.note}
              onInput={(event) => onChange({ note: event.currentTarget.value })}
            />
          )}
        </Field>
        <WhenField draft={draft} onChange={onChange} />
      </div>
    </details>
  );
}
