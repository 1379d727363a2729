import { useCallback, useMemo } from 'preact/hooks';
import { createCampusClock } from '../../../domain/campus-clock.ts';
import { createRankOf } from '../../../domain/problems/next-steps.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { ProblemRecord } from '../../../storage/phone-state.ts';
import type { Telling } from '../../leader/problems/problem-words.ts';
import { createTextOf } from '../../leader/problems/search.ts';
import { remember } from '../../shared/remember.ts';
import { useGrown, useMadeReady } from '../../shared/use-grown.ts';
import { type DeskAsked, deskProblemsHref, readDeskAsked } from './desk-asked.ts';
import { createDeskProblems, type DeskProblemsModel } from './desk-problems-model.ts';
import type { RaisingUnitsOf } from './use-raising-units.ts';

/** What is found of what is asked; until it is put together, what was found before stands, and at first `null`. */
export function useDeskProblems(
  records: ProblemRecord[],
  reference: Reference,
  { viewer, today }: Telling,
  asked: DeskAsked,
  raisingUnits: RaisingUnitsOf,
): DeskProblemsModel | null {
  const rankOf = useMemo(() => {
    const rank = createRankOf(viewer, today);
    return remember(({ problem }: ProblemRecord) => rank(problem), new WeakMap());
  }, [viewer, today]);
  const textOf = useMemo(() => remember(createTextOf(reference), new WeakMap()), [reference]);
  // By its address: the same question asked again is no other one.
  const href = deskProblemsHref(asked);
  const begin = useCallback(() => {
    const query = Object.fromEntries(new URL(href, location.origin).searchParams);
    const dateOf = createCampusClock(reference.calendar.timeZone);
    const unitsOf = (record: ProblemRecord) => concernedUnits(record, raisingUnits);
    return createDeskProblems(readDeskAsked(query), { viewer, today, rankOf, textOf, unitsOf, dateOf });
  }, [href, viewer, today, rankOf, textOf, raisingUnits, reference]);
  const model = useGrown(records, begin);
  useMadeReady(records, textOf, model !== null);
  return model;
}

/** The raiser's units, and each that it was ever referred to (PR6). */
function concernedUnits({ problem }: ProblemRecord, raisingUnits: RaisingUnitsOf): Set<string> {
  const { raised, steps } = problem;
  const departments = [raised.department, ...steps.map(({ department }) => department)];
  return new Set([
    ...(raisingUnits?.(problem.id) ?? []),
    ...departments.filter((department) => department !== undefined),
  ]);
}
