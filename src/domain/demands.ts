import type { Standing, Window } from './progress.ts';
import type { Duty, Policy } from './regulation/policy.ts';
import type { Selection } from './regulation/selection.ts';

/** What something is due before the end of; for `teachingWeek`, before that week begins. */
export type Due = 'week' | 'month' | 'teachingWeek' | 'semester' | 'year';

/** What a duty still asks in the window that is open today. */
export interface Demand {
  duty: string;
  clause: string;
  selection: Selection;
  remaining: number;
  target: number;
  isBehind: boolean;
  by: string;
  due: Due;
}

/** What is due of the required duties that the person can do something about, the most pressing first (RE14). */
export function demandsOf(policy: Policy, standings: Standing[], today: string): Demand[] {
  const duties = new Map(policy.duties.map((duty) => [duty.id, duty]));
  return standings
    .flatMap((standing) => {
      const duty = duties.get(standing.duty);
      if (!duty || standing.level !== 'required' || standing.state === 'unassigned' || duty.noVerdict)
        return [];
      return standing.windows
        .filter(({ state }) => state === 'open')
        .flatMap((window) => demandOf(duty, standing, window, today));
    })
    .sort(
      (a, b) =>
        compare(a.by, b.by) ||
        Number(b.isBehind) - Number(a.isBehind) ||
        b.remaining / b.target - a.remaining / a.target,
    );
}

function demandOf(duty: Duty, standing: Standing, window: Window, today: string): Demand[] {
  const { counts, id, clause, per } = duty;
  if (counts.measure === 'link' || per === 'once') return [];
  const { deadline, state } = standing;
  const isDueEarlier = deadline !== null && today <= deadline && deadline < window.to;
  return [
    {
      ...{ duty: id, clause, selection: counts, target: window.target },
      remaining: window.target - window.count,
      isBehind: state === 'behind',
      by: isDueEarlier ? deadline : window.to,
      due: isDueEarlier ? 'teachingWeek' : per,
    },
  ];
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
