import { type Calendar, type Semester, semesterToShow } from '../../../domain/calendar.ts';
import { academicYear } from '../../../domain/regulation/windows.ts';

/** What one looks at: a semester, or an academic year with those of its semesters that have begun. */
export type Period =
  | { kind: 'semester'; query: string; semesters: [Semester] }
  | { kind: 'year'; query: string; semesters: Semester[]; from: number; to: number };

/** Every semester that has begun and every academic year of theirs, the newest first; the first one is shown unasked. */
export function periodsToChoose(calendar: Calendar, today: string): Period[] {
  const shown = semesterToShow(calendar, today);
  if (!shown) return [];
  const begun = calendar.semesters.filter(({ id, start }) => start <= today || id === shown.id);
  const newestFirst = [...begun].sort((a, b) => (a.start < b.start ? 1 : -1));
  const semesters = newestFirst.map(
    (semester): Period => ({
      kind: 'semester',
      query: `semester=${encodeURIComponent(semester.id)}`,
      semesters: [semester],
    }),
  );
  const years = [...new Set(newestFirst.map((semester) => academicYear(calendar, semester).from))];
  return [...semesters, ...years.map((from) => yearFrom(calendar, newestFirst, from))];
}

/** The period that an address names, else the first of the choices. */
export function periodInUrl(periods: Period[], query: Record<string, string> | undefined): Period | null {
  const named =
    query?.year === undefined
      ? `semester=${encodeURIComponent(query?.semester ?? '')}`
      : `year=${query.year}`;
  return periods.find((period) => period.query === named) ?? periods[0] ?? null;
}

/** An address with this period; the one that is shown unasked needs no name. */
export function periodToHref(path: string, period: Period, periods: Period[], rest: string[] = []): string {
  const query = [...(period === periods[0] ? [] : [period.query]), ...rest].join('&');
  return query ? `${path}?${query}` : path;
}

function yearFrom(calendar: Calendar, newestFirst: Semester[], from: string): Period {
  const semesters = newestFirst
    .filter((semester) => academicYear(calendar, semester).from === from)
    .reverse();
  const year = Number(from.slice(0, 4));
  return { kind: 'year', query: `year=${year}`, semesters, from: year, to: year + 1 };
}
