import { createCampusClock } from '../../../domain/campus-clock.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { VisitRecord } from '../../../storage/phone-state.ts';

export interface HistoryFilter {
  /** One of the seven 进; all records if not given. */
  category?: string | undefined;
  /** A semester of the calendar; all of them if not given. */
  semester?: string | undefined;
  /** What somebody typed to find a record. */
  q?: string | undefined;
}

/** A record with what any filter asks of it: read once for each state of the phone. */
export interface DatedRecord {
  record: VisitRecord;
  date: string;
}

export interface HistoryRow extends DatedRecord {
  /** Names the record and how high its row is. */
  key: string;
  /** Whether the row is the first, or the last, of its day. */
  opensDay: boolean;
  closesDay: boolean;
}

export interface HistoryModel {
  /** Records that pass the filter, newest first. */
  rows: HistoryRow[];
  /** How many of them count: those neither retracted nor refused. */
  counted: number;
  /** The semester that the filter names, where the calendar knows it. */
  semesterName: string | null;
}

export function dateRecords(records: VisitRecord[], reference: Reference): DatedRecord[] {
  const dateOf = createCampusClock(reference.calendar.timeZone);
  return records.map((record) => ({ record, date: dateOf(record.visit.on) }));
}

/**
 * The rows of the list and their count.
 *
 * @param isFound whether what was typed finds the record in this place of `dated`; asked last
 */
export function historyModel(
  dated: DatedRecord[],
  { calendar, policy }: Reference,
  filter: HistoryFilter,
  isFound: (index: number) => boolean = () => true,
): HistoryModel {
  const semester = calendar.semesters.find(({ id }) => id === filter.semester);
  const kinds = new Set(policy.kinds.filter((kind) => kind.category === filter.category).map(({ id }) => id));
  const found = dated.filter(({ record, date }, index) => {
    if (filter.category !== undefined && !kinds.has(record.visit.kind)) return false;
    if (semester && (date < semester.start || semester.end < date)) return false;
    return isFound(index);
  });
  return {
    rows: found.map(({ record, date }, index) => {
      const opensDay = found[index - 1]?.date !== date;
      const closesDay = found[index + 1]?.date !== date;
      return {
        record,
        date,
        opensDay,
        closesDay,
        key: opensDay ? `${record.visit.id} day` : record.visit.id,
      };
    }),
    counted: found.filter(({ record: { visit, state } }) => !visit.retracted && state.name !== 'refused')
      .length,
    semesterName: semester?.name ?? null,
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
