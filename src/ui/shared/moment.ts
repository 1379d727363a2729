import { instantToCampusDate, instantToCampusTime } from '../../domain/calendar.ts';
import type { Messages } from '../messages/zh-cn.ts';

/** A campus date in words: `11月23日 周一`, with the year where it is not today's. */
export function dateToWords(date: string, today: string, t: Messages): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const weekday = t.moment.weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
  const inWords = date.slice(0, 4) === today.slice(0, 4) ? t.moment.day : t.moment.dayWithYear;
  return inWords(year, month, day, weekday);
}

/** The same, but 今天 and 昨天 for the last two days. */
export function dayToWords(date: string, today: string, t: Messages): string {
  if (date === today) return t.moment.today;
  if (date === dayBefore(today)) return t.moment.yesterday;
  return dateToWords(date, today, t);
}

/** An instant in words, by the clocks on campus: `今天 14:05`. */
export function instantToWords(instant: string, today: string, timeZone: string, t: Messages): string {
  const day = dayToWords(instantToCampusDate(instant, timeZone), today, t);
  return t.moment.at(day, instantToCampusTime(instant, timeZone));
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
