import type { DutyFigure } from '../../../domain/office/overview-wire.ts';
import { useOverviewMessages } from '../../messages/overview-messages.ts';

/** In the order in which the parts of a bar, and the figures beside it, stand. */
export const STATES = ['met', 'onTrack', 'behind', 'upcoming', 'missed', 'unassigned'] as const;
export type ShownState = (typeof STATES)[number];

const WIDTH = 168;
const HEIGHT = 14;

/** How a duty's people are spread over its states; each part differs in pattern too, for print without colours. */
export function DutyBar({ figure: { people, states } }: { figure: DutyFigure }) {
  const o = useOverviewMessages();
  const words = STATES.filter((state) => states[state] > 0)
    .map((state) => o.clauses.count(o.clauses.states[state], states[state]))
    .join(o.and);
  let begin = 0;
  return (
    <svg class="figures-bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img">
      <title>{words}</title>
      {STATES.map((state) => {
        const width = (states[state] / people) * WIDTH;
        const x = begin;
        begin += width;
        return (
          width > 0 && (
            <rect
              key={state}
              class={`bar-${state}`}
              x={x + 0.5}
              y="0.5"
              width={Math.max(1, width - 1)}
              height={HEIGHT - 1}
              fill={FILLS[state]}
            />
          )
        );
      })}
    </svg>
  );
}

/** What each part of a bar means. */
export function BarLegend() {
  const o = useOverviewMessages();
  return (
    <ul class="figures-legend">
      {STATES.map((state) => (
        <li key={state}>
          <svg class="figures-bar" width="22" height={HEIGHT} aria-hidden="true">
            <rect class={`bar-${state}`} x="0.5" y="0.5" width="21" height={HEIGHT - 1} fill={FILLS[state]} />
          </svg>
          {o.clauses.states[state]}
        </li>
      ))}
    </ul>
  );
}

/** The patterns themselves, once on each page that draws bars. */
export function BarPatterns() {
  return (
    <svg class="figures-patterns" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="bar-onTrack" width="6" height="6" patternUnits="userSpaceOnUse">
          <path class="pattern-onTrack" d="M-1,7 L7,-1 M-1,1 L1,-1 M5,7 L7,5" />
        </pattern>
        <pattern id="bar-behind" width="5" height="5" patternUnits="userSpaceOnUse">
          <path class="pattern-behind" d="M0,1.5 H5 M0,4 H5" />
        </pattern>
        <pattern id="bar-unassigned" width="5" height="5" patternUnits="userSpaceOnUse">
          <circle class="pattern-unassigned" cx="2.5" cy="2.5" r="1" />
        </pattern>
      </defs>
    </svg>
  );
}

/** What is not here is one colour, and said by the style sheet. */
const FILLS: Partial<Record<ShownState, string>> = {
  onTrack: 'url(#bar-onTrack)',
  behind: 'url(#bar-behind)',
  unassigned: 'url(#bar-unassigned)',
};
