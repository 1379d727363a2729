import { useEffect, useId, useRef } from 'preact/hooks';
import { useHistoryMessages } from '../../messages/history-messages.ts';
import { Icon } from '../../shared/icon.tsx';
import { searchIcon } from '../../shared/icons.ts';
import '../../shared/field.css';

interface SearchInputProps {
  value: string;
  onChange(value: string): void;
}

/** Finds as one types; what an input method has not yet made into words is waited for. */
export function SearchInput({ value, onChange }: SearchInputProps) {
  const h = useHistoryMessages();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Not as a prop: whenever the list is drawn anew it would take away what an input method is about to write.
    if (input.current && input.current.value !== value) input.current.value = value;
  }, [value]);
  return (
    <form
      class="history-search"
      onSubmit={(event) => {
        event.preventDefault();
        // The keyboard goes, and the list is seen.
        input.current?.blur();
      }}
    >
      <label class="hidden-text" for={id}>
        {h.search}
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
        placeholder={h.searchHint}
        onInput={(event) => !event.isComposing && onChange(event.currentTarget.value)}
        onCompositionEnd={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </form>
  );
}
