import { useId } from 'preact/hooks';
import type { Choice } from '../../shared/chips.tsx';
import './desk-select.css';

interface DeskSelectProps {
  label: string;
  choices: Choice<string>[];
  value: string;
  onChange(value: string): void;
}

/** One of many, in one line: what is chosen first tells what it is about, so that the label is only read aloud. */
export function DeskSelect({ label, choices, value, onChange }: DeskSelectProps) {
  const id = useId();
  return (
    <div class="desk-select">
      <label class="hidden-text" for={id}>
        {label}
      </label>
      <select id={id} class="input" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
