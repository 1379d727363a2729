import { useState } from 'preact/hooks';
import { usePlacesMessages } from '../../messages/places-messages.ts';
import { Button } from '../../shared/button.tsx';
import { Field } from '../../shared/field.tsx';
import { pastedToTable } from './pasted-table.ts';

interface TableSourceProps {
  /** What was pasted; kept by the page, so that it is there again when one comes back to it. */
  text: string;
  busy: boolean;
  onText(text: string): void;
  onTable(table: string[][]): void;
}

/** Where a table comes from. */
export function TableSource({ text, busy, onText, onTable }: TableSourceProps) {
  const { import: words } = usePlacesMessages();
  const [tried, setTried] = useState(false);
  return (
    <form
      class="desk-paper import-source"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (text.trim() !== '') onTable(pastedToTable(text));
      }}
    >
      <Field
        label={words.paste}
        hint={words.pasteHint}
        error={tried && text.trim() === '' ? words.pasteMissing : undefined}
      >
        {(attributes) => (
          <textarea
            {...attributes}
            class="input"
            rows={9}
            spellcheck={false}
            placeholder={words.example}
            value={text}
            onInput={(event) => onText(event.currentTarget.value)}
          />
        )}
      </Field>
      <Button look="primary" submit busy={busy}>
        {words.look}
      </Button>
    </form>
  );
}
