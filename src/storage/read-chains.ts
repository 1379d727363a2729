import { Dexie } from 'dexie';
import type { ChainExport } from '../domain/export.ts';
import type { ReadEntry } from '../domain/log/fold.ts';
import { entriesAfter } from './chains.ts';
import type { ChainRow, PhoneDatabase } from './phone-database.ts';

/** How many entries are read in one go: between two reads the page can draw. */
const BATCH = 200;

/** A chain as it stands, and its entries as this version reads them. */
export interface WholeChain {
  chain: ChainExport;
  entries: ReadEntry[];
}

/** Every chain of this person that this phone holds (EX1). */
export async function readChains(database: PhoneDatabase): Promise<WholeChain[]> {
  const chains: WholeChain[] = [];
  for (const row of await database.chains.toArray()) chains.push(await readChain(database, row));
  return chains;
}

/** In one transaction: the end of a chain may be exchanged meanwhile (RC3), and receipts speak of its entries. */
function readChain(database: PhoneDatabase, { device, publicKey }: ChainRow): Promise<WholeChain> {
  return database.transaction('r', database.entries, database.receipts, async () => {
    const receipts = await database.receipts
      .where('[device+seq]')
      .between([device, 0], [device, Dexie.maxKey])
      .toArray();
    const texts: string[] = [];
    const entries: ReadEntry[] = [];
    for (;;) {
      const rows = await entriesAfter(database, device, texts.length, BATCH);
      if (rows.length === 0) break;
      texts.push(...rows.map(({ jws }) => jws));
      entries.push(...rows.map(({ id, seq, at, event }) => ({ id, device, seq, at, event })));
    }
    const chain = { device, publicKey, entries: texts, receipts: receipts.map(({ jws }) => jws) };
    return { chain, entries };
  });
}
