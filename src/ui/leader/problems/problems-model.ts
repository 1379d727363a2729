import { compareRanks, type ProblemRank } from '../../../domain/problems/next-steps.ts';
import { isOnProblemList } from '../../../domain/problems/problem.ts';
import { belongsTo, type Viewer } from '../../../domain/problems/viewer.ts';
import type { ProblemRecord } from '../../../storage/phone-state.ts';
import { createFinder } from '../../shared/search-text.ts';
import type { Growing } from '../../shared/use-grown.ts';

/** Which problems to show: those that I raised, those that were referred to my unit, those on a 问题清单. */
export const PROBLEM_FILTERS = ['all', 'mine', 'ours', 'listed'] as const;
export type ProblemFilter = (typeof PROBLEM_FILTERS)[number];

/** What was found. */
export interface ProblemsModel {
  /** The address of the list for which it was looked. */
  href: string;
  /** In the order in which they are shown (PR9). */
  found: RankedProblem[];
  /** The filters that would show something, and the one that is on; none where they would all show the same. */
  filters: ProblemFilter[];
}

/** A problem, and where it stands in the list. */
export interface RankedProblem {
  record: ProblemRecord;
  rank: ProblemRank;
}

/** What is looked for. */
export interface Asked {
  filter: ProblemFilter;
  typed: string;
}

/** What is known of a problem; told by whoever keeps it at hand for thousands of them. */
export interface ProblemFacts {
  viewer: Viewer;
  rankOf(record: ProblemRecord): ProblemRank;
  /** A text to be searched. */
  textOf(record: ProblemRecord): string;
}

/** The list as it grows, problem by problem in any order. */
export function createProblemsModel(
  { filter, typed }: Asked,
  { viewer, rankOf, textOf }: ProblemFacts,
): Growing<ProblemRecord, ProblemsModel> {
  const isFound = createFinder(typed, textOf);
  const counts = { all: 0, mine: 0, ours: 0, listed: 0 };
  const found: RankedProblem[] = [];
  return {
    add(record) {
      const passed = filtersPassed(record, viewer);
      for (const each of passed) counts[each] += 1;
      if (passed.includes(filter) && isFound(record)) found.push({ record, rank: rankOf(record) });
    },
    end() {
      found.sort((a, b) => compareRanks(a.rank, b.rank));
      return { href: problemsHref({ filter, typed }), found, filters: usefulFilters(counts, filter) };
    },
  };
}

function filtersPassed({ problem }: ProblemRecord, viewer: Viewer): ProblemFilter[] {
  const { department } = problem;
  const passes = {
    all: true,
    mine: problem.person === viewer.person,
    ours: department !== null && belongsTo(viewer, department),
    listed: isOnProblemList(problem.state),
  };
  return PROBLEM_FILTERS.filter((filter) => passes[filter]);
}

function usefulFilters(counts: Record<ProblemFilter, number>, chosen: ProblemFilter): ProblemFilter[] {
  const useful = PROBLEM_FILTERS.filter(
    (filter) => filter === 'all' || filter === chosen || (counts[filter] > 0 && counts[filter] < counts.all),
  );
  return useful.length > 1 ? useful : [];
}

/** The filter in an address; all where it names none. */
export function readFilter(text: string | undefined): ProblemFilter {
  return PROBLEM_FILTERS.find((filter) => filter === text) ?? 'all';
}

/** The address of the list, so that a reload and the back key keep what was looked for. */
export function problemsHref({ filter, typed }: Asked): string {
  const query = new URLSearchParams();
  if (filter !== 'all') query.set('filter', filter);
  if (typed.trim() !== '') query.set('q', typed);
  return query.size > 0 ? `/problems?${query}` : '/problems';
}
