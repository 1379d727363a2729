import { instantToCampusDate } from '../../../domain/calendar.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { VisitRecord } from '../../../storage/phone-state.ts';

export interface HistoryFilter {
  /** One of the seven 进; all records if not given. */
  category?: string | undefined;
  /** A semester of the calendar; all of them if not given. */
  semester?: string | undefined;
}

export interface HistoryModel {
  days: { date: string; records: VisitRecord[] }[];
  /** Records that pass the filter, and how many of them count: those neither retracted nor refused. */
  found: number;
  counted: number;
  /** The semester that the filter names, where the calendar knows it. */
  semesterName: string | null;
}

/** Records by campus day, newest first, the first `limit` of them; the counts are over all that pass the filter. */
export function historyModel(
  records: VisitRecord[],
  reference: Reference,
  filter: HistoryFilter,
  limit: number,
): HistoryModel {
  const { calendar, policy } = reference;
  const semester = calendar.semesters.find(({ id }) => id === filter.semester);
  const kinds = new Set(policy.kinds.filter((kind) => kind.category === filter.category).map(({ id }) => id));
  const dateOf = ({ visit }: VisitRecord) => instantToCampusDate(visit.on, calendar.timeZone);
  const found = records.filter((record) => {
    if (filter.category !== undefined && !kinds.has(record.visit.kind)) return false;
    if (!semester) return true;
    const date = dateOf(record);
    return semester.start <= date && date <= semester.end;
  });
  const days = new Map<string, VisitRecord[]>();
  for (const record of found.slice(0, limit)) {
    const date = dateOf(record);
    days.set(date, [...(days.get(date) ?? []), record]);
  }
  return {
    days: [...days].map(([date, ofDay]) => ({ date, records: ofDay })),
    found: found.length,
    counted: found.filter(({ visit, state }) => !visit.retracted && state.name !== 'refused').length,
    semesterName: semester?.name ?? null,
  };
}

/** The address of a filter, so that a reload and the back key keep it. */
export function filterToHref({ category, semester }: HistoryFilter): string {
  const query = new URLSearchParams();
  if (category !== undefined) query.set('category', category);
  if (semester !== undefined) query.set('semester', semester);
  return query.size > 0 ? `/history?${query}` : '/history';
}

/** Names of places by their id. */
export function placeNames(reference: Reference): Map<string, string> {
  return new Map(Object.values(reference.places).map((place) => [place.id, place.name]));
}
