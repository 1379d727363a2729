import type { Trend } from '../../../domain/office/overview-wire.ts';
import { useOverviewMessages } from '../../messages/overview-messages.ts';
import { usePolicyWords } from './use-policy-words.ts';

interface TrendChartProps {
  series: Trend['categories'][number];
  /** How many weeks have begun. */
  begun: number;
  hasBefore: boolean;
  /** The highest figure of all charts. */
  most: number;
}

const WIDTH = 260;
const HEIGHT = 72;
const FOOT = 14;

/** One 进: a filled bar for each week, before an outlined one for the same week of the semester before. */
export function TrendChart({ series, begun, hasBefore, most }: TrendChartProps) {
  const o = useOverviewMessages();
  const words = usePolicyWords();
  const { category, running, before } = series;
  const title = words.category(category);
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
  // The same weeks: of a semester that is under way, those that have begun.
  const [now, then] = [sum(running), hasBefore ? sum(before.slice(0, begun)) : null];
  const step = WIDTH / Math.max(1, running.length);
  const heightOf = (count: number) => (count / most) * (HEIGHT - 2);
  return (
    <figure class="figures-chart">
      <figcaption>
        <span>{title}</span> <span class="quiet">{o.trend.total(now, then)}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + FOOT}`} role="img">
        <title>{o.trend.chart(title, now, then)}</title>
        {before.map((count, week) => {
          const key = `before ${week}`;
          return (
            count > 0 && (
              <rect
                key={key}
                class="trend-before"
                x={week * step + 1}
                y={HEIGHT - heightOf(count)}
                width={step - 2}
                height={heightOf(count)}
              />
            )
          );
        })}
        {running.map((count, week) => {
          const key = `running ${week}`;
          return (
            count > 0 && (
              <rect
                key={key}
                class="trend-running"
                x={week * step + step * 0.3}
                y={HEIGHT - heightOf(count)}
                width={step * 0.4}
                height={heightOf(count)}
              />
            )
          );
        })}
        <line class="trend-base" x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
        {running.map((_, week) => {
          const key = `week ${week}`;
          return (
            (week === 0 || (week + 1) % 5 === 0) && (
              <text key={key} class="trend-week" x={(week + 0.5) * step} y={HEIGHT + FOOT - 3}>
                {week + 1}
              </text>
            )
          );
        })}
        <text class="trend-week trend-most" x="2" y="9">
          {most}
        </text>
      </svg>
    </figure>
  );
}
