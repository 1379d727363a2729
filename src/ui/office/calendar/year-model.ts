import type { Semester } from '../../../domain/calendar-schema.ts';
import { dateToDay, dayToDate, mondayOf } from '../../../domain/campus-day.ts';
import { academicYearOf } from '../../../domain/office/calendar/propose-semester.ts';
import { holidayMondays } from '../../../domain/regulation/windows.ts';

/** What a week is marked with, beside being taught. */
export type WeekMark = 'holiday' | 'teachingWeek' | 'newStudents' | 'today';

/** One week in the picture of a year, Monday to Sunday. */
export interface PictureWeek {
  monday: string;
  sunday: string;
  /** Which week of its semester; `null` between semesters. */
  number: number | null;
  marks: WeekMark[];
}

export interface PictureMonth {
  year: number;
  month: number;
  weeks: PictureWeek[];
}

/** The weeks of the semesters and those between them, each in the month of its Monday. */
export function pictureOf(semesters: Semester[], today: string): PictureMonth[] {
  const days = semesters.flatMap(({ start, end }) => [dateToDay(start), dateToDay(end)]);
  const months: PictureMonth[] = [];
  for (let monday = mondayOf(Math.min(...days)); monday <= Math.max(...days); monday += 7) {
    const [year = 0, month = 0] = dayToDate(monday).split('-').map(Number);
    const last = months.at(-1);
    const week = weekFrom(monday, semesters, today);
    if (last?.month === month) last.weeks.push(week);
    else months.push({ year, month, weeks: [week] });
  }
  return months;
}

function weekFrom(monday: number, semesters: Semester[], today: string): PictureWeek {
  const [from, to] = [dayToDate(monday), dayToDate(monday + 6)];
  const isIn = (date: string | undefined) => date !== undefined && from <= date && date <= to;
  const semester = semesters.find(({ start, end }) => start <= to && from <= end);
  const marks: Record<WeekMark, boolean> = {
    holiday: semester !== undefined && holidayMondays([semester]).has(monday),
    teachingWeek: semesters.some(({ teachingWeek }) => isIn(teachingWeek?.from)),
    newStudents: semesters.some(({ newStudents }) => isIn(newStudents)),
    today: isIn(today),
  };
  return {
    ...{ monday: from, sunday: to },
    number: semester ? (monday - mondayOf(dateToDay(semester.start))) / 7 + 1 : null,
    marks: (Object.keys(marks) as WeekMark[]).filter((mark) => marks[mark]),
  };
}

/** How many weeks a semester has, and how many of them are holidays. */
export function countWeeks(semester: Semester): { all: number; holidays: number } {
  const [first, last] = [mondayOf(dateToDay(semester.start)), mondayOf(dateToDay(semester.end))];
  const holidays = [...holidayMondays([semester])].filter((monday) => first <= monday && monday <= last);
  return { all: (last - first) / 7 + 1, holidays: holidays.length };
}

export interface AcademicYear {
  /** In which it begins. */
  year: number;
  semesters: Semester[];
}

/** The semesters by academic year, in the order of time. */
export function byAcademicYear(semesters: Semester[]): AcademicYear[] {
  const years = new Map<number, Semester[]>();
  for (const semester of [...semesters].sort((a, b) => (a.start < b.start ? -1 : 1))) {
    const year = academicYearOf(semester);
    years.set(year, [...(years.get(year) ?? []), semester]);
  }
  return [...years].map(([year, of]) => ({ year, semesters: of })).sort((a, b) => a.year - b.year);
}
