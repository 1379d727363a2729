import type { ProblemState } from '../../../domain/problems/problem.ts';

/** Everything; what went up to the Party committee; what stands on the 问题清单. */
export const TABS = ['all', 'reported', 'listed'] as const;
export type Tab = (typeof TABS)[number];

/** In the order of a problem's life. */
export const STATES = [
  'raised',
  'referred',
  'answered',
  'told',
  'reported',
  'explained',
  'closed',
  'withdrawn',
] as const satisfies ProblemState[];

/** What is looked for at the desk; an empty text asks nothing. */
export interface DeskAsked {
  tab: Tab;
  state: ProblemState | '';
  /** A unit that the problem concerns. */
  unit: string;
  category: string;
  urgency: string;
  only: 'overdue' | 'waiting' | '';
  /** Between which campus dates it was heard. */
  from: string;
  to: string;
  typed: string;
}

/** What an address asks for. */
export function readDeskAsked(query: Record<string, string>): DeskAsked {
  const { tab, state, unit = '', category = '', urgency = '', only, from = '', to = '', q = '' } = query;
  return {
    tab: TABS.find((each) => each === tab) ?? 'all',
    state: STATES.find((each) => each === state) ?? '',
    ...{ unit, category, urgency, from, to, typed: q },
    only: only === 'overdue' || only === 'waiting' ? only : '',
  };
}

/** The address of the list, so that a reload and the back key keep what was looked for. */
export function deskProblemsHref({ tab, typed, ...rest }: DeskAsked): string {
  const query = new URLSearchParams();
  if (tab !== 'all') query.set('tab', tab);
  for (const [key, value] of Object.entries(rest)) if (value !== '') query.set(key, value);
  if (typed.trim() !== '') query.set('q', typed);
  return query.size > 0 ? `/office/problems?${query}` : '/office/problems';
}

let last = '/office/problems';
let lastFound: string[] = [];

/** The list as it was last on screen: where a problem's page leads back to, and on to the next. */
export function lastDeskList(): { href: string; found: string[] } {
  return { href: last, found: lastFound };
}

export function rememberDeskList(href: string, found: string[]): void {
  last = href;
  lastFound = found;
}
