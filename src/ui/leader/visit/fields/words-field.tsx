import { findPersonalNumbers, maskPersonalNumbers } from '../../../../domain/personal-numbers.ts';
import { useVisitMessages } from '../../../messages/visit-messages.ts';
import { Button } from '../../../shared/button.tsx';
import { Field } from '../../../shared/field.tsx';
import './words-field.css';

interface WordsFieldProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  rows?: number;
  maxLength: number;
  value: string;
  onChange(value: string): void;
}

/** Words in several lines. What looks like somebody's number is pointed out, and masked with one tap (PN1, PN2). */
export function WordsField({ label, hint, error, rows = 3, maxLength, value, onChange }: WordsFieldProps) {
  const v = useVisitMessages();
  const [found] = findPersonalNumbers(value);
  return (
    <div class="words">
      <Field label={label} hint={hint} error={error}>
        {(attributes) => (
          <textarea
            {...attributes}
            class="input"
            rows={rows}
            maxLength={maxLength}
            value={value}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        )}
      </Field>
      {found && (
        <div class="words-personal" role="status">
          <span>{v.personal[found.type]}</span>
          <Button look="text" onClick={() => onChange(maskPersonalNumbers(value))}>
            {v.mask}
          </Button>
        </div>
      )}
    </div>
  );
}
