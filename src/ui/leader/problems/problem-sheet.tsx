import { useState } from 'preact/hooks';
import type { Reference } from '../../../domain/wire.ts';
import { useProblemMessages } from '../../messages/problem-messages.ts';
import { Button } from '../../shared/button.tsx';
import { Sheet } from '../../shared/sheet.tsx';
import { type ProblemDraft, type ProblemFailure, problemFault } from './problem-draft.ts';
import { ProblemFields } from './problem-fields.tsx';

interface ProblemSheetProps {
  problem: ProblemDraft;
  reference: Reference;
  onChange(problem: ProblemDraft): void;
  onRemove(): void;
  onClose(): void;
}

/** A problem written down within a record. What is typed is kept at once; the button only asks whether it is whole. */
export function ProblemSheet({ problem, reference, onChange, onRemove, onClose }: ProblemSheetProps) {
  const p = useProblemMessages();
  const [failure, setFailure] = useState<ProblemFailure | null>(null);
  const done = () => {
    const fault = problemFault(problem);
    if (fault) setFailure(fault);
    else onClose();
  };
  return (
    <Sheet title={p.title} onClose={onClose}>
      <div class="problem-form">
        <ProblemFields
          problem={problem}
          reference={reference}
          failure={failure}
          onChange={(next) => {
            setFailure(null);
            onChange(next);
          }}
        />
        <div class="problem-actions">
          <Button look="primary" onClick={done}>
            {p.done}
          </Button>
          <Button look="text" onClick={onRemove}>
            {p.remove}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
