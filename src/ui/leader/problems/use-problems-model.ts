import { useCallback, useMemo } from 'preact/hooks';
import { createRankOf } from '../../../domain/problems/next-steps.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { ProblemRecord } from '../../../storage/phone-state.ts';
import { remember } from '../../shared/remember.ts';
import { useGrown, useMadeReady } from '../../shared/use-grown.ts';
import type { Telling } from './problem-words.ts';
import { type Asked, createProblemsModel, type ProblemsModel } from './problems-model.ts';
import { createTextOf } from './search.ts';

/**
 * What is found of what is asked; until it is put together, what was found before stands, and at first `null`.
 */
export function useProblemsModel(
  records: ProblemRecord[],
  reference: Reference,
  { viewer, today }: Telling,
  { filter, typed }: Asked,
): ProblemsModel | null {
  const rankOf = useMemo(() => {
    const rank = createRankOf(viewer, today);
    return remember(({ problem }: ProblemRecord) => rank(problem), new WeakMap());
  }, [viewer, today]);
  const textOf = useMemo(() => remember(createTextOf(reference), new WeakMap()), [reference]);
  const begin = useCallback(
    () => createProblemsModel({ filter, typed }, { viewer, rankOf, textOf }),
    [filter, typed, viewer, rankOf, textOf],
  );
  const model = useGrown(records, begin);
  useMadeReady(records, textOf, model !== null);
  return model;
}
