import { readEvent } from '../../src/domain/log/bodies.ts';
import type { Entry } from '../../src/domain/log/entry.ts';
import { foldVisits, type Visit } from '../../src/domain/log/fold.ts';

/** What a phone makes of entries: each body read, then all folded. */
export function foldEntries(
  entries: Pick<Entry, 'id' | 'device' | 'seq' | 'at' | 'type' | 'body'>[],
): Visit[] {
  return foldVisits(entries.map((entry) => ({ ...entry, event: readEvent(entry) })));
}
