import { useState } from 'preact/hooks';
import type { Reference } from '../../../domain/wire.ts';
import { useMessages } from '../../messages/language.ts';
import { useProblemMessages } from '../../messages/problem-messages.ts';
import { Cell } from '../../shared/cell.tsx';
import { Icon } from '../../shared/icon.tsx';
import { plusIcon } from '../../shared/icons.ts';
import { newId } from '../../shared/new-id.ts';
import { createProblemDraft, type ProblemDraft, problemFault } from './problem-draft.ts';
import { ProblemSheet } from './problem-sheet.tsx';
import './problems-field.css';

interface ProblemsFieldProps {
  draft: { problems: ProblemDraft[] };
  reference: Reference;
  onChange(part: { problems: ProblemDraft[] }): void;
}

/** What students raised on this occasion: each a line, written down in a sheet of its own. */
export function ProblemsField({ draft, reference, onChange }: ProblemsFieldProps) {
  const t = useMessages();
  const p = useProblemMessages();
  const [opened, setOpened] = useState<string | null>(null);
  const { problems } = draft;
  const shown = problems.find(({ id }) => id === opened);
  const replace = (next: ProblemDraft) =>
    onChange({ problems: problems.map((each) => (each.id === next.id ? next : each)) });
  const remove = (id: string) => onChange({ problems: problems.filter((each) => each.id !== id) });
  const add = () => {
    const problem = createProblemDraft(newId(), reference.policy);
    onChange({ problems: [...problems, problem] });
    setOpened(problem.id);
  };
  const close = () => {
    if (shown?.words.trim() === '') remove(shown.id);
    setOpened(null);
  };
  const titleOf = ({ category }: ProblemDraft) => {
    const known = reference.policy.problems.categories.find(({ id }) => id === category);
    return known ? t.titleOf(known.title) : undefined;
  };
  return (
    <section class="problems-field" aria-label={p.title}>
      {problems.map((problem) => (
        <Cell
          key={problem.id}
          onClick={() => setOpened(problem.id)}
          detail={problemFault(problem) ? p.incomplete : titleOf(problem)}
        >
          {problem.words.trim() || p.blank}
        </Cell>
      ))}
      <button type="button" class="cell problems-add" onClick={add}>
        <Icon path={plusIcon} />
        <span class="cell-text">{problems.length === 0 ? p.add : p.addAnother}</span>
      </button>
      {shown && (
        <ProblemSheet
          problem={shown}
          reference={reference}
          onChange={replace}
          onRemove={() => {
            remove(shown.id);
            setOpened(null);
          }}
          onClose={close}
        />
      )}
    </section>
  );
}
