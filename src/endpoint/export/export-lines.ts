import { setImmediate as afterOthers } from 'node:timers/promises';
import { computeFigures } from '../../domain/export/figures.ts';
import { createTotalsCounter } from '../../domain/export/totals.ts';
import type { ChainExport, ExportHeader, ExportLine } from '../../domain/export.ts';
import type { ReadEntry } from '../../domain/log/fold.ts';
import type { Person } from '../../domain/roster.ts';
import { toRfc3339 } from '../../domain/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { readStored } from '../log/read-stored.ts';
import { readCalendar, readUnits } from '../reference/read-reference.ts';
import { readFilings } from '../reference/read-unit-records.ts';
import { readChainsOf } from './read-chains-of.ts';
import { belongsToUnitAlone, belongsToUnitAtAll } from './unit-people.ts';

type Needed = Pick<Dependencies, 'database' | 'key' | 'policy' | 'clock'>;

/** So many entries are read in one go: what others ask of the endpoint comes between. */
const SLICE = 250;

/**
 * The export of all people, or of one unit's, line by line: never more than one person's part is held (VE1).
 *
 * @param people the whole roster
 * @param unit its id; `null` for the whole university
 */
export async function* exportLines(
  needed: Needed,
  people: Person[],
  unit: string | null,
): AsyncGenerator<ExportLine> {
  const { database } = needed;
  const concerned = unit === null ? people : people.filter((person) => belongsToUnitAtAll(person, unit));
  const told = unit === null ? people : concerned.filter((person) => belongsToUnitAlone(person, unit));
  const header = await writeHeader(needed, unit, concerned.length - told.length);
  const totals = createTotalsCounter(header);
  yield header;
  for (const person of told) {
    yield { line: 'person', person, refused: [] };
    const chains: { device: string; entries: number; receipts: number }[] = [];
    const entries: ReadEntry[] = [];
    for await (const chain of readChainsOf(database, person.id)) {
      const { device, receipts } = chain;
      chains.push({ device, entries: chain.entries.length, receipts: receipts.length });
      await readInto(entries, chain);
      yield { line: 'chain', ...chain };
    }
    const { figures, counted } = computeFigures(header, { person, refused: [] }, { chains, entries });
    totals.add(person, figures, counted);
    yield { line: 'figures', figures };
  }
  yield { line: 'totals', semesters: totals.totals() };
}

async function writeHeader(
  { database, key, policy, clock }: Needed,
  unit: string | null,
  leftOut: number,
): Promise<ExportHeader> {
  const beside =
    unit === null
      ? { units: await readUnits(database), filings: await readFilings(database) }
      : { units: [], filings: [] };
  return {
    ...{ format: 'qijintong-log', version: 2, line: 'header', exportedAt: toRfc3339(clock(), 0) },
    ...{ endpoint: key.identity, source: { from: 'endpoint', unit, leftOut, ...beside } },
    ...{ calendar: await readCalendar(database), policy },
  };
}

async function readInto(entries: ReadEntry[], { entries: texts }: ChainExport): Promise<void> {
  for (let first = 0; first < texts.length; first += SLICE) {
    await afterOthers();
    for (const jws of texts.slice(first, first + SLICE)) {
      const entry = readStored(jws);
      if (entry) entries.push(entry);
    }
  }
}
