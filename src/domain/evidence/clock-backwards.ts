import { MINUTE } from './evidence.ts';

/** An entry's time as its clock gave it, in milliseconds. */
interface Logged {
  at: number;
  /** The clock was ahead for certain: what is logged after it was set right must not look too early for that. */
  isAhead: boolean;
}

/** The entries of one chain, given in its order, that say an earlier time than an entry before them (FL4). */
export function clockBackwards<Entry extends Logged>(chain: Entry[], clockMinutes: number): Set<Entry> {
  let latest = Number.NEGATIVE_INFINITY;
  const found = new Set<Entry>();
  for (const entry of chain) {
    if (latest - entry.at > clockMinutes * MINUTE) found.add(entry);
    if (!entry.isAhead) latest = Math.max(latest, entry.at);
  }
  return found;
}
