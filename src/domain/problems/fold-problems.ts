import { standsBefore } from '../log/stands-before.ts';
import type { ProblemRaisedBody } from './bodies.ts';
import type { AuthoredEntry, Problem, ProblemState, TakenStep } from './problem.ts';
import { compareSteps } from './step-order.ts';

type Raising = Pick<Problem, 'id' | 'raised' | 'person' | 'at' | 'device' | 'seq'>;

/**
 * The problems that entries of any people amount to, newest `on` first. Neither the order nor the number of times in
 * which they arrive makes a difference, and an id counts once (LG8); a step waits for its problem (PR4).
 */
export function foldProblems(entries: Iterable<AuthoredEntry>): Problem[] {
  const raisings = new Map<string, Raising>();
  const steps = new Map<string, { problem: string; step: TakenStep }>();
  const retractions = new Set<string>();
  for (const { id, device, seq, at, person, event } of entries) {
    const origin = { id, person, at, device, seq };
    switch (event?.type) {
      case 'problem.raised': {
        const held = raisings.get(id);
        if (!held || standsBefore(origin, held)) raisings.set(id, { ...origin, raised: event.body });
        break;
      }
      case 'problem.moved': {
        const { problem, ...moved } = event.body;
        const held = steps.get(id);
        if (!held || standsBefore(origin, held.step)) {
          steps.set(id, { problem, step: { ...moved, ...origin } });
        }
        break;
      }
      case 'visit.retracted':
        retractions.add(retractionKey(person, event.body.visit));
        break;
      default:
        break;
    }
  }
  const stepsByProblem = new Map<string, TakenStep[]>();
  for (const { problem, step } of steps.values()) {
    const taken = stepsByProblem.get(problem);
    if (taken) taken.push(step);
    else stepsByProblem.set(problem, [step]);
  }
  return [...raisings.values()]
    .map((raising) => {
      const taken = stepsByProblem.get(raising.id) ?? [];
      const problem = takeSteps(raising, taken.sort(compareSteps));
      // Only who raised it can take it back as a whole (PR5).
      const isRetracted = retractions.has(retractionKey(raising.person, raising.id));
      return isRetracted ? { ...problem, state: 'withdrawn' as const } : problem;
    })
    .sort((a, b) => Date.parse(b.raised.on) - Date.parse(a.raised.on) || (a.id < b.id ? 1 : -1));
}

function retractionKey(person: string, id: string): string {
  return `${id} ${person}`;
}

/** @param steps in the order in which they hold */
function takeSteps(raising: Raising, steps: TakenStep[]): Problem {
  let state = firstState(raising.raised);
  let department = raising.raised.department ?? null;
  let due = raising.raised.due ?? null;
  let revision = 0;
  for (const step of steps) {
    department = step.department ?? department;
    due = step.due ?? due;
    revision = Math.max(revision, step.revision);
    state = stateAfter(step, department);
  }
  return { ...raising, state, department, due, steps, revision };
}

function firstState({ answer, department }: ProblemRaisedBody): ProblemState {
  if (answer !== undefined) return 'closed';
  return department === undefined ? 'raised' : 'referred';
}

function stateAfter({ step }: TakenStep, department: string | null): ProblemState {
  switch (step) {
    case 'reopened':
    case 'referred':
      return department === null ? 'raised' : 'referred';
    case 'answered':
    case 'told':
    case 'explained':
    case 'reported':
    case 'closed':
    case 'withdrawn':
      return step;
    default:
      throw new Error(`A step that leads nowhere: ${step satisfies never}`);
  }
}
