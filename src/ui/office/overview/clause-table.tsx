import type { DutyFigure } from '../../../domain/office/overview-wire.ts';
import { useOverviewMessages } from '../../messages/overview-messages.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { BarLegend, BarPatterns, DutyBar, STATES } from './duty-bar.tsx';
import { usePolicyWords } from './use-policy-words.ts';

/** Each duty with how many it is for, and where they stand. */
export function ClauseTable({ figures }: { figures: DutyFigure[] }) {
  const o = useOverviewMessages();
  const words = usePolicyWords();
  const duties = new Map(words.policy?.duties.map((duty) => [duty.id, duty]));
  const isUnjudged = ({ duty }: DutyFigure) => duties.get(duty)?.noVerdict === true;
  const columns: Column<DutyFigure>[] = [
    {
      title: o.clauses.duty,
      cell: ({ duty }) => (
        <>
          {words.duty(duty)}{' '}
          <span class="quiet figures-clause">
            {duties.get(duty)?.clause}
            {duties.get(duty)?.level === 'encouraged' && ` · ${o.clauses.encouraged}`}
          </span>
        </>
      ),
    },
    {
      title: o.clauses.share,
      cell: (figure) =>
        isUnjudged(figure) ? <span class="quiet">{o.clauses.noVerdict}</span> : <DutyBar figure={figure} />,
    },
    { title: o.clauses.people, look: 'number', cell: ({ people }) => people },
    ...STATES.map(
      (state): Column<DutyFigure> => ({
        title: o.clauses.states[state],
        look: 'number',
        cell: (figure) => {
          if (isUnjudged(figure)) return null;
          const count = figure.states[state];
          return <span class={count === 0 ? 'figures-zero' : undefined}>{count}</span>;
        },
      }),
    ),
  ];
  return (
    <section class="figures-part" aria-labelledby="figures-clauses">
      <h2 id="figures-clauses">{o.clauses.title}</h2>
      {figures.length === 0 ? (
        <p class="desk-words">{o.clauses.none}</p>
      ) : (
        <>
          <BarPatterns />
          <BarLegend />
          <DataTable
            caption={o.clauses.caption}
            columns={columns}
            rows={figures}
            keyOf={({ duty }) => duty}
          />
        </>
      )}
    </section>
  );
}
