import type { Reference } from '../../../domain/wire.ts';
import type { VisitRecord } from '../../../storage/phone-state.ts';
import { addRow, type ListRow } from '../../shared/list-row.ts';
import type { Growing } from '../../shared/use-grown.ts';

export interface HistoryFilter {
  /** One of the seven 进; all records if not given. */
  category?: string | undefined;
  /** A semester of the calendar; all of them if not given. */
  semester?: string | undefined;
  /** What somebody typed to find a record. */
  q?: string | undefined;
}

export interface HistoryModel {
  /** Records that pass the filter, newest first, under their campus dates. */
  rows: ListRow<VisitRecord>[];
  /** How many of them count: those neither retracted nor refused. */
  counted: number;
  /** The semester that the filter names, where the calendar knows it. */
  semesterName: string | null;
}

/** What the filter asks of a record; told by whoever keeps it at hand for thousands of them. */
export interface RecordFacts {
  /** Its campus date. */
  dateOf(record: VisitRecord): string;
  /** Whether it has what was typed (HI2); asked last. */
  isFound(record: VisitRecord): boolean;
}

/** The list as it grows, record by record in the order of the list. */
export function createHistoryModel(
  { calendar, policy }: Reference,
  filter: HistoryFilter,
  { dateOf, isFound }: RecordFacts,
): Growing<VisitRecord, HistoryModel> {
  const semester = calendar.semesters.find(({ id }) => id === filter.semester);
  const kinds = new Set(policy.kinds.filter((kind) => kind.category === filter.category).map(({ id }) => id));
  const model: HistoryModel = { rows: [], counted: 0, semesterName: semester?.name ?? null };
  return {
    end: () => model,
    add(record) {
      const { visit, state } = record;
      if (filter.category !== undefined && !kinds.has(visit.kind)) return;
      const date = dateOf(record);
      if (semester && (date < semester.start || semester.end < date)) return;
      if (!isFound(record)) return;
      addRow(model.rows, { id: visit.id, item: record, section: date });
      if (!visit.retracted && state.name !== 'refused') model.counted += 1;
    },
  };
}

/** The address of a filter, so that a reload and the back key keep it, with a record opened over the list if given. */
export function filterToHref({ category, semester, q }: HistoryFilter, record?: string): string {
  const query = new URLSearchParams();
  if (category !== undefined) query.set('category', category);
  if (semester !== undefined) query.set('semester', semester);
  if (q !== undefined && q.trim() !== '') query.set('q', q);
  if (record !== undefined) query.set('record', record);
  return query.size > 0 ? `/history?${query}` : '/history';
}

/** Names of places by their id. */
export function placeNames(reference: Reference): Map<string, string> {
  return new Map(Object.values(reference.places).map((place) => [place.id, place.name]));
}
