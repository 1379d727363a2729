import { useEffect, useMemo } from 'preact/hooks';
import type { Visit } from '../../../domain/log/fold.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { VisitRecord } from '../../../storage/phone-state.ts';
import { useMessages } from '../../messages/language.ts';
import { dateRecords, type HistoryFilter, historyModel } from './history-model.ts';
import { createSearch, createTextOf, readWanted } from './search.ts';

/** How many texts are made ready in one go: a phone is done with them long before a finger touches it again. */
const AT_ONCE = 100;

/** The rows that pass the filter; while nobody does anything, the records' texts are made ready to be searched. */
export function useHistoryModel(records: VisitRecord[], reference: Reference, filter: HistoryFilter) {
  const t = useMessages();
  const { category, semester, q } = filter;
  const dated = useMemo(() => dateRecords(records, reference), [records, reference]);
  const texts = useMemo(
    () => ({ toText: createTextOf(reference, t), ofVisits: new WeakMap<Visit, string>() }),
    [reference, t],
  );
  const search = useMemo(() => createSearch(dated, texts.toText, texts.ofVisits), [dated, texts]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const prepareMore = () => {
      if (search.prepare(AT_ONCE)) timer = setTimeout(prepareMore);
    };
    timer = setTimeout(prepareMore);
    return () => clearTimeout(timer);
  }, [search]);
  return useMemo(() => {
    const wanted = readWanted(q ?? '');
    const isFound = wanted.length === 0 ? undefined : (index: number) => search.finds(index, wanted);
    return historyModel(dated, reference, { category, semester }, isFound);
  }, [dated, reference, search, category, semester, q]);
}
