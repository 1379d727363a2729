import { MINUTE } from './evidence.ts';

/** Between which times an entry was logged for certain, in milliseconds; `null` for an end that is not known. */
interface Bracket {
  /** When the receipt that it names in `after` was given. */
  from: number | null;
  /** When the earliest receipt that covers it was given. */
  to: number | null;
}

/**
 * Whether an entry's time is impossible: before a receipt that the phone held already, or after the endpoint had it
 * (FL5). However late an entry comes, that alone makes no time impossible.
 *
 * @param at in milliseconds, by the phone's clock
 */
export function isOutsideBracket(at: number, { from, to }: Bracket, clockMinutes: number): boolean {
  return (from !== null && from - at > clockMinutes * MINUTE) || isAhead(at, to, clockMinutes);
}

/** Whether the clock was ahead of `to`, when the endpoint had the entry. */
export function isAhead(at: number, to: number | null, clockMinutes: number): boolean {
  return to !== null && at - to > clockMinutes * MINUTE;
}
