import { useRef, useState } from 'preact/hooks';
import type { ProblemStep } from '../../../domain/problems/bodies.ts';
import type { Problem } from '../../../domain/problems/problem.ts';
import { waitsFor } from '../../../domain/problems/waits-for.ts';
import type { Reference } from '../../../domain/wire.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../shared/button.tsx';
import { newId } from '../../shared/new-id.ts';
import { Sheet } from '../../shared/sheet.tsx';
import type { Telling } from './problem-words.ts';
import { stepToVerb } from './step-draft.ts';
import { StepSheet } from './step-sheet.tsx';
import { withdrawWithUndo } from './withdraw-with-undo.ts';
import './problems-field.css';

interface StepButtonsProps {
  /** The most likely first. */
  steps: ProblemStep[];
  problem: Problem;
  reference: Reference;
  telling: Telling;
}

/** The next step in the thumb's reach, the others behind one more tap. */
export function StepButtons({ steps, problem, reference, telling }: StepButtonsProps) {
  const { viewer, p } = telling;
  const { append } = useServices();
  const [opened, setOpened] = useState<ProblemStep | 'others' | null>(null);
  const latest = useRef(problem);
  latest.current = problem;
  const [first, ...others] = steps;
  if (first === undefined) return null;
  const open = (step: ProblemStep) => {
    if (step !== 'withdrawn') return setOpened(step);
    setOpened(null);
    const id = newId();
    withdrawWithUndo(() => append([withdrawal(id, latest.current)]), p);
  };
  const buttonOf = (step: ProblemStep, isMain = false) => (
    <Button key={step} look={isMain ? 'primary' : 'secondary'} onClick={() => open(step)}>
      {stepToVerb(step, problem, p)}
    </Button>
  );
  return (
    <>
      <div class="problem-steps">
        {others.length === 1 && others.map((step) => buttonOf(step))}
        {others.length > 1 && <Button onClick={() => setOpened('others')}>{p.detail.other}</Button>}
        {buttonOf(first, waitsFor(problem, viewer))}
      </div>
      {opened === 'others' && (
        <Sheet title={p.detail.other} onClose={() => setOpened((now) => (now === 'others' ? null : now))}>
          <div class="problem-others">{others.map((step) => buttonOf(step))}</div>
        </Sheet>
      )}
      {opened !== null && opened !== 'others' && (
        <StepSheet
          key={opened}
          step={opened}
          problem={problem}
          reference={reference}
          telling={telling}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

function withdrawal(id: string, { id: problem, revision }: Problem) {
  const body = { problem, revision: revision + 1, step: 'withdrawn' as const };
  return { id, event: { type: 'problem.moved' as const, body } };
}
