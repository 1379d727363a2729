import { type Trend, trendSchema } from '../../../domain/office/overview-wire.ts';
import { useOverviewMessages } from '../../messages/overview-messages.ts';
import { DataTable } from '../frame/data-table.tsx';
import { DeskAnswer } from '../frame/desk-answer.tsx';
import { useDeskData } from '../frame/use-desk-data.ts';
import { useAddresses } from './addresses.ts';
import { TrendChart } from './trend-chart.tsx';
import { usePolicyWords } from './use-policy-words.ts';

/** How much was logged week by week, a small chart for each 进, beside the semester before. */
export function TrendPart({ unit }: { unit: string | null }) {
  const o = useOverviewMessages();
  const { api } = useAddresses();
  const answer = useDeskData(api('/overview/trend', unit === null ? {} : { unit }), trendSchema);
  return (
    <section class="figures-part" aria-labelledby="figures-trend">
      <h2 id="figures-trend">{o.trend.title}</h2>
      <DeskAnswer answer={answer}>
        {(trend) => (
          <div class="desk-paper figures-trend">
            <p class="quiet">{o.trend.lead(trend.period.semester?.name ?? '', trend.before?.name ?? null)}</p>
            <div class="figures-charts">
              {trend.categories.map((series) => (
                <TrendChart
                  key={series.category}
                  series={series}
                  begun={trend.begun}
                  hasBefore={trend.before !== null}
                  most={mostOf(trend)}
                />
              ))}
            </div>
            <TrendTable trend={trend} />
          </div>
        )}
      </DeskAnswer>
    </section>
  );
}

/** All charts have one scale, so that they can be read side by side. */
function mostOf({ categories }: Trend): number {
  return Math.max(1, ...categories.flatMap(({ running, before }) => [...running, ...before]));
}

/** The same in figures. */
function TrendTable({ trend: { categories, before, begun } }: { trend: Trend }) {
  const o = useOverviewMessages();
  const words = usePolicyWords();
  const weeks = categories[0]?.running.map((_, index) => index) ?? [];
  return (
    <details class="figures-trend-table">
      <summary>{o.trend.table}</summary>
      <DataTable
        caption={o.trend.caption}
        rows={weeks}
        keyOf={String}
        columns={[
          { title: o.trend.weeks, cell: (week) => o.trend.week(week + 1) },
          ...categories.flatMap(({ category, running, before: earlier }) => [
            {
              title: words.category(category),
              look: 'number' as const,
              cell: (week: number) => {
                const now = week < begun ? String(running[week] ?? 0) : '';
                return before === null ? now : `${now || '—'} / ${earlier[week] ?? 0}`;
              },
            },
          ]),
        ]}
      />
    </details>
  );
}
