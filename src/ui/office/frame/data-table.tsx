import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useDeskMessages } from '../../messages/desk-messages.ts';
import { Button } from '../../shared/button.tsx';

export interface Column<Row> {
  title: string;
  cell(row: Row): ComponentChildren;
  /** `number` stands at the right, `short` in one line, `wide` takes what room is left. */
  look?: 'number' | 'short' | 'wide';
}

interface DataTableProps<Row> {
  /** What the table is about, for those who hear it. */
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  keyOf(row: Row): string;
}

/** More rows are drawn when asked for. */
const ROWS = 200;

/** Rows under their heads. The first cell names its row. */
export function DataTable<Row>({ caption, columns, rows, keyOf }: DataTableProps<Row>) {
  const d = useDeskMessages();
  const [shown, setShown] = useState(ROWS);
  if (rows.length === 0) return <p class="desk-words">{d.nothing}</p>;
  const left = rows.length - shown;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled sideways must be so by keyboard too */}
      <section class="desk-table-room" aria-label={caption} tabIndex={0}>
        <table class="desk-table">
          <thead>
            <tr>
              {columns.map(({ title, look }) => (
                <th key={title} scope="col" class={look && `desk-${look}`}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <tr key={keyOf(row)}>
                {columns.map(({ title, cell, look }, index) =>
                  index === 0 ? (
                    <th key={title} scope="row" class={look && `desk-${look}`}>
                      {cell(row)}
                    </th>
                  ) : (
                    <td key={title} class={look && `desk-${look}`}>
                      {cell(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {left > 0 && (
        <div class="desk-more">
          <Button onClick={() => setShown(shown + ROWS)}>{d.more(left)}</Button>
        </div>
      )}
    </>
  );
}
