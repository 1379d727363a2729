import type { ReadEntry } from '../domain/log/fold.ts';
import { entriesAfter } from './chains.ts';
import type { PhoneDatabase } from './phone-database.ts';

/**
 * Reads every entry that this phone holds, in the order of its chains; from the second time on only what has been added
 * since, and the very same list where nothing was. A chain only grows, so what was read once stays true; the JWS texts,
 * most of the bytes, are not kept.
 */
export function createEntryReader(database: PhoneDatabase): () => Promise<ReadEntry[]> {
  const chains = new Map<string, ReadEntry[]>();
  let all: ReadEntry[] = [];
  return async function readEntries() {
    const devices = await database.chains.toCollection().primaryKeys();
    await Promise.all(
      devices.map(async (device) => {
        const held = chains.get(device) ?? [];
        const rows = await entriesAfter(database, device, held.at(-1)?.seq ?? 0);
        const added = rows.map(({ id, seq, at, event }) => ({ id, device, seq, at, event }));
        // Not pushed in place: two reads that run side by side would add the same rows twice.
        if (added.length > 0 || !chains.has(device)) chains.set(device, [...held, ...added]);
      }),
    );
    const count = [...chains.values()].reduce((sum, { length }) => sum + length, 0);
    if (count > all.length) all = [...chains.values()].flat();
    return all;
  };
}
