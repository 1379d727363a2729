import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import { forwardIcon } from './icons-home.ts';
import './cell.css';

/** Cells on one sheet of paper, in the habit of WeChat's lists. */
export function CellGroup({ title, children }: { title?: string; children: ComponentChildren }) {
  return (
    <section class="cell-group">
      {title && <h2>{title}</h2>}
      <div class="cell-paper">{children}</div>
    </section>
  );
}

interface CellProps {
  children: ComponentChildren;
  /** Drawn before the text. */
  start?: ComponentChildren;
  /** Drawn after the text. */
  end?: ComponentChildren;
  /** A second line. */
  detail?: ComponentChildren;
  href?: string;
  onClick?: () => void;
}

/** A row; leads somewhere with `href`, opens something with `onClick`. */
export function Cell({ children, start, end, detail, href, onClick }: CellProps) {
  const inside = (
    <>
      {start}
      <span class="cell-row">
        <span class="cell-text">
          <span>{children}</span>
          {detail && <span class="cell-detail">{detail}</span>}
        </span>
        {end && <span class="cell-end">{end}</span>}
      </span>
      {(href ?? onClick) && Icon({ path: forwardIcon })}
    </>
  );
  if (href !== undefined)
    return (
      <a class="cell" href={href}>
        {inside}
      </a>
    );
  if (onClick)
    return (
      <button type="button" class="cell" onClick={onClick}>
        {inside}
      </button>
    );
  return <div class="cell">{inside}</div>;
}
