import type { Choice } from './chips.tsx';
import './chips.css';

interface MultiChipsProps {
  legend: string;
  hint?: string | undefined;
  choices: Choice<string>[];
  values: string[];
  onChange(values: string[]): void;
  /** Leads to more choices than are in sight. */
  more?: { label: string; onClick(): void };
}

/** Any number of a few, all in sight: a group of check boxes. */
export function MultiChips({ legend, hint, choices, values, onChange, more }: MultiChipsProps) {
  const toggle = (value: string) =>
    onChange(values.includes(value) ? values.filter((each) => each !== value) : [...values, value]);
  return (
    <fieldset class="chips">
      <legend class="field-label">{legend}</legend>
      <div class="chips-row">
        {choices.map(({ value, label }) => (
          <label key={value} class="chip">
            <input
              type="checkbox"
              value={value}
              checked={values.includes(value)}
              onChange={() => toggle(value)}
            />
            <span>{label}</span>
          </label>
        ))}
        {more && (
          <button type="button" class="chip chip-more" onClick={more.onClick}>
            <span>{more.label}</span>
          </button>
        )}
      </div>
      {hint && <p class="field-words">{hint}</p>}
    </fieldset>
  );
}
