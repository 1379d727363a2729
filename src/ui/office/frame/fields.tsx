import type { Choice } from '../../shared/chips.tsx';
import { Field } from '../../shared/field.tsx';

interface FieldProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  value: string;
  onChange(value: string): void;
}

/** A campus date; an empty text where none is given. */
export function DateField({ value, min, onChange, ...said }: FieldProps & { min?: string }) {
  return (
    <Field {...said}>
      {(attributes) => (
        <input
          {...attributes}
          class="input"
          type="date"
          min={min}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** Some words in one line. */
export function LineField({ value, maxLength, onChange, ...said }: FieldProps & { maxLength: number }) {
  return (
    <Field {...said}>
      {(attributes) => (
        <input
          {...attributes}
          class="input"
          autocomplete="off"
          maxLength={maxLength}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** One of a list. */
export function SelectField({
  value,
  choices,
  onChange,
  ...said
}: FieldProps & { choices: Choice<string>[] }) {
  return (
    <Field {...said}>
      {(attributes) => (
        <select
          {...attributes}
          class="input"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} selected={choice.value === value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
