import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './field.css';

interface FieldProps {
  label: string;
  hint?: string | undefined;
  /** What is wrong with the input, in words that say what to do. */
  error?: string | undefined;
  /** Draws the input, which takes the attributes given. */
  children: (attributes: FieldAttributes) => ComponentChildren;
}

interface FieldAttributes {
  id: string;
  'aria-describedby': string;
  'aria-invalid': boolean;
}

/** A label, an input, and the words under it. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, 'aria-describedby': `${id}-words`, 'aria-invalid': error !== undefined })}
      <div id={`${id}-words`} class={error ? 'field-words field-error' : 'field-words'} aria-live="polite">
        {error ?? hint}
      </div>
    </div>
  );
}
