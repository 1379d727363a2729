import type { Calendar, Semester } from '../../calendar-schema.ts';
import { dateToDay, dayToDate, mondayOf } from '../../campus-day.ts';

/** A year in whole weeks, so that a Monday stays one. */
const YEAR = 52 * 7;
const WEEK = 7;
const WEEKS = 20;

/**
 * The semester that most likely comes next (CD3): that of the same term a year before the gap, moved by whole weeks. Its
 * name has the years moved too, and is empty where there is no model.
 *
 * @param today a campus date, for a calendar that is empty
 */
export function proposeSemester({ semesters }: Calendar, today: string): Semester {
  const inOrder = [...semesters].sort((a, b) => (a.start < b.start ? -1 : 1));
  const last = inOrder.at(-1);
  const term = last?.term === 'autumn' ? 'spring' : 'autumn';
  const model = inOrder.findLast((semester) => semester.term === term);
  const proposed = last && model ? moveAfter(model, last.end) : createPlain(term, last?.end ?? today);
  return { ...proposed, id: freeSemesterId(semesters, proposed) };
}

/** The model in the first later year in which it begins after a date. */
function moveAfter(model: Semester, after: string): Semester {
  let years = 1;
  while (moveDate(model.start, years * YEAR) <= after) years += 1;
  const days = years * YEAR;
  const { newStudents, teachingWeek } = model;
  return {
    ...model,
    name: model.name.replace(/\d{4}/g, (year) => String(Number(year) + years)),
    start: moveDate(model.start, days),
    end: moveDate(model.end, days),
    ...(newStudents !== undefined && { newStudents: moveDate(newStudents, days) }),
    ...(teachingWeek !== undefined && {
      teachingWeek: { from: moveDate(teachingWeek.from, days), to: moveDate(teachingWeek.to, days) },
    }),
    holidayWeeks: model.holidayWeeks.map((monday) => moveDate(monday, days)),
  };
}

/** Twenty weeks from the first Monday of September, or from the last of February, after a date. */
function createPlain(term: Semester['term'], after: string): Semester {
  const year = Number(after.slice(0, 4));
  const start = [year, year + 1]
    .map((each) => mondayOnOrAfter(term === 'autumn' ? `${each}-09-01` : `${each}-02-22`))
    .find((date) => date > after);
  const begin = start ?? after;
  return { id: '', name: '', term, start: begin, end: moveDate(begin, WEEKS * WEEK - 1), holidayWeeks: [] };
}

/** An id that no semester of the calendar bears, after the academic year and the term: `2026-2027-1`. */
export function freeSemesterId(
  semesters: Pick<Semester, 'id'>[],
  { term, start }: Pick<Semester, 'term' | 'start'>,
): string {
  const year = academicYearOf({ term, start });
  const base = `${year}-${year + 1}-${term === 'autumn' ? 1 : 2}`;
  const taken = new Set(semesters.map(({ id }) => id));
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(id)) return id;
  }
}

/** The year in which the semester's academic year begins. */
export function academicYearOf({ term, start }: Pick<Semester, 'term' | 'start'>): number {
  return Number(start.slice(0, 4)) - (term === 'spring' ? 1 : 0);
}

function moveDate(date: string, days: number): string {
  return dayToDate(dateToDay(date) + days);
}

function mondayOnOrAfter(date: string): string {
  return dayToDate(mondayOf(dateToDay(date) + WEEK - 1));
}
