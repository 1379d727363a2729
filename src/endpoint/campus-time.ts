import { instantToCampusDate } from '../domain/calendar.ts';
import { toRfc3339 } from '../domain/time.ts';
import type { Dependencies } from './dependencies.ts';

/** The zone in which the university lives: campus dates are dates there. */
export const TIME_ZONE = 'Asia/Shanghai';

/** The campus date by the endpoint's clock. */
export function campusToday({ clock }: Pick<Dependencies, 'clock'>): string {
  return instantToCampusDate(toRfc3339(clock(), 0), TIME_ZONE);
}

/** When a campus date begins, in milliseconds since the epoch: China has kept one time all the year round since 1991. */
export function campusMidnight(date: string): number {
  return Date.parse(`${date}T00:00:00+08:00`);
}
