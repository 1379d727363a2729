import type { ProgressMessages } from '../../messages/zh-cn-progress.ts';
import type { DutyRow, Mark, RowState } from './duty-row-model.ts';

/** How a state looks: `done` bamboo green, `due` ochre, `plain` ink-grey. */
export type Look = 'done' | 'due' | 'plain';

/** What is said of a duty, the most useful first. */
export function stateToWords(state: RowState, t: ProgressMessages): { look: Look; words: string[] } {
  const { states } = t;
  switch (state.tag) {
    case 'met':
      return { look: 'done', words: [state.isLate ? states.late : states.met] };
    case 'declared':
      return { look: 'done', words: [states.declared] };
    case 'unassigned':
      return { look: 'plain', words: [states.unassigned(state.linked)] };
    case 'upcoming':
      return { look: 'plain', words: [states.upcoming] };
    case 'figure':
      return { look: 'plain', words: [states.figure(state.percent)] };
    case 'asks': {
      const { remaining, measure, per, lost } = state;
      const asked = states.asks(remaining, measure, per);
      return { look: state.isDue ? 'due' : 'plain', words: [asked, ...lostToWords(lost, per, t)] };
    }
    case 'done':
      return { look: 'done', words: [states.done(state.per), ...lostToWords(state.lost, state.per, t)] };
    case 'lost':
      return { look: 'plain', words: lostToWords(state.lost, state.per, t) };
    case 'short':
      return { look: 'plain', words: [states.short(state.remaining, state.measure)] };
  }
}

function lostToWords(
  lost: number,
  per: Parameters<ProgressMessages['states']['lost']>[1],
  t: ProgressMessages,
) {
  return lost > 0 ? [t.states.lost(lost, per)] : [];
}

/** `3/4 次`, or `8 天` where no verdict is given; a link says nothing in figures. */
export function figureToWords({ figure, measure, per, state }: DutyRow, t: ProgressMessages): string | null {
  if (!figure || measure === 'link') return null;
  if (state.tag === 'figure') return t.count(figure.count, measure);
  return t.figure(figure.count, figure.target, measure, per);
}

/** `19 周里做到 6 周，落下 4 周`; the marks of one window say no more than its figure. */
export function marksToWords({ marks, per }: DutyRow, t: ProgressMessages): string | null {
  if (!marks || !per) return null;
  const count = (wanted: Mark) => marks.filter((mark) => mark === wanted).length;
  return t.marks(count('met'), marks.length, count('missed'), per);
}
