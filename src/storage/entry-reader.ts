import type { LoggedEntry } from '../domain/evidence/evidence.ts';
import { entriesAfter } from './chains.ts';
import type { PhoneDatabase } from './phone-database.ts';

/**
 * Reads every entry that this phone holds, in the order of its chains; from the second time on only what has been added
 * since, and the very same list where nothing was. A chain only grows, save where its end is exchanged (RC3), so what was
 * read once stays true; the JWS texts, most of the bytes, are not kept.
 */
export function createEntryReader(database: PhoneDatabase): () => Promise<LoggedEntry[]> {
  const chains = new Map<string, { exchanges: number; entries: LoggedEntry[] }>();
  let all: LoggedEntry[] = [];
  return async function readEntries() {
    let changed = false;
    await Promise.all(
      (await database.chains.toArray()).map(async ({ device, exchanges = 0 }) => {
        const known = chains.get(device);
        const held = known?.exchanges === exchanges ? known.entries : [];
        const rows = await entriesAfter(database, device, held.at(-1)?.seq ?? 0);
        const added = rows.map(({ id, seq, at, after, event }) => ({ id, device, seq, at, after, event }));
        // Not pushed in place: two reads that run side by side would add the same rows twice.
        if (added.length === 0 && held === known?.entries) return;
        chains.set(device, { exchanges, entries: [...held, ...added] });
        changed = true;
      }),
    );
    if (changed) all = [...chains.values()].flatMap(({ entries }) => entries);
    return all;
  };
}
