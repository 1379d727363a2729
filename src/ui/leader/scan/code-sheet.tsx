import { useState } from 'preact/hooks';
import { PLACE_CODE_LENGTH, readPosterText } from '../../../domain/place.ts';
import { useScanMessages } from '../../messages/scan-messages.ts';
import { Button } from '../../shared/button.tsx';
import { CodeInput } from '../../shared/code-input.tsx';
import { Sheet } from '../../shared/sheet.tsx';

/** Typing the code that stands under the poster's QR; a pasted link will do. */
export function CodeSheet({ onCode, onClose }: { onCode(code: string): void; onClose(): void }) {
  const s = useScanMessages();
  const [typed, setTyped] = useState('');
  const [malformed, setMalformed] = useState(false);
  return (
    <Sheet title={s.codeTitle} onClose={onClose}>
      <form
        class="code-form"
        onSubmit={(event) => {
          event.preventDefault();
          const code = readPosterText(typed);
          if (code) onCode(code);
          else setMalformed(true);
        }}
      >
        <CodeInput
          label={s.codeLabel}
          hint={s.codeHint}
          error={malformed ? s.codeMalformed : undefined}
          length={PLACE_CODE_LENGTH}
          group={4}
          value={typed}
          read={readPosterText}
          onChange={(value) => {
            setTyped(value);
            setMalformed(false);
          }}
        />
        <Button look="primary" submit>
          {s.codeGo}
        </Button>
      </form>
    </Sheet>
  );
}
