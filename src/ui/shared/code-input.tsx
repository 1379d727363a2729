import { codeToGroups } from './code-groups.ts';
import { Field } from './field.tsx';
import './code-input.css';

interface CodeInputProps {
  label: string;
  hint: string;
  error?: string | undefined;
  /** How many characters, and how many stand together. */
  length: number;
  group: number;
  value: string;
  /** The code in what was typed or pasted, or `null`. */
  read(text: string): string | null;
  onChange(value: string): void;
}

/** A code of letters and digits in one input, drawn in groups; takes a pasted link. */
export function CodeInput({ label, hint, error, length, group, value, read, onChange }: CodeInputProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(attributes) => (
        <input
          {...attributes}
          class="input code-input"
          type="text"
          autocapitalize="characters"
          autocomplete="off"
          autoCorrect="off" // As a property it would be a boolean, and 'off' true.
          spellcheck={false}
          enterkeyhint="go"
          size={length + Math.ceil(length / group) - 1}
          value={value}
          onInput={({ currentTarget: input }) => {
            const atEnd = input.selectionEnd === input.value.length;
            const code = read(input.value);
            if (code) input.value = codeToGroups(code, group);
            else if (atEnd) input.value = codeToGroups(input.value, group);
            onChange(input.value);
          }}
        />
      )}
    </Field>
  );
}
