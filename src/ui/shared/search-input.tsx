import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { searchIcon } from './icons.ts';
import './search-input.css';

interface SearchInputProps {
  label: string;
  /** What may be looked for. */
  hint: string;
  value: string;
  onChange(value: string): void;
}

/** Finds as one types; what an input method has not yet made into words is waited for. */
export function SearchInput({ label, hint, value, onChange }: SearchInputProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Not as a prop: whenever the list is drawn anew it would take away what an input method is about to write.
    if (input.current && input.current.value !== value) input.current.value = value;
  }, [value]);
  return (
    <form
      class="search-input"
      onSubmit={(event) => {
        event.preventDefault();
        // The keyboard goes, and the list is seen.
        input.current?.blur();
      }}
    >
      <label class="hidden-text" for={id}>
        {label}
      </label>
      <Icon path={searchIcon} />
      <input
        ref={input}
        id={id}
        class="input"
        type="search"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        placeholder={hint}
        onInput={(event) => !event.isComposing && onChange(event.currentTarget.value)}
        onCompositionEnd={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </form>
  );
}
