import { z } from 'zod/mini';
import { dateToDay } from '../../campus-day.ts';
import type { UnitStanding } from '../../unit-progress.ts';

/** How long before its last day a filing is asked for, in days. */
const ASKED_BEFORE = 21;

export const filingStateSchema = z.enum([
  /** 未到期: nobody needs to think of it yet. */
  'notDue',
  /** 待报 */
  'waiting',
  /** Past its day, and not filed. */
  'overdue',
  /** 已报 */
  'filed',
  /** 迟报 */
  'filedLate',
]);
export type FilingState = z.infer<typeof filingStateSchema>;

/** Whether the unit still has to file. */
export function isWanting(state: FilingState): boolean {
  return state === 'notDue' || state === 'waiting' || state === 'overdue';
}

/**
 * How a unit's filing stands.
 *
 * @param standing of the unit's duty to file
 * @param today a campus date
 */
export function filingState({ window, isLate, deadline }: UnitStanding, today: string): FilingState {
  if (window.state === 'met') return isLate ? 'filedLate' : 'filed';
  const last = deadline ?? window.to;
  if (last < today) return 'overdue';
  return dateToDay(last) - dateToDay(today) <= ASKED_BEFORE ? 'waiting' : 'notDue';
}
