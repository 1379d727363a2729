import type { Telling } from '../../leader/problems/problem-words.ts';
import { useDeskProblemMessages } from '../../messages/desk-problem-messages.ts';
import { type DeskAsked, STATES } from './desk-asked.ts';
import type { DeskProblemsModel } from './desk-problems-model.ts';

interface StateCountsProps {
  model: DeskProblemsModel;
  asked: DeskAsked;
  telling: Telling;
  onAsk(part: Partial<DeskAsked>): void;
}

/** How many stand where; one click shows only those, another all again. */
export function StateCounts({ model: { states }, asked, telling, onAsk }: StateCountsProps) {
  const q = useDeskProblemMessages();
  const shown = STATES.filter((state) => states.has(state) || state === asked.state);
  return (
    <ul class="desk-states" aria-label={q.counts}>
      {shown.map((state) => (
        <li key={state}>
          <button
            type="button"
            aria-pressed={asked.state === state}
            onClick={() => onAsk({ state: asked.state === state ? '' : state })}
          >
            <span>{telling.p.states[state]}</span> <strong>{states.get(state) ?? 0}</strong>
          </button>
        </li>
      ))}
    </ul>
  );
}
