import { useEffect, useRef, useState } from 'preact/hooks';
import type { Reference } from '../../../domain/wire.ts';
import { Icon } from '../../shared/icon.tsx';
import { downIcon } from '../../shared/icons.ts';
import { ProblemRowLink } from './problem-row.tsx';
import type { Telling } from './problem-words.ts';
import type { ProblemRow } from './problems-model.ts';

/** How many rows are drawn at first, and how many more whenever their end comes near. */
const PAGE = 30;
/** How near, in pixels. */
const NEAR = 600;

interface ProblemListProps {
  rows: ProblemRow[];
  reference: Reference;
  telling: Telling;
  /** Shows those that have ended too, which are folded otherwise. */
  unfolded: boolean;
}

/** What waits, what is in progress, and folded what has ended. However many there are, those that come into view are drawn. */
export function ProblemList({ rows, reference, telling, unfolded }: ProblemListProps) {
  const { p } = telling;
  const [open, setOpen] = useState(unfolded);
  const [limit, setLimit] = useState(PAGE);
  const end = useRef<HTMLDivElement>(null);
  const ended = rows.filter(({ section }) => section === 'ended');
  const others = rows.length - ended.length;
  const drawable = open ? rows.length : others;
  useEffect(() => {
    if (limit >= drawable || !end.current) return;
    const observer = new IntersectionObserver(
      (seen) => seen.some(({ isIntersecting }) => isIntersecting) && setLimit(limit + PAGE),
      { rootMargin: `${NEAR}px` },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [limit, drawable]);
  const draw = (drawn: ProblemRow[]) =>
    drawn.map((row) => (
      <ProblemRowLink key={row.record.problem.id} row={row} reference={reference} telling={telling} />
    ));
  return (
    <>
      {(['waiting', 'open'] as const).map((section) => {
        const drawn = rows.slice(0, limit).filter((row) => row.section === section);
        return (
          drawn.length > 0 && (
            <section key={section} class="cell-group" aria-label={p.list.sections[section]}>
              <h2>{p.list.sections[section]}</h2>
              <div class="cell-paper">{draw(drawn)}</div>
            </section>
          )
        );
      })}
      {ended.length > 0 && others <= limit && (
        <details
          class="problems-ended"
          open={open}
          onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
        >
          <summary>
            <span>{p.list.ended(ended.length)}</span>
            <Icon path={downIcon} />
          </summary>
          {open && draw(ended.slice(0, Math.max(0, limit - others)))}
        </details>
      )}
      <div ref={end} />
    </>
  );
}
