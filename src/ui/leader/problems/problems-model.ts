import { compareProblems } from '../../../domain/problems/next-steps.ts';
import { isEnded, isOnProblemList } from '../../../domain/problems/problem.ts';
import { belongsTo, type Viewer } from '../../../domain/problems/viewer.ts';
import { waitsFor } from '../../../domain/problems/waits-for.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { ProblemRecord } from '../../../storage/phone-state.ts';
import { foldText } from '../../shared/fold-text.ts';
import { createNames } from '../names.ts';

/** Which problems to show: those that I raised, those that were referred to my unit, those on a 问题清单. */
export const PROBLEM_FILTERS = ['all', 'mine', 'ours', 'listed'] as const;
export type ProblemFilter = (typeof PROBLEM_FILTERS)[number];

export interface ProblemRow {
  record: ProblemRecord;
  section: 'waiting' | 'open' | 'ended';
}

/** All problems in the order in which they are shown (PR9). */
export function problemRows(records: ProblemRecord[], viewer: Viewer, today: string): ProblemRow[] {
  const compare = compareProblems(viewer, today);
  return [...records]
    .sort((a, b) => compare(a.problem, b.problem))
    .map((record) => ({ record, section: sectionOf(record, viewer) }));
}

function sectionOf({ problem }: ProblemRecord, viewer: Viewer): ProblemRow['section'] {
  if (waitsFor(problem, viewer)) return 'waiting';
  return isEnded(problem.state) ? 'ended' : 'open';
}

export function passesFilter(
  { record: { problem } }: ProblemRow,
  filter: ProblemFilter,
  viewer: Viewer,
): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'mine':
      return problem.person === viewer.person;
    case 'ours':
      return problem.department !== null && belongsTo(viewer, problem.department);
    case 'listed':
      return isOnProblemList(problem.state);
    default:
      throw new Error(`A filter that shows nothing: ${filter satisfies never}`);
  }
}

/** The filters that would show something, and the one that is on; none where they would all show the same. */
export function usefulFilters(rows: ProblemRow[], chosen: ProblemFilter, viewer: Viewer): ProblemFilter[] {
  const useful = PROBLEM_FILTERS.filter((filter) => {
    if (filter === 'all' || filter === chosen) return true;
    const { length } = rows.filter((row) => passesFilter(row, filter, viewer));
    return length > 0 && length < rows.length;
  });
  return useful.length > 1 ? useful : [];
}

/** The filter in an address; all where it names none. */
export function readFilter(text: string | undefined): ProblemFilter {
  return PROBLEM_FILTERS.find((filter) => filter === text) ?? 'all';
}

/** The address of the list, so that a reload and the back key keep what was looked for. */
export function problemsHref(filter: ProblemFilter, typed: string): string {
  const query = new URLSearchParams();
  if (filter !== 'all') query.set('filter', filter);
  if (typed.trim() !== '') query.set('q', typed.trim());
  return query.size > 0 ? `/problems?${query}` : '/problems';
}

/** Between the parts of a text, so that no search finds the end of one with the beginning of the next. */
const BREAK = '\n';

/** Finds rows that have all the words typed. A row's text is made when it is first looked at, and kept. */
export function createProblemSearch(reference: Reference): (row: ProblemRow, typed: string) => boolean {
  const texts = new WeakMap<ProblemRecord, string>();
  const names = createNames(reference);
  const categories = new Map(
    reference.policy.problems.categories.map(({ id, title }) => [id, title.zh + BREAK + title.en]),
  );
  const textOf = ({ problem, authors }: ProblemRecord) => {
    const { category, words, place, where, answer } = problem.raised;
    const said = [
      ...[words, where, answer, categories.get(category), place && names.place(place)],
      ...[problem.department && names.unit(problem.department), ...Object.values(authors)],
      ...problem.steps.map((step) => step.words),
    ];
    return said.map((part) => foldText(part ?? '')).join(BREAK);
  };
  return ({ record }, typed) => {
    const wanted = wantedIn(typed);
    if (wanted.length === 0) return true;
    let text = texts.get(record);
    if (text === undefined) {
      text = textOf(record);
      texts.set(record, text);
    }
    return wanted.every((word) => text.includes(word));
  };
}

function wantedIn(typed: string): string[] {
  return typed
    .split(/[\s,，、]+/)
    .map(foldText)
    .filter((word) => word !== '');
}
