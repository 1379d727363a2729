import { Dexie } from 'dexie';
import type { ChainExport } from '../domain/export.ts';
import { entriesAfter } from './chains.ts';
import type { PhoneDatabase } from './phone-database.ts';

/** How many entries are read in one go: between two reads the page can draw. */
const BATCH = 200;

/** Every chain of this person that this phone holds, as it stands (EX1). */
export async function readChains(database: PhoneDatabase): Promise<ChainExport[]> {
  const chains: ChainExport[] = [];
  for (const { device, publicKey } of await database.chains.toArray()) {
    // Before the entries: so none speaks of an entry that is not in the export.
    const receipts = await database.receipts
      .where('[device+seq]')
      .between([device, 0], [device, Dexie.maxKey])
      .toArray();
    const entries: string[] = [];
    for (;;) {
      const rows = await entriesAfter(database, device, entries.length, BATCH);
      if (rows.length === 0) break;
      entries.push(...rows.map(({ jws }) => jws));
    }
    chains.push({ device, publicKey, entries, receipts: receipts.map(({ jws }) => jws) });
  }
  return chains;
}
