import { useState } from 'preact/hooks';
import type { ImportFigures } from '../../../../domain/office/roster-import/plan.ts';
import { useRosterImportMessages } from '../../../messages/roster-import-messages.ts';
import { Button, LinkButton } from '../../../shared/button.tsx';
import { useUndo } from './use-undo.ts';

interface DoneStepProps {
  id: string;
  figures: ImportFigures;
  onAgain(): void;
}

/** What was imported, and the way back. */
export function DoneStep({ id, figures, onAgain }: DoneStepProps) {
  const i = useRosterImportMessages();
  const { busy, undo } = useUndo();
  const [undone, setUndone] = useState<string | null>(null);
  return (
    <section class="desk-paper import-file" aria-label={i.step.done}>
      <div role="status">
        <p>
          <strong>{undone === null ? i.done.title : undone}</strong>
        </p>
        {undone === null && <p>{i.preview.figures(figures)}</p>}
      </div>
      <div class="desk-tools">
        <LinkButton look="primary" href="/office/roster">
          {i.done.roster}
        </LinkButton>
        <Button onClick={onAgain}>{i.done.again}</Button>
        {undone === null && (
          <Button busy={busy} onClick={async () => setUndone(await undo(id))}>
            {i.done.undo}
          </Button>
        )}
      </div>
    </section>
  );
}
