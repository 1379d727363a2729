import { useMessages } from '../../messages/language.ts';
import { useProgressMessages } from '../../messages/progress-messages.ts';
import { Cell } from '../../shared/cell.tsx';
import { Bar, Marks } from '../../shared/marks.tsx';
import type { DutyRow as DutyRowModel } from './duty-row-model.ts';
import { figureToWords, marksToWords, stateToWords } from './row-words.ts';

interface DutyRowProps {
  row: DutyRowModel;
  href: string;
  /** Said before the state, where the section does not say it. */
  clause?: boolean;
}

/** One duty in a list: its title and figure, its marks, its state in words. */
export function DutyRow({ row, href, clause = false }: DutyRowProps) {
  const t = useMessages();
  const p = useProgressMessages();
  const figure = figureToWords(row, p);
  return (
    <Cell
      href={href}
      detail={
        <span class="duty-under">
          <DutyMarks row={row} />
          <span class="duty-state">
            <StateWords state={row.state} />
            {clause && <span>{row.clause}</span>}
          </span>
        </span>
      }
    >
      <span class="duty-head">
        <span class="duty-title">{t.titleOf(row.title)}</span>
        {figure && <span class="duty-figure">{figure}</span>}
      </span>
    </Cell>
  );
}

/** The state in words: the first in its colour, what is past in grey. */
export function StateWords({ state }: { state: DutyRowModel['state'] }) {
  const p = useProgressMessages();
  const { look, words } = stateToWords(state, p);
  const [first, ...rest] = words;
  return (
    <span>
      <span class={`duty-${look}`}>{first}</span>
      {rest.map((word) => ` · ${word}`)}
    </span>
  );
}

/** Marks where they can be told apart, else a bar; nothing for a link, or without verdict. */
export function DutyMarks({ row }: { row: DutyRowModel }) {
  const { figure, marks, measure, state } = row;
  const p = useProgressMessages();
  if (measure === 'link' || state.tag === 'figure' || !figure) return null;
  if (marks) return <Marks marks={marks} label={marksToWords(row, p)} />;
  return <Bar count={figure.count} target={figure.target} />;
}
