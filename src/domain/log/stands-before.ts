import type { Entry } from './entry.ts';

/** An entry that was appended again under the same id stands in several chains: the first by device and seq is taken (LG8). */
export function standsBefore(a: Pick<Entry, 'device' | 'seq'>, b: Pick<Entry, 'device' | 'seq'>): boolean {
  return a.device === b.device ? a.seq < b.seq : a.device < b.device;
}
