import type { DutyState, Standing, Window } from './progress.ts';
import type { Duty, LinkKind, Policy } from './regulation/policy.ts';
import { isOfKind } from './regulation/selection.ts';
import { lengthOf } from './regulation/windows.ts';

/** What the duties ask of one kind of activity. */
export interface KindDemands {
  kind: string;
  /** The strictest first. */
  demands: KindDemand[];
  /** The required duties that one more such activity would meet in the window that is open. */
  oneMore: { duty: string; clause: string }[];
}

export interface KindDemand {
  duty: string;
  clause: string;
  level: Duty['level'];
  state: DutyState;
  linked: LinkKind | null;
  role: 'convened' | 'attended' | null;
  /** The window that asks for something today; else the last that was met; else the next; else the last. */
  window: Window;
  /** What is still wanting in it; 0 where it is met, or over. */
  remaining: number;
}

/**
 * The person's duties by kind of activity, in the policy's order: for each kind the strictest demand first, which is
 * the one that asks most a day (RE14). Links and duties without verdict are left out, and kinds that no duty asks for.
 */
export function strictestFirst(policy: Policy, standings: Standing[]): KindDemands[] {
  const duties = new Map(policy.duties.map((duty) => [duty.id, duty]));
  return policy.kinds
    .map((kind) => {
      const activity = { kind: kind.id, faceToFace: kind.faceToFace };
      const demands = standings
        .flatMap((standing) => {
          const duty = duties.get(standing.duty);
          if (!duty || duty.noVerdict || duty.counts.measure === 'link') return [];
          return isOfKind(duty.counts, activity) ? demandOf(duty, standing) : [];
        })
        .sort((a, b) => rank(b) - rank(a) || perDay(b) - perDay(a));
      return { kind: kind.id, demands, oneMore: demands.filter(isMetByOneMore).map(nameOf) };
    })
    .filter(({ demands }) => demands.length > 0);
}

function demandOf(duty: Duty, { clause, level, state, windows }: Standing): KindDemand[] {
  const { counts, id } = duty;
  if (counts.measure === 'link') return [];
  const window = windowToShow(windows);
  if (!window) return [];
  const isPossible = window.state === 'open' || window.state === 'future';
  return [
    {
      ...{ duty: id, clause, level, state, window },
      ...{ linked: counts.linked ?? null, role: counts.role ?? null },
      remaining: isPossible ? window.target - window.count : 0,
    },
  ];
}

/** A week that is done is shown as done, not the next as wanting. */
function windowToShow(windows: Window[]): Window | undefined {
  const next = windows.findIndex(({ state }) => state === 'future');
  const latest = next === -1 ? windows.at(-1) : windows[next - 1];
  const open = windows.find(({ state }) => state === 'open');
  return open ?? (latest?.state === 'met' ? latest : (windows[next] ?? latest));
}

/** Required before encouraged, and within each what still asks something before what does not. */
function rank({ level, remaining }: KindDemand): number {
  return (level === 'required' ? 2 : 0) + (remaining > 0 ? 1 : 0);
}

/** How much is asked a day: what is wanting, or where nothing is, the target. */
function perDay({ remaining, window }: KindDemand): number {
  return (remaining || window.target) / lengthOf(window);
}

function isMetByOneMore({ level, remaining, state, window }: KindDemand): boolean {
  const isPossible = state !== 'unassigned' && window.state === 'open';
  return level === 'required' && isPossible && remaining === 1;
}

function nameOf({ duty, clause }: KindDemand): { duty: string; clause: string } {
  return { duty, clause };
}
