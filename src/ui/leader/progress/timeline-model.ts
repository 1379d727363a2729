import type { Semester } from '../../../domain/calendar.ts';
import { dateToDay, dayToDate, mondayOf } from '../../../domain/campus-day.ts';
import { holidayMondays } from '../../../domain/regulation/windows.ts';

/** One week of a semester, Monday to Sunday, as the timeline draws it. */
export interface TimelineWeek {
  number: number;
  records: number;
  mark: 'holiday' | 'teachingWeek' | null;
  when: 'past' | 'now' | 'future';
  /** Of a month that begins in this week; of the first week, the one in which it begins. */
  month: number | null;
}

/**
 * A semester week by week (LO4).
 *
 * @param dates the campus date of each record that counts
 */
export function timelineOf(semester: Semester, dates: string[], today: string): TimelineWeek[] {
  const first = mondayOf(dateToDay(semester.start));
  const holidays = holidayMondays([semester]);
  const inSemester = dates.filter((date) => semester.start <= date && date <= semester.end);
  const weeks: TimelineWeek[] = [];
  for (let monday = first; monday <= dateToDay(semester.end); monday += 7) {
    const [from, to] = [dayToDate(monday), dayToDate(monday + 6)];
    weeks.push({
      number: (monday - first) / 7 + 1,
      records: inSemester.filter((date) => from <= date && date <= to).length,
      mark: holidays.has(monday)
        ? 'holiday'
        : semester.teachingWeek && from <= semester.teachingWeek.to && semester.teachingWeek.from <= to
          ? 'teachingWeek'
          : null,
      when: today < from ? 'future' : today <= to ? 'now' : 'past',
      month: monthThatBegins(from, to, semester),
    });
  }
  return weeks;
}

function monthThatBegins(from: string, to: string, { start, end }: Semester): number | null {
  if (from <= start) return monthOf(start);
  const last = monthOf(to < end ? to : end);
  return from.endsWith('-01') || last !== monthOf(from) ? last : null;
}

function monthOf(date: string): number {
  return Number(date.slice(5, 7));
}
