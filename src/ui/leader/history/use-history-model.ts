import { useCallback, useMemo } from 'preact/hooks';
import { createCampusClock } from '../../../domain/campus-clock.ts';
import type { Visit } from '../../../domain/log/fold.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { VisitRecord } from '../../../storage/phone-state.ts';
import { useMessages } from '../../messages/language.ts';
import { remember } from '../../shared/remember.ts';
import { createFinder } from '../../shared/search-text.ts';
import { useGrown, useMadeReady } from '../../shared/use-grown.ts';
import { createHistoryModel, type HistoryFilter, type HistoryModel } from './history-model.ts';
import { createTextOf, datesToIso } from './search.ts';

/**
 * The rows that pass the filter; until those of another filter, or of another state of the phone, are put together, the
 * ones before stand, and at first `null`.
 */
export function useHistoryModel(
  records: VisitRecord[],
  reference: Reference,
  { category, semester, q = '' }: HistoryFilter,
): HistoryModel | null {
  const { dateOf, textOf } = useFacts(reference);
  const begin = useCallback(() => {
    const isFound = createFinder(datesToIso(q), textOf);
    return createHistoryModel(reference, { category, semester }, { dateOf, isFound });
  }, [reference, dateOf, textOf, category, semester, q]);
  const model = useGrown(records, begin);
  useMadeReady(records, textOf, model !== null);
  return model;
}

/** Dates and texts of records, made once for each visit. */
function useFacts(reference: Reference) {
  const t = useMessages();
  return useMemo(() => {
    const makeDate = createCampusClock(reference.calendar.timeZone);
    const makeText = createTextOf(reference, t);
    const dateOf = remember(({ on }: Visit) => makeDate(on), new WeakMap());
    const textOf = remember((visit: Visit) => makeText(visit, dateOf(visit)), new WeakMap());
    return {
      dateOf: ({ visit }: VisitRecord) => dateOf(visit),
      textOf: ({ visit }: VisitRecord) => textOf(visit),
    };
  }, [reference, t]);
}
