import { useEffect, useId, useRef } from 'preact/hooks';
import './chips.css';
import './chips-even.css';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
}

interface ChipsProps<Value extends string> {
  legend: string;
  choices: Choice<Value>[];
  value: Value | null;
  onChange(value: Value): void;
  /** Draws no legend; it is still read aloud. */
  quiet?: boolean;
  /** One line that scrolls sideways. */
  scroll?: boolean;
  /** All of one width, on the whole line: two ways to look at the same. */
  even?: boolean;
}

/** One of a few, all in sight: a group of radio buttons. */
export function Chips<Value extends string>(props: ChipsProps<Value>) {
  const name = useId();
  const row = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice is another place to scroll to
  useEffect(() => {
    const chosen = props.scroll ? row.current?.querySelector(':checked') : null;
    chosen?.closest('label')?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [props.scroll, props.value]);
  const look = props.scroll ? ' chips-scroll' : props.even ? ' chips-even' : '';
  return (
    <fieldset class="chips">
      <legend class={props.quiet ? 'hidden-text' : 'field-label'}>{props.legend}</legend>
      <div ref={row} class={`chips-row${look}`}>
        {props.choices.map((choice) => (
          <label key={choice.value} class="chip">
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === props.value}
              onChange={() => props.onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
