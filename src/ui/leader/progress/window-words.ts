import { type Semester, weekOfSemester } from '../../../domain/calendar.ts';
import type { Period as Per } from '../../../domain/regulation/policy.ts';
import type { Span } from '../../../domain/regulation/windows.ts';
import type { ProgressMessages } from '../../messages/zh-cn-progress.ts';

export interface Day {
  year: number;
  month: number;
  day: number;
}

export function dateToParts(date: string): Day {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

/** Which week of its semester a window is; `null` where no semester holds it. */
export function weekNumber(semesters: Semester[], { from }: Span): number | null {
  const semester = semesters.find(({ start, end }) => start <= from && from <= end);
  return (semester && weekOfSemester(semester, from)?.week) ?? null;
}

/** `第 3 周 · 9月21日—9月27日`, `11月`, or the dates. */
export function windowToWords(per: Per, semesters: Semester[], window: Span, t: ProgressMessages): string {
  const [from, to] = [dateToParts(window.from), dateToParts(window.to)];
  if (per === 'week') return t.detail.week(weekNumber(semesters, window) ?? 0, from, to);
  return per === 'month' ? t.detail.month(from.month) : t.detail.span(from, to);
}
