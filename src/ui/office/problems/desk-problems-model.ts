import { compareRanks, isOverdue, type ProblemRank } from '../../../domain/problems/next-steps.ts';
import { isOnProblemList, type ProblemState } from '../../../domain/problems/problem.ts';
import type { Viewer } from '../../../domain/problems/viewer.ts';
import { waitsFor } from '../../../domain/problems/waits-for.ts';
import type { ProblemRecord } from '../../../storage/phone-state.ts';
import { createFinder } from '../../shared/search-text.ts';
import type { Growing } from '../../shared/use-grown.ts';
import { type DeskAsked, TABS, type Tab } from './desk-asked.ts';

/** What is known of a problem; told by whoever keeps it at hand for thousands of them. */
export interface DeskFacts {
  viewer: Viewer;
  /** Today's campus date. */
  today: string;
  rankOf(record: ProblemRecord): ProblemRank;
  /** A text to be searched. */
  textOf(record: ProblemRecord): string;
  /** The units that the problem concerns or has concerned. */
  unitsOf(record: ProblemRecord): ReadonlySet<string>;
  /** The campus date of an instant. */
  dateOf(instant: string): string;
}

export interface DeskProblemsModel {
  /** In the order of PR9: what waits for the viewer first. */
  found: ProblemRecord[];
  /** How many of each state there are among those that pass everything else. */
  states: Map<ProblemState, number>;
  tabs: Record<Tab, number>;
  /** Among all, whatever is asked. */
  waiting: number;
  overdue: number;
}

/** The desk's table as it grows, problem by problem in any order (PD3). */
export function createDeskProblems(
  asked: DeskAsked,
  facts: DeskFacts,
): Growing<ProblemRecord, DeskProblemsModel> {
  const { viewer, today, rankOf } = facts;
  const isFound = createFinder(asked.typed, facts.textOf);
  const found: { record: ProblemRecord; rank: ProblemRank }[] = [];
  const states = new Map<ProblemState, number>();
  const tabs = { all: 0, reported: 0, listed: 0 };
  let [waiting, overdue] = [0, 0];
  return {
    add(record) {
      const { problem } = record;
      for (const tab of TABS) if (isInTab(tab, problem.state)) tabs[tab] += 1;
      if (waitsFor(problem, viewer)) waiting += 1;
      if (isOverdue(problem, today)) overdue += 1;
      if (!passes(asked, record, facts) || !isFound(record)) return;
      states.set(problem.state, (states.get(problem.state) ?? 0) + 1);
      if (asked.state === '' || asked.state === problem.state) found.push({ record, rank: rankOf(record) });
    },
    end() {
      found.sort((a, b) => compareRanks(a.rank, b.rank));
      return { found: found.map(({ record }) => record), states, tabs, waiting, overdue };
    },
  };
}

function isInTab(tab: Tab, state: ProblemState): boolean {
  switch (tab) {
    case 'all':
      return true;
    case 'reported':
      return state === 'reported';
    case 'listed':
      return isOnProblemList(state);
    default:
      throw new Error(`A tab without problems: ${tab satisfies never}`);
  }
}

/** All that is asked but the state and the words. */
function passes(
  asked: DeskAsked,
  record: ProblemRecord,
  { viewer, today, unitsOf, dateOf }: DeskFacts,
): boolean {
  const { problem } = record;
  const { raised } = problem;
  const heard = asked.from === '' && asked.to === '' ? '' : dateOf(raised.on);
  return (
    isInTab(asked.tab, problem.state) &&
    (asked.category === '' || asked.category === raised.category) &&
    (asked.urgency === '' || asked.urgency === raised.urgency) &&
    (asked.only !== 'overdue' || isOverdue(problem, today)) &&
    (asked.only !== 'waiting' || waitsFor(problem, viewer)) &&
    (asked.from === '' || asked.from <= heard) &&
    (asked.to === '' || heard <= asked.to) &&
    (asked.unit === '' || unitsOf(record).has(asked.unit))
  );
}
