import type { Table } from 'dexie';
import type { Event } from '../domain/log/bodies.ts';
import { problemDigest } from '../domain/problems/digest.ts';
import { problemNamedBy } from '../domain/problems/problem.ts';
import type { ForeignEntryRow, PhoneDatabase } from './phone-database.ts';

/** The types that may speak of a problem. */
const ABOUT_PROBLEMS: Event['type'][] = ['problem.raised', 'problem.moved', 'visit.retracted'];
/** How many are done in one go: the page that syncs has to draw as well. */
const AT_ONCE = 25;

/** What was read and made once of a phone's rows: chains only grow, so a sync reads what is new (ST7). */
interface Book {
  /** Of all chains: where the end of one was exchanged (RC3), its rows are others than they were. */
  exchanges: number;
  own: Map<string, Held>;
  foreign: Map<string, Held>;
  digests: Map<string, { count: number; digest: string }>;
}
/** What is kept of a row: thousands of whole ones would be in the way of the page's memory. */
interface Held {
  hash: string;
  /** The problem that it is about, whether or not it is held. */
  problem: string | null;
  /** What it takes back: a problem, or a record just as well. */
  retracts: string | null;
}
const books = new WeakMap<PhoneDatabase, Book>();

/** The digest of each problem of which this phone holds anything: what a pull tells the endpoint (SY10). */
export async function readProblemDigests(database: PhoneDatabase): Promise<Record<string, string>> {
  const { entries, foreignEntries } = database;
  const book = openBook(database, await countExchanges(database));
  const ownKeys = await Promise.all(
    ABOUT_PROBLEMS.map((type) => entries.where('type').equals(type).primaryKeys()),
  );
  await readNewRows(entries, ownKeys.flat(), book.own, (row) => {
    const named = problemNamedBy(row);
    const isRetraction = row.event?.type === 'visit.retracted';
    return { hash: row.hash, problem: isRetraction ? null : named, retracts: isRetraction ? named : null };
  });
  const foreignKeys = await foreignEntries.toCollection().primaryKeys();
  await readNewRows(foreignEntries, foreignKeys, book.foreign, ({ hash, problem }) => ({
    hash,
    problem,
    retracts: null,
  }));
  const digests: Record<string, string> = {};
  let made = 0;
  for (const [problem, hashes] of hashesByProblem(book)) {
    let held = book.digests.get(problem);
    if (held?.count !== hashes.length) {
      held = { count: hashes.length, digest: await problemDigest(hashes) };
      book.digests.set(problem, held);
      made += 1;
      // A browser may hash what is short at once: then nothing else has had its turn.
      if (made % AT_ONCE === 0) await letOthersRun();
    }
    digests[problem] = held.digest;
  }
  return digests;
}

/** Keeps what others wrote; a row that was held under the same key is read anew. */
export async function keepForeignEntries(database: PhoneDatabase, rows: ForeignEntryRow[]): Promise<void> {
  await database.foreignEntries.bulkPut(rows);
  const book = books.get(database);
  for (const { device, seq, problem } of rows) {
    book?.foreign.delete(String([device, seq]));
    book?.digests.delete(problem);
  }
}

async function countExchanges(database: PhoneDatabase): Promise<number> {
  return (await database.chains.toArray()).reduce((sum, { exchanges = 0 }) => sum + exchanges, 0);
}

function openBook(database: PhoneDatabase, exchanges: number): Book {
  const held = books.get(database);
  if (held?.exchanges === exchanges) return held;
  const book: Book = { exchanges, own: new Map(), foreign: new Map(), digests: new Map() };
  books.set(database, book);
  return book;
}

/** A retraction belongs to a problem only where there is one. */
function hashesByProblem({ own, foreign }: Book): Map<string, string[]> {
  const byProblem = new Map<string, string[]>();
  for (const { problem, hash } of [...foreign.values(), ...own.values()]) {
    if (problem === null) continue;
    const hashes = byProblem.get(problem);
    if (hashes) hashes.push(hash);
    else byProblem.set(problem, [hash]);
  }
  for (const { retracts, hash } of own.values()) byProblem.get(retracts ?? '')?.push(hash);
  return byProblem;
}

async function readNewRows<Row>(
  table: Table<Row, [string, number]>,
  keys: [string, number][],
  into: Map<string, Held>,
  hold: (row: Row) => Held,
): Promise<void> {
  const missing = keys.filter((key) => !into.has(String(key)));
  for (let from = 0; from < missing.length; from += AT_ONCE) {
    const page = missing.slice(from, from + AT_ONCE);
    const rows = await table.bulkGet(page);
    for (const [index, row] of rows.entries()) if (row) into.set(String(page[index]), hold(row));
    await letOthersRun();
  }
}

function letOthersRun(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
