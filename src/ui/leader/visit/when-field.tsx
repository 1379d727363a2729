import { useVisitMessages } from '../../messages/visit-messages.ts';
import { Chips } from '../../shared/chips.tsx';
import { Field } from '../../shared/field.tsx';
import type { VisitDraft, When } from './visit-draft.ts';

type WhenDraft = Pick<VisitDraft, 'day' | 'when' | 'date' | 'time'>;

interface WhenFieldProps {
  draft: WhenDraft;
  onChange(part: Partial<WhenDraft>): void;
}

/** When it took place; the phone's own pickers for what is not just now. */
export function WhenField({ draft, onChange }: WhenFieldProps) {
  const v = useVisitMessages();
  const choose = (when: When) => onChange({ when, ...(when === 'today' && { date: draft.day }) });
  return (
    <div class="when">
      <Chips
        legend={v.when}
        choices={[
          { value: 'now', label: v.whenNow },
          { value: 'today', label: v.whenToday },
          { value: 'day', label: v.whenDay },
        ]}
        value={draft.when}
        onChange={choose}
      />
      {draft.when !== 'now' && (
        <div class="when-inputs">
          {draft.when === 'day' && (
            <Field label={v.date}>
              {(attributes) => (
                <input
                  {...attributes}
                  class="input"
                  type="date"
                  max={draft.day}
                  value={draft.date}
                  onInput={(event) => onChange({ date: event.currentTarget.value })}
                />
              )}
            </Field>
          )}
          <Field label={v.time}>
            {(attributes) => (
              <input
                {...attributes}
                class="input"
                type="time"
                value={draft.time}
                onInput={(event) => onChange({ time: event.currentTarget.value })}
              />
            )}
          </Field>
        </div>
      )}
    </div>
  );
}
