import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { createCampusClock } from '../../../domain/campus-clock.ts';
import type { Visit } from '../../../domain/log/fold.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { VisitRecord } from '../../../storage/phone-state.ts';
import { useMessages } from '../../messages/language.ts';
import { inSlices, nextTask } from '../../shared/in-slices.ts';
import { createHistoryModel, type HistoryFilter, type HistoryModel } from './history-model.ts';
import { createTextOf, isFoundIn, readWanted } from './search.ts';

/**
 * The rows that pass the filter; until those of another filter, or of another state of the phone, are put together, the
 * ones before stand, and at first `null`.
 */
export function useHistoryModel(
  records: VisitRecord[],
  reference: Reference,
  { category, semester, q = '' }: HistoryFilter,
): HistoryModel | null {
  const [model, setModel] = useState<HistoryModel | null>(null);
  const facts = useFacts(reference);
  useLayoutEffect(() => {
    const wanted = readWanted(q);
    const isFound = (record: VisitRecord) => wanted.length === 0 || isFoundIn(facts.textOf(record), wanted);
    const filter = { category, semester };
    const growing = createHistoryModel(reference, filter, { dateOf: facts.dateOf, isFound });
    let isOutdated = false;
    void inSlices(records, growing.add, () => isOutdated).then(async () => {
      await nextTask();
      if (!isOutdated) setModel(growing.model);
    });
    return () => {
      isOutdated = true;
    };
  }, [records, reference, facts, category, semester, q]);

  // While nobody does anything, what can be searched is made ready.
  const isDrawn = model !== null;
  useLayoutEffect(() => {
    if (!isDrawn) return;
    let isOutdated = false;
    void inSlices(records, facts.textOf, () => isOutdated);
    return () => {
      isOutdated = true;
    };
  }, [records, facts, isDrawn]);
  return model;
}

/** Dates and texts of records, made once for each visit. */
function useFacts(reference: Reference) {
  const t = useMessages();
  return useMemo(() => {
    const makeDate = createCampusClock(reference.calendar.timeZone);
    const makeText = createTextOf(reference, t);
    const dates = new WeakMap<Visit, string>();
    const texts = new WeakMap<Visit, string>();
    const dateOf = ({ visit }: VisitRecord) => remembered(dates, visit, () => makeDate(visit.on));
    const textOf = (record: VisitRecord) =>
      remembered(texts, record.visit, () => makeText(record.visit, dateOf(record)));
    return { dateOf, textOf };
  }, [reference, t]);
}

function remembered(made: WeakMap<Visit, string>, visit: Visit, make: () => string): string {
  const held = made.get(visit);
  if (held !== undefined) return held;
  const value = make();
  made.set(visit, value);
  return value;
}
