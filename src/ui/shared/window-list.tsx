import type { ComponentChildren } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import { type ListRow, rowToKey } from './list-row.ts';
import { useWindowList } from './use-window-list.ts';
import './window-list.css';

interface WindowListProps<Item, Section extends string> {
  label: string;
  rows: ListRow<Item, Section>[];
  /** What stands above a section's first row. This and `draw` are the same functions as long as they say the same. */
  headingOf: (section: Section) => string | null;
  draw: (item: Item) => ComponentChildren;
}

/** A long list under the headings of its sections. Only the rows in view are drawn, whatever their number. */
export function WindowList<Item, Section extends string>(props: WindowListProps<Item, Section>) {
  const { label, rows, headingOf, draw } = props;
  const keyOf = useCallback((index: number) => (rows[index] ? rowToKey(rows[index]) : ''), [rows]);
  const shapeOf = useCallback((index: number) => (rows[index]?.opens ? 'opens' : 'row'), [rows]);
  const window = useWindowList({ count: rows.length, keyOf, shapeOf });
  return (
    <ul ref={window.list} class="window-list" aria-label={label} style={{ blockSize: `${window.height}px` }}>
      {window.rows.map(({ index, top }) => {
        const row = rows[index];
        return (
          row && (
            <Row
              key={row.id}
              {...{ row, index, top, headingOf, draw }}
              count={rows.length}
              measure={window.measure}
            />
          )
        );
      })}
    </ul>
  );
}

interface RowProps<Item, Section extends string>
  extends Pick<WindowListProps<Item, Section>, 'headingOf' | 'draw'> {
  row: ListRow<Item, Section>;
  index: number;
  count: number;
  top: number;
  measure: (row: HTMLElement | null) => void;
}

/** Drawn anew only where it says something else: scrolling moves the rows and leaves them as they are. */
function Row<Item, Section extends string>(props: RowProps<Item, Section>) {
  const { row, index, count, top, measure, headingOf, draw } = props;
  const { item, section, opens, closes } = row;
  const heading = useMemo(() => (opens ? headingOf(section) : null), [opens, section, headingOf]);
  const inside = useMemo(
    () => (
      <>
        {heading !== null && <h2>{heading}</h2>}
        <div class="window-paper">{draw(item)}</div>
      </>
    ),
    [heading, item, draw],
  );
  return useMemo(
    () => (
      <li
        ref={measure}
        class={['window-row', opens && 'opens', closes && 'closes'].filter(Boolean).join(' ')}
        style={{ insetBlockStart: `${top}px` }}
        data-index={index}
        aria-setsize={count}
        aria-posinset={index + 1}
      >
        {inside}
      </li>
    ),
    [inside, opens, closes, top, index, count, measure],
  );
}
