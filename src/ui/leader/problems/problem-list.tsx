import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Reference } from '../../../domain/wire.ts';
import { useMessages } from '../../messages/language.ts';
import { Icon } from '../../shared/icon.tsx';
import { downIcon } from '../../shared/icons.ts';
import { WindowList } from '../../shared/window-list.tsx';
import { drawProblem } from './problem-row.tsx';
import { type EndedFold, type ProblemRow, problemRows } from './problem-rows.ts';
import type { Telling } from './problem-words.ts';
import { type ProblemsModel, problemsHref } from './problems-model.ts';

const EVERYTHING = problemsHref({ filter: 'all', typed: '' });

interface ProblemListProps {
  model: ProblemsModel;
  reference: Reference;
  telling: Telling;
}

/** What waits, what is in progress, and what has ended: folded, as long as nothing is looked for. */
export function ProblemList({ model: { found, href }, reference, telling }: ProblemListProps) {
  const t = useMessages();
  const { p } = telling;
  const [chosen, choose] = useState<{ href: string; isOpen: boolean } | null>(null);
  const latest = useRef(href);
  latest.current = href;
  const isOpen = chosen?.href === href ? chosen.isOpen : href !== EVERYTHING;
  const rows = useMemo(() => problemRows(found, isOpen), [found, isOpen]);
  const headingOf = useCallback(
    (section: ProblemRow['section']) => (section === 'ended' ? null : p.list.sections[section]),
    [p],
  );
  const draw = useCallback(
    (item: ProblemRow['item']) =>
      'problem' in item ? (
        drawProblem({ record: item, reference, telling }, t)
      ) : (
        <FoldButton
          fold={item}
          telling={telling}
          onToggle={() => choose({ href: latest.current, isOpen: !item.isOpen })}
        />
      ),
    [reference, telling, t],
  );
  return <WindowList label={p.list.title} rows={rows} headingOf={headingOf} draw={draw} />;
}

interface FoldButtonProps {
  fold: EndedFold;
  telling: Telling;
  onToggle(): void;
}

function FoldButton({ fold, telling, onToggle }: FoldButtonProps) {
  return (
    <button type="button" class="cell problems-ended" aria-expanded={fold.isOpen} onClick={onToggle}>
      <span class="cell-text">{telling.p.list.ended(fold.count)}</span>
      <Icon path={downIcon} />
    </button>
  );
}
