import { Icon } from './icon.tsx';
import { minusIcon, plusIcon } from './icons.ts';
import './field.css';
import './stepper.css';

interface StepperProps {
  label: string;
  unit: string;
  fewer: string;
  more: string;
  value: number | null;
  max: number;
  /** Numbers that are often meant, a tap away. */
  quick?: readonly number[];
  /** Label and buttons in one line, for several below each other. */
  inline?: boolean;
  onChange(value: number | null): void;
}

/** A number that is stepped with the thumb or typed; empty is `null`. */
export function Stepper(props: StepperProps) {
  const { label, unit, fewer, more, value, max, quick = [], inline = false, onChange } = props;
  const step = (by: number) => onChange(Math.min(max, Math.max(0, (value ?? 0) + by)));
  return (
    <fieldset class={inline ? 'stepper stepper-inline' : 'stepper'}>
      <legend class="field-label">
        {label} <span>{unit}</span>
      </legend>
      <div class="stepper-row">
        <button type="button" aria-label={fewer} onClick={() => step(-1)}>
          <Icon path={minusIcon} />
        </button>
        <input
          class="input"
          inputMode="numeric"
          autocomplete="off"
          aria-label={`${label} ${unit}`}
          value={value ?? ''}
          onInput={(event) => {
            const digits = event.currentTarget.value.normalize('NFKC').replace(/\D/g, '');
            const typed = digits === '' ? null : Math.min(max, Number(digits));
            event.currentTarget.value = typed === null ? '' : String(typed);
            onChange(typed);
          }}
        />
        <button type="button" aria-label={more} onClick={() => step(1)}>
          <Icon path={plusIcon} />
        </button>
      </div>
      {quick.length > 0 && (
        <div class="stepper-quick">
          {quick.map((number) => (
            <button
              key={number}
              type="button"
              aria-pressed={number === value}
              aria-label={`${label} ${number} ${unit}`}
              onClick={() => onChange(number)}
            >
              {number}
            </button>
          ))}
        </div>
      )}
    </fieldset>
  );
}
