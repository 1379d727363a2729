import { useProgressMessages } from '../../messages/progress-messages.ts';
import { DutyMarks, StateWords } from './duty-row.tsx';
import type { DutyRow } from './duty-row-model.ts';
import { figureToWords } from './row-words.ts';
import './duty-detail.css';

/** The figure, its marks and its state, at the top of a duty's screen. */
export function DutyFigure({ row, under }: { row: DutyRow; under: string }) {
  const p = useProgressMessages();
  const figure = figureToWords(row, p);
  return (
    <section class="duty-card">
      {figure && <p class="duty-big">{figure}</p>}
      <p class="duty-card-state">
        <StateWords state={row.state} />
      </p>
      <DutyMarks row={row} />
      <p class="quiet">{under}</p>
    </section>
  );
}
