import { createCampusClock } from '../../campus-clock.ts';
import { isOnProblemList, type Problem } from '../../problems/problem.ts';
import { isWithin, type Span } from '../../regulation/windows.ts';

/** A unit's problems of a semester, by what became of them (FI6). */
export interface SemesterProblems {
  all: Problem[];
  /** Answered to the end. */
  solved: Problem[];
  /** What could not be solved and was explained or reported: the 问题清单. */
  listed: Problem[];
  /** Somebody is still at work on it. */
  open: Problem[];
}

/**
 * Those that were raised, or about which anything was done, in the span; one that was withdrawn is none. The earliest
 * first.
 */
export function problemsOfSemester(problems: Problem[], span: Span, timeZone: string): SemesterProblems {
  const campusDate = createCampusClock(timeZone);
  const all = problems
    .filter(({ state }) => state !== 'withdrawn')
    .filter(({ raised, steps }) =>
      [raised.on, ...steps.map(({ at }) => at)].some((instant) => isWithin(span, campusDate(instant))),
    )
    .sort((a, b) => Date.parse(a.raised.on) - Date.parse(b.raised.on) || (a.id < b.id ? -1 : 1));
  return {
    all,
    solved: all.filter(({ state }) => state === 'closed'),
    listed: all.filter(({ state }) => isOnProblemList(state)),
    open: all.filter(({ state }) => state !== 'closed' && !isOnProblemList(state)),
  };
}
